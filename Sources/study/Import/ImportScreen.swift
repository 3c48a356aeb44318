import Presentation
import ReadingList
import StudyModel
import StudyService
import Terminal

/// What an import read, what changed, and what is worth a look: one screen, however many lists.
struct ImportScreen {
  /// The height of the smallest terminals, without the prompt.
  private static let height = 23
  /// How many lists or files are named before the rest is counted.
  private static let mostNamed = 3

  private let context: CommandContext
  private let report: ImportReport
  private let isRehearsal: Bool
  private let showsAll: Bool
  private var terminal: Terminal { context.terminal }

  /// - Parameter showsAll: each warning on its own.
  init(_ context: CommandContext, _ report: ImportReport, isRehearsal: Bool, showsAll: Bool) {
    self.context = context
    self.report = report
    self.isRehearsal = isRehearsal
    self.showsAll = showsAll
  }

  func print() {
    let head = read + (report.isChange ? changes : [])
    // A list that was known before has most of its content from then.
    let contents = report.knownLists.isEmpty && !isRehearsal ? self.contents : []
    let items = ImportChanges(report, terminal.appearance)
    let room = Self.height - head.count - contents.count - skipped.count - 2
    let warnings = isRehearsal ? [] : warnings(lines: room - items.fewest)
    let shown =
      isRehearsal
      ? items.all : items.brief(lines: max(room - warnings.count, items.fewest))
    for block in [head, shown, contents, warnings] { for line in block { terminal.report(line) } }
    if report.readLists > 0, report.postings == 0 { terminal.message("No items in it.") }
    for line in skipped { terminal.message(line) }
    terminal.report()
    if isRehearsal {
      terminal.report("Dry run: nothing was changed.")
    } else {
      terminal.report(
        report.isChange
          ? "Next: study next          Take it back: study undo" : "Next: study next")
    }
  }

  private var read: [Text] {
    let lists = report.readLists + report.unchangedLists
    var lines = [
      Text("Read \(Words.count(lists, "list")), \(Words.count(report.lineCount, "line")).")
    ]
    if report.rereadLists > 0 {
      lines.append(
        Text(
          "\(Words.count(report.rereadLists, "list")) unchanged, read again by new rules."))
    }
    if report.unchangedLists > 0 {
      lines.append(
        Text(
          !report.isChange
            ? "Unchanged since the last import: 0 new, 0 changed, 0 gone."
            : "\(report.unchangedLists) unchanged since the last import."))
    }
    return lines
  }

  private var changes: [Text] {
    let again = report.postings - report.distinctItems
    var origin = report.readLists == 0 ? "" : "from \(Words.count(report.postings, "link"))"
    if again > 0 { origin += "; \(again) \(again == 1 ? "repeats" : "repeat") a page" }
    var lines = [Text()]
    lines.append(
      Text(String(report.newItems), .strong).leftPadded(to: 4) + Text(" new".padding(12) + origin))
    lines.append(
      Text(String(report.changedItems)).leftPadded(to: 4) + " changed   "
        + Text("\(report.goneItems) gone")
        + Text(report.backItems > 0 ? "   \(report.backItems) back" : "")
        + Text(report.prunedItems > 0 ? "   \(report.prunedItems) forgotten" : ""))
    if report.readdressedItems > 0 {
      let items = Words.count(report.readdressedItems, "item")
      lines.append(Text("  \(items) under a new address, recognised by title"))
    }
    if report.mergedItems > 0 {
      let pages = report.mergedItems == 1 ? "1 page was" : "\(report.mergedItems) pages were"
      let now = report.mergedItems == 1 ? "is one with it now" : "are one now"
      lines.append(
        Text("  \(pages) the same as \(report.mergedItems == 1 ? "another" : "others"), and \(now)")
      )
    }
    if let (old, new) = report.renamedPipe {
      let text = Text("named \"\(new)\"; to update \"\(old)\": --as \(ShellWord.quoted(old))")
      lines += terminal.appearance.lines(text, width: max(terminal.appearance.width - 2, 20))
        .map { "  " + $0 }
    }
    lines += named(report.movedLists.map { "list \($0.from) is now \($0.to)" }, "were moved")
    lines += named(report.goneLists.map { "list \($0) is gone" }, "are gone")
    return lines + marks
  }

  /// What the lists say of progress, and by what it was read.
  private var marks: [Text] {
    let more = report.marks.dropFirst(Self.mostNamed + 1)
    let lines = (more.count == 1 ? report.marks[...] : report.marks.prefix(Self.mostNamed + 1))
      .map { mark in
        let line =
          Text(String(mark.items)).leftPadded(to: 4) + " "
          + Text(mark.state.rawValue).padded(to: 9) + Text("by \(mark.reason)")
        return terminal.appearance.fitted(line)
      }
    let items = more.reduce(0) { $0 + $1.items }
    let rest =
      more.count > 1
      ? [Text("  and \(items) more in \(more.count) other ways: study import --explain PATH")] : []
    return takenBack + lines + rest + wayOut
  }

  /// What the lists no longer say by other rules.
  private var takenBack: [Text] {
    report.takenBack.sorted { $0.key.listRank < $1.key.listRank }.map { state, items in
      Text(String(items)).leftPadded(to: 4)
        + Text(" \(items == 1 ? "mark" : "marks") taken back: no longer read as \(state.rawValue)")
    }
  }

  /// What to do about a guess: the first one is the example.
  private var wayOut: [Text] {
    guard let rule = report.marks.lazy.compactMap({ WrittenMark.rule(against: $0.reason) }).first
    else { return [] }
    let key = ShellWord.quoted("import.\(report.readName ?? "PATTERN").\(rule)")
    let text = Text("Not so? study config \(key) none, and import again", .faint)
    return terminal.appearance.lines(text, width: max(terminal.appearance.width - 2, 20))
      .map { "  " + $0 }
  }

  /// A line for each of the first lists, and one for the rest.
  private func named(_ lists: [String], _ what: String) -> [Text] {
    let more = lists.count - Self.mostNamed
    let lines = lists.prefix(Self.mostNamed).map { Text("  " + $0) }
    guard more > 0 else { return lines }
    return lines + [Text("  and \(more) more \(more == 1 ? "list" : "lists") \(what)")]
  }

  private var contents: [Text] {
    guard report.postings > 0 else { return [] }
    let kinds = report.kinds.sorted { ($1.value, $0.key.rank) < ($0.value, $1.key.rank) }
    return [Text()]
      + row("kinds", Self.first(6, of: kinds.map { "\($0.key.rawValue) \($0.value)" }))
      + row("tags", tags()) + row("topics", [String(report.topics)])
  }

  /// The tags that raise an item first, then the most used.
  private func tags() -> [String] {
    let order = report.tagOrder.enumerated().sorted { a, b in
      (Self.weight(a.element), report.tags[a.element] ?? 0, b.offset)
        > (Self.weight(b.element), report.tags[b.element] ?? 0, a.offset)
    }.map(\.element)
    return Self.first(3, of: order.map { "\($0.name) \(report.tags[$0] ?? 0)" })
  }

  private static func first(_ count: Int, of parts: [String]) -> [String] {
    parts.count > count ? parts.prefix(count) + ["and \(parts.count - count) more"] : parts
  }

  private static func weight(_ tag: Tag) -> Int {
    let action = [Tag.startHere, .myNext, .toDo].firstIndex(of: tag)
    return action.map { 3 - $0 } ?? 0
  }

  private func row(_ name: String, _ parts: [String]) -> [Text] {
    guard !parts.isEmpty else { return [] }
    let text = Text(parts.joined(separator: " · "))
    let room = max(terminal.appearance.width - 10, 20)
    let lines = terminal.appearance.lines(text, width: room)
    return lines.enumerated().map { index, line in
      Text(("  " + (index == 0 ? name : "")).padding(10), .faint) + line
    }
  }

  private func warnings(lines: Int) -> [Text] {
    let warnings = ImportWarnings(report, terminal.appearance)
    return showsAll ? warnings.all : warnings.brief(lines: lines)
  }

  private var skipped: [Text] {
    guard !report.skipped.isEmpty else { return [] }
    var lines = [Text("Not read:", .strong)]
    // Faults one by one; files left out by rule as a count for each rule.
    let byRule = Dictionary(grouping: report.skipped.filter { !$0.isFault }, by: \.reason)
    for (reason, files) in byRule.sorted(by: { $0.key < $1.key }) {
      let names =
        files.count > Self.mostNamed ? "" : ": " + files.map(\.path).joined(separator: ", ")
      lines.append(Text("  \(files.count) \(reason)\(names)"))
    }
    let faults = report.skipped.filter(\.isFault)
    let isMany = faults.count > 2 * Self.mostNamed && !showsAll
    for skipped in isMany ? faults.prefix(Self.mostNamed) : faults[...] {
      let link = skipped.cause == .gone ? " " : ": "
      lines.append("  " + Text(skipped.path + link + skipped.reason, .warning))
    }
    if isMany {
      lines.append(
        Text("  and \(faults.count - Self.mostNamed) more: study import --all-warnings"))
    }
    if report.skipped.contains(where: { $0.cause == .gone }) {
      lines.append(Text("  " + GoneLists.advice))
    }
    return lines
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
