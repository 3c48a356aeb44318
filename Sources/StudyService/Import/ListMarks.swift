import StudyModel
import StudyStorage

/// What lists say of the progress with some items, as facts for the journal.
///
/// An own mark of the person's beats every list's: such an item is left alone, and so is one that
/// they reopened.
///
/// What a list said by other rules of the same text, and none says now, is taken back. A text that
/// changed takes nothing back.
struct ListMarks {
  private(set) var facts: [Journal.Fact] = []
  /// How many items lost which state.
  private(set) var takenBack: [Status.State: Int] = [:]
  private var items: [Way: Int] = [:]

  /// A state, and by what it was read.
  private struct Way: Hashable {
    let state: Status.State
    let reason: String
  }

  /// By state and reason, the most items first.
  var counts: [ImportReport.WrittenCount] {
    items.map { ImportReport.WrittenCount(state: $0.state, reason: $0.reason, items: $1) }
      .sorted { a, b in
        (b.items, a.state.listRank, a.reason) < (a.items, b.state.listRank, b.reason)
      }
  }

  /// - Parameters:
  ///   - marked: the items that a list just read gives a state.
  ///   - unread: those known before that one calls unread.
  ///   - former: what lists said of items before they were read again by other rules.
  init(
    _ snapshot: Snapshot, marked: Set<Item.ID>, unread: Set<Item.ID>,
    former: [Item.ID: Set<Status.State>]
  ) throws {
    // Only what a list skipped or parked can become unread again.
    let reopened = try unread.isEmpty ? [] : unread.intersection(snapshot.fetchClosedByList())
    let asked = marked.union(reopened).union(former.keys).sorted()
    guard !asked.isEmpty else { return }
    let written = try snapshot.fetchWrittenMarks(of: asked)
    let untouched = Set(try snapshot.filterUntouched(asked))
    let touched = asked.filter { !untouched.contains($0) }
    let standing = try snapshot.fetchStanding(of: touched)
    let taken = try snapshot.filterReopened(touched)
    for item in try snapshot.fetchItems(asked) {
      var entries = standing[item.id] ?? []
      guard !taken.contains(item.id), !entries.contains(where: \.isOwnMark) else { continue }
      let marks = written[item.id] ?? []
      if let lost = former[item.id]?.subtracting(marks.map(\.state)) {
        takeBack(lost, from: &entries)
      }
      guard let mark = WrittenMark.strongest(marks),
        let action = mark.action(after: Fold(standing: entries).status)
      else { continue }
      facts.append((item.key, action))
      items[Way(state: mark.state, reason: mark.way), default: 0] += 1
    }
  }

  /// Retracts what lists said of one item.
  private mutating func takeBack(_ lost: Set<Status.State>, from entries: inout [Entry]) {
    let stale = entries.filter { entry in entry.listState.map(lost.contains) ?? false }
    guard !stale.isEmpty else { return }
    let before = Fold(standing: entries).status.state
    entries.removeAll(where: stale.contains)
    facts += stale.map(Journal.retraction)
    if Fold(standing: entries).status.state != before { takenBack[before, default: 0] += 1 }
  }
}
