/// The present state of one item as a fold over its entries.
///
/// The result depends on the set of entries only: their order and duplicates
/// do not matter.
public struct Fold: Equatable, Sendable {
  /// A note of the person that still stands.
  public struct Note: Equatable, Sendable {
    public var id: Entry.ID
    public var at: Instant
    public var text: String
  }

  public var status: Status
  public var notes: [Note]

  public init(_ entries: some Sequence<Entry>) {
    status = Status()
    notes = []
    var skippedAt: Clock?
    var openedAt: Clock?
    for entry in Fold.standing(entries) where !entry.isRetraction {
      var at = entry.clock.wall
      switch entry.action {
      case .opened:
        openedAt = entry.clock
        status.openedAt = at
      case .done(let day, let minutes, _):
        at = day ?? at
        // The latest mark says when; every mark must go for "done" to go.
        status.doneAt = at
        status.minutes = minutes ?? status.minutes
      case .skipped: skippedAt = entry.clock
      case .note(let text): notes.append(Note(id: entry.id, at: at, text: text))
      case .retract: break
      }
      status.touchedAt = max(status.touchedAt ?? at, at)
    }
    status.state =
      if status.doneAt != nil { .done } else if let skippedAt, skippedAt > openedAt ?? .start {
        .skipped
      } else if openedAt != nil { .reading } else { .unread }
  }

  /// The entries that no standing retraction names, oldest first.
  ///
  /// A retraction names only what came before it, so one walk from the newest
  /// entry back decides each.
  public static func standing(_ entries: some Sequence<Entry>) -> [Entry] {
    var retracted: Set<Entry.ID> = []
    var seen: Set<Entry.ID> = []
    var standing: [Entry] = []
    for entry in entries.sorted(by: { ($0.clock, $0.id) > ($1.clock, $1.id) })
    where seen.insert(entry.id).inserted && !retracted.contains(entry.id) {
      if case .retract(let id) = entry.action { retracted.insert(id) }
      standing.append(entry)
    }
    return standing.reversed()
  }
}

extension Clock {
  static let start = Clock(wall: Instant(milliseconds: .min), counter: 0)
}
