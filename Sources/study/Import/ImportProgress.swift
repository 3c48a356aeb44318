import Files
import Terminal

/// The progress of an import, on a terminal, once it takes longer than half a second.
final class ImportProgress {
  private let terminal: Terminal
  private let start = MonotonicClock.now
  private var last = MonotonicClock.now
  private var isShown = false

  init(_ terminal: Terminal) { self.terminal = terminal }

  func show(lists: Int, of all: Int, items: Int) {
    let now = MonotonicClock.now
    guard now - start > 0.5, now - last > 0.1 else { return }
    last = now
    isShown = true
    let bar = Bar.text(done: lists, all: all, width: 20)
    terminal.progress(bar + Text("  \(lists) of \(all) lists, \(items) links"))
  }

  func clear() { if isShown { terminal.progress(nil) } }
}
