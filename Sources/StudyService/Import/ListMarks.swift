import StudyModel
import StudyStorage

/// What lists say of the progress with some items, as facts for the journal.
///
/// An own mark of the person's beats every list's: such an item is left alone, and so is one that
/// they reopened.
struct ListMarks {
  private(set) var facts: [Journal.Fact] = []
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
  init(_ snapshot: Snapshot, marked: Set<Item.ID>, unread: Set<Item.ID>) throws {
    // Only what a list skipped or parked can become unread again.
    let reopened = try unread.isEmpty ? [] : unread.intersection(snapshot.fetchClosedByList())
    let asked = marked.union(reopened).sorted()
    guard !asked.isEmpty else { return }
    let written = try snapshot.fetchWrittenMarks(of: asked)
    let untouched = Set(try snapshot.filterUntouched(asked))
    let touched = asked.filter { !untouched.contains($0) }
    let standing = try snapshot.fetchStanding(of: touched)
    let taken = try snapshot.filterReopened(touched)
    for item in try snapshot.fetchItems(asked) {
      let entries = standing[item.id] ?? []
      guard !taken.contains(item.id), !entries.contains(where: \.isOwnMark),
        let mark = WrittenMark.strongest(written[item.id] ?? []),
        let action = mark.action(after: Fold(standing: entries).status)
      else { continue }
      facts.append((item.key, action))
      items[Way(state: mark.state, reason: mark.way), default: 0] += 1
    }
  }
}

extension Entry {
  /// True for the person's own word on how far they are.
  fileprivate var isOwnMark: Bool {
    if isByList { return false }
    switch action.sort {
    case .reading, .closing: return true
    case .edit, .review, .other: return false
    }
  }
}
