/// The present state of one item as a fold over its entries.
///
/// The result depends on the set of entries only: their order and duplicates
/// do not matter.
public struct Fold: Equatable, Sendable {
  /// A note of the person that still stands.
  public struct Note: Equatable, Sendable {
    public var id: Entry.ID
    public var at: Instant
    public var day: Day
    public var text: String
    public var position: Position?
  }

  /// What the person says of the item instead of its lists.
  public struct Edits: Equatable, Sendable {
    public var title: String?
    public var kind: Kind?
    /// How long it takes.
    public var minutes: Int?

    public var isEmpty: Bool { self == Edits() }
  }

  /// A tag of the person's own, or one that they took away.
  public struct OwnTag: Equatable, Sendable {
    public var isOn: Bool
    public var since: Instant
  }

  /// How it is known when the item was done.
  public struct Mark: Equatable, Sendable {
    /// Minutes after midnight where the person was; nil where only the day is
    /// known, and for a tick.
    public var minute: Int?
    /// Only a ticked box of a list says so.
    public var isByList: Bool

    public init(minute: Int?, isByList: Bool) {
      self.minute = minute
      self.isByList = isByList
    }
  }

  public var status = Status()
  /// Of the latest mark.
  public private(set) var mark: Mark?
  public var notes: [Note] = []
  public var edits = Edits()
  public var tags: [Tag: OwnTag] = [:]
  /// The words of a focus; nil for what is no focus.
  public var focus: (words: String, since: Instant)? {
    focusWords.map { ($0, status.touchedAt ?? Instant(milliseconds: 0)) }
  }
  private var focusWords: String?
  /// What a tag was renamed to; nil for what is no tag, or has its own name.
  public private(set) var tagTarget: Tag?

  public init(_ entries: some Sequence<Entry>) {
    var openedAt: Clock?
    var parting: (clock: Clock, entry: Entry)?
    var reviews: [(day: Int, grade: Grade)] = []
    for entry in Fold.standing(entries) where !entry.isRetraction {
      let at = entry.clock.wall
      switch entry.action {
      case .opened:
        openedAt = entry.clock
        status.openedAt = at
        status.openedDay = entry.day
      case .stopped(let position): status.position = position
      case .done(let day, let minutes, let byList):
        // The latest mark says when; every mark must go for "done" to go.
        status.doneAt = day ?? at
        status.doneDay = Day(day ?? at, zone: entry.zone)
        status.minutes = minutes ?? status.minutes
        mark = Mark(
          minute: day == nil && !byList ? at.minute(zone: entry.zone) : nil, isByList: byList)
      case .skipped, .parked: parting = (entry.clock, entry)
      case .planned(let week): status.plannedWeek = week
      case .note(let text, let position):
        notes.append(Note(id: entry.id, at: at, day: entry.day, text: text, position: position))
      case .revised(let id, let text):
        for index in notes.indices where notes[index].id == id { notes[index].text = text }
      case .titled(let title): edits.title = title
      case .kindSet(let kind): edits.kind = kind
      case .estimated(let minutes): edits.minutes = minutes
      case .tagged(let tag, let isOn): tags[tag] = OwnTag(isOn: isOn, since: at)
      case .focused(let words): focusWords = words
      case .renamed(let tag): tagTarget = tag
      case .scheduled: reviews.append((entry.day.number, .good))
      case .graded(let grade): reviews.append((entry.day.number, grade))
      case .added, .retract: break
      }
      let when = if case .done(let day?, _, _) = entry.action { day } else { at }
      status.touchedAt = max(status.touchedAt ?? when, when)
    }
    decide(parting: parting.flatMap { $0.clock > openedAt ?? .start ? $0.entry : nil })
    status.reviewDay = Recall(reviews: reviews).map { Day(number: $0.dueDay) }
  }

  /// - Parameter parting: the skip or parking that no opening came after.
  private mutating func decide(parting: Entry?) {
    if status.doneAt != nil {
      status.state = .done
    } else if case .skipped(let because)? = parting?.action {
      status.state = .skipped
      status.because = because
    } else if case .parked(let until, let because)? = parting?.action {
      status.state = .parked
      status.parkedUntil = until
      status.because = because
    } else {
      status.state = status.openedAt == nil ? .unread : .reading
    }
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
