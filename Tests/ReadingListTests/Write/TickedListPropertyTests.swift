import ReadingList
import StudyModel
import TestSupport
import Testing

/// Over generated lists: only the intended bytes differ, and the list reads the same except for
/// its boxes. The seed is in the message.
@Suite struct `Ticking, over random lists` {
  private static let signs: Set<String> = [
    " ", "x", "~", "-", "z", "X", "✓", "✅", "⬜", "☑", "☐", "Done", "Todo",
  ]

  @Test func `only boxes change, and everything else reads the same`() throws {
    for seed in Rounds.of(20_000) {
      var sample = BoxedListSample(seed: seed)
      let before = try ListParser.parse(sample.bytes, fileName: "list.md")
      let rules = BoxRules(
        allStates: sample.number(below: 2) == 0, inserts: sample.number(below: 2) == 0)
      let states = before.postings.map { _ in
        let number = sample.number(below: 7)
        return number == 6 ? nil : number == 5 ? .done : Status.State.allCases[number]
      }
      let ticked = try TickedList(
        sample.bytes, fileName: "list.md", states: states, rules: rules)
      let refused = Set(ticked.refused.map(\.posting))
      let saysSo = before.postings.indices.allSatisfy { index in
        refused.contains(index)
          || ticked.document.postings[index].box?.state
            == expected(before.postings[index], states[index], rules)
      }
      let again =
        try sample.number(below: 4) > 0
        ? ticked
        : TickedList(
          ticked.bytes, fileName: "list.md", states: states, rules: rules)
      let failures = [
        isUntouched(sample.bytes, ticked, rules) ? nil : "other bytes differ",
        plain(ticked.document) == plain(before) ? nil : "it is read otherwise",
        saysSo ? nil : "a box does not say what it should",
        again.bytes == ticked.bytes ? nil : "ticking again changes something",
      ].compactMap(\.self)
      if !failures.isEmpty {
        Issue.record("seed \(seed): \(failures)\n\(sample.text)")
      }
    }
  }

  /// What the box should say afterwards, according to the manual.
  private func expected(
    _ posting: Posting, _ state: Status.State?, _ rules: BoxRules
  ) -> Status.State? {
    guard let state else { return posting.box?.state }
    guard let box = posting.box else {
      if posting.sign != nil { return nil }
      let isWritten = state == .done || (rules.allStates && state != .unread)
      return rules.inserts && isWritten && posting.boxPlace != nil ? state : nil
    }
    if rules.allStates { return state }
    return box.state == .unread && state == .done ? .done : box.state
  }

  /// Counts the differing bytes independently of the code that made them.
  private func isUntouched(_ old: [UInt8], _ ticked: TickedList, _ rules: BoxRules) -> Bool {
    var (from, to) = (0, 0)
    let new = ticked.bytes
    for edit in ticked.edits {
      let length = edit.range.lowerBound - from
      guard length >= 0, to + length <= new.count,
        old[from..<edit.range.lowerBound] == new[to..<to + length]
      else { return false }
      (from, to) = (from + length, to + length)
      let written = String(decoding: new[to..<to + edit.bytes.count], as: UTF8.self)
      if edit.old == nil {
        guard rules.inserts, written.hasPrefix("["), written.hasSuffix("] "),
          Self.signs.contains(String(written.dropFirst().dropLast(2))), from > 0,
          [0x20, 0x09].contains(old[from - 1])
        else { return false }
      } else {
        let before = String(decoding: old[edit.range], as: UTF8.self)
        let trimmed = before.trimmingPrefix(" ")
        guard Self.signs.contains(written), before != written, before.count <= 11,
          rules.allStates
            || (edit.new == .done && (trimmed.isEmpty || ["⬜", "☐", "Todo"].contains(trimmed)))
        else { return false }
      }
      (from, to) = (edit.range.upperBound, to + edit.bytes.count)
    }
    return old[from...] == new[to...]
  }

  /// A list without its boxes and their positions.
  private func plain(_ document: ListDocument) -> ListDocument {
    var document = document
    document.doneBox = ""
    for index in document.postings.indices {
      document.postings[index].box = nil
      document.postings[index].mark = nil
      document.postings[index].sign = nil
      document.postings[index].boxPlace = nil
      document.postings[index].bytes = 0..<0
      if document.postings[index].rule == .tag { document.postings[index].rule = .checkbox }
    }
    return document
  }
}
