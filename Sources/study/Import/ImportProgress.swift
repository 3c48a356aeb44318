import Essentials
import Terminal

/// The progress of an import, on a terminal, once it takes longer than half a second.
final class ImportProgress {
  private let terminal: Terminal
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isShown = false

  init(_ terminal: Terminal) { self.terminal = terminal }

  func show(lists: Int, of all: Int, items: Int) {
    let now = ContinuousClock.now
    guard now - start > .milliseconds(500), now - last > .milliseconds(100) else { return }
    last = now
    isShown = true
    let bar = Bar.text(done: lists, all: all, width: 20)
    terminal.progress(bar + Text("  \(lists) of \(all) lists, \(items) links"))
  }

  func clear() { if isShown { terminal.progress(nil) } }
}
