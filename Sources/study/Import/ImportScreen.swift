import Presentation
import ReadingList
import StudyModel
import StudyService
import Terminal

/// What an import read, what changed, and what is worth a look.
struct ImportScreen {
  /// How many warnings are shown before the rest is counted.
  private static let mostWarnings = 10

  private let context: CommandContext
  private let report: ImportReport
  private let isRehearsal: Bool
  private var terminal: Terminal { context.terminal }

  init(_ context: CommandContext, _ report: ImportReport, isRehearsal: Bool) {
    self.context = context
    self.report = report
    self.isRehearsal = isRehearsal
  }

  func print() throws {
    printRead()
    if report.isChange { printChanges() }
    if isRehearsal { printEachChange() }
    if report.readLists > 0, !isRehearsal { printContents() }
    if !isRehearsal { printWarnings() }
    printSkipped()
    terminal.report()
    if isRehearsal {
      terminal.report("Dry run: nothing was changed.")
    } else {
      terminal.report(
        report.isChange
          ? "Next: study next          Take it back: study undo" : "Next: study next")
    }
  }

  /// The difference between the lists and the catalogue, one line per item.
  private func printEachChange() {
    guard !report.changes.isEmpty else { return }
    terminal.report()
    for change in report.changes {
      let sign =
        switch change.form {
        case .new, .back: "+"
        case .gone, .pruned: "-"
        default: "~"
        }
      let head =
        Text("  \(sign) ") + Text(String(change.item.rawValue)).leftPadded(to: 4) + "  "
        + Text(change.form.rawValue, .tag).padded(to: 9)
      let text = Text(change.title + (change.text.isEmpty ? "" : "  \(change.text)"))
      let room = max(terminal.appearance.width - head.width, 20)
      for (index, line) in (terminal.appearance.isBounded ? text.wrapped(to: room) : [text])
        .enumerated()
      {
        terminal.report((index == 0 ? head : Text.blanks(head.width)) + line)
      }
    }
  }

  private func printRead() {
    let lists = report.readLists + report.unchangedLists
    terminal.report(
      Text("Read \(Words.count(lists, "list")), \(Words.count(report.lineCount, "line"))."))
    if report.unchangedLists > 0 {
      terminal.report(
        !report.isChange
          ? "Unchanged since the last import: 0 new, 0 changed, 0 gone."
          : "\(report.unchangedLists) unchanged since the last import.")
    }
  }

  private func printChanges() {
    let again = report.postings - report.distinctItems
    var origin = report.readLists == 0 ? "" : "from \(Words.count(report.postings, "link"))"
    if again > 0 { origin += "; \(again) \(again == 1 ? "repeats" : "repeat") a page" }
    terminal.report()
    terminal.report(
      Text(String(report.newItems), .strong).leftPadded(to: 4) + Text(" new".padding(12) + origin))
    terminal.report(
      Text(String(report.changedItems)).leftPadded(to: 4) + " changed   "
        + Text("\(report.goneItems) gone")
        + Text(report.backItems > 0 ? "   \(report.backItems) back" : "")
        + Text(report.prunedItems > 0 ? "   \(report.prunedItems) forgotten" : ""))
    if report.readdressedItems > 0 {
      let items = Words.count(report.readdressedItems, "item")
      terminal.report("  \(items) under a new address, recognised by title")
    }
    for (old, new) in report.movedLists { terminal.report(Text("  list \(old) is now \(new)")) }
    for place in report.goneLists { terminal.report(Text("  list \(place) is gone")) }
    if report.tickedItems > 0 {
      terminal.report(
        Text(String(report.tickedItems)).leftPadded(to: 4) + " done     by a ticked box in a list"
      )
    }
    if report.readLists > 0, report.postings == 0 { terminal.message("No items in it.") }
  }

  private func printContents() {
    guard report.postings > 0 else { return }
    let kinds = report.kinds.sorted { ($1.value, $0.key.rank) < ($0.value, $1.key.rank) }
    terminal.report()
    row("kinds", kinds.map { "\($0.key.rawValue) \($0.value)" })
    row("tags", tags())
    row("topics", [String(report.topics)])
  }

  /// The tags that raise an item first, then the most used.
  private func tags() -> [String] {
    let order = report.tagOrder.enumerated().sorted { a, b in
      (Self.weight(a.element), report.tags[a.element] ?? 0, b.offset)
        > (Self.weight(b.element), report.tags[b.element] ?? 0, a.offset)
    }.map(\.element)
    let shown = order.prefix(3).map { "\($0.name) \(report.tags[$0] ?? 0)" }
    return shown + (order.count > 3 ? ["and \(order.count - 3) more"] : [])
  }

  private static func weight(_ tag: Tag) -> Int {
    let action = [Tag.startHere, .myNext, .toDo].firstIndex(of: tag)
    return action.map { 3 - $0 } ?? 0
  }

  private func row(_ name: String, _ parts: [String]) {
    guard !parts.isEmpty else { return }
    let text = Text(parts.joined(separator: " · "))
    let room = max(terminal.appearance.width - 10, 20)
    for (index, line) in (terminal.appearance.isBounded ? text.wrapped(to: room) : [text])
      .enumerated()
    {
      terminal.report(Text(("  " + (index == 0 ? name : "")).padding(10), .faint) + line)
    }
  }

  private func printWarnings() {
    guard !report.warnings.isEmpty else { return }
    terminal.report()
    terminal.report(Text("Worth a look:", .strong))
    let isOne = report.readLists == 1
    for entry in report.warnings.prefix(Self.mostWarnings) {
      let place = (isOne ? "" : entry.place) + ":\(entry.warning.line)"
      let text = Text(entry.warning.message)
      let room = max(terminal.appearance.width - place.count - 4, 20)
      let lines = terminal.appearance.isBounded ? text.wrapped(to: room) : [text]
      for (index, line) in lines.enumerated() {
        let head = Text(index == 0 ? place : "", .warning).padded(to: place.count)
        terminal.report("  " + head + "  " + line)
      }
    }
    if report.warnings.count > Self.mostWarnings {
      terminal.report("  and \(report.warnings.count - Self.mostWarnings) more")
    }
  }

  private func printSkipped() {
    guard !report.skipped.isEmpty else { return }
    terminal.message(Text("Not read:", .strong))
    // Faults one by one; files left out by rule as a count for each rule.
    let byRule = Dictionary(grouping: report.skipped.filter { !$0.isFault }, by: \.reason)
    for (reason, files) in byRule.sorted(by: { $0.key < $1.key }) {
      let names = files.count > 3 ? "" : ": " + files.map(\.path).joined(separator: ", ")
      terminal.message(Text("  \(files.count) \(reason)\(names)"))
    }
    for skipped in report.skipped where skipped.isFault {
      terminal.message("  " + Text("\(skipped.path): \(skipped.reason)", .warning))
    }
  }
}

extension Kind {
  /// Its position in the order of declaration, for ties.
  fileprivate var rank: Int { Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension String {
  fileprivate func padding(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
