/// The present state of one item, as a fold over its entries.
///
/// Depends only on the set of entries, not on their order or duplicates.
public struct Fold: Equatable, Sendable {
  /// A text of the person's own that no standing edit replaces. Two edits of one note that did not
  /// know of each other are two.
  public struct Note: Equatable, Sendable {
    /// Of the entry that has the text.
    public var id: Entry.ID
    /// The note that it is or edits.
    public var original: Entry.ID
    /// The earlier edits that it replaces.
    public var edits: [Entry.ID] = []
    /// The time, the day and the position are those of the original.
    public var at: Instant
    public var day: Day
    public var text: String
    public var position: Position?

    /// The action that replaces the text, and all that it replaced, by another or by none.
    public func revision(_ text: String?) -> Entry.Action {
      .revised(original, edits: edits + (id == original ? [] : [id]), text)
    }
  }

  /// The person's own values, in place of the lists'.
  public struct Edits: Equatable, Sendable {
    public var title: String?
    public var kind: Kind?
    /// How long it takes.
    public var minutes: Int?

    public var isEmpty: Bool { self == Edits() }
  }

  /// A tag that the person added or removed.
  public struct OwnTag: Equatable, Sendable {
    public var isOn: Bool
    public var since: Instant
  }

  /// What is known about when the item was done.
  public struct Mark: Equatable, Sendable {
    /// Minutes after midnight where the person was; nil for a tick, and where only the day is
    /// known.
    public var minute: Int?
    /// True if only a list says so.
    public var isByList: Bool

    public init(minute: Int?, isByList: Bool) {
      self.minute = minute
      self.isByList = isByList
    }
  }

  public var status = Status()
  /// Of the latest mark, the person's own before a list's.
  public private(set) var mark: Mark?
  /// When a list last said something of it.
  public private(set) var listedAt: Instant?
  public var notes: [Note] = []
  public var edits = Edits()
  public var tags: [Tag: OwnTag] = [:]
  /// The words of a focus; nil if it is not a focus.
  public var focus: (words: String, since: Instant)? {
    focusWords.map { ($0, status.touchedAt ?? Instant(milliseconds: 0)) }
  }
  private var focusWords: String?
  /// The new name of a renamed tag; nil if it is not a tag, or has its own name.
  public private(set) var tagTarget: Tag?

  public init(_ entries: some Sequence<Entry>) {
    self.init(standing: Fold.standing(entries))
  }

  /// - Parameter entries: those that are not retracted, oldest first.
  public init(standing entries: [Entry]) {
    var openedAt: Clock?
    var parting: (clock: Clock, entry: Entry)?
    var listed = Listed()
    var hasOwnMark = false
    var reviews: [(day: Int, grade: Grade)] = []
    var texts: [(first: Int, note: Note)] = []
    var originals: [Entry.ID: (first: Int, note: Note)] = [:]
    for (index, entry) in entries.enumerated() where !entry.isRetraction {
      let at = entry.at
      switch entry.action {
      case .opened:
        openedAt = entry.clock
        status.openedAt = at
        status.openedDay = entry.day
      case .stopped(let position): status.position = position
      // The latest mark says when; it is done until every mark is retracted.
      case .done(_, _, byList: false): finish(entry)
      case .done, .written: listed.hear(entry, after: hasOwnMark)
      case .skipped, .parked: parting = (entry.clock, entry)
      case .planned(let week): status.plannedWeek = week
      case .note(let text, let position):
        let note = Note(
          id: entry.id, original: entry.id, at: at, day: entry.day, text: text, position: position)
        originals[entry.id] = (index, note)
        texts.append((index, note))
      case .revised(let original, let edits, let text):
        let first = originals[original]
        let note = first?.note
        texts.removeAll { $0.note.id == original || edits.contains($0.note.id) }
        guard let text else { break }
        let new = Note(
          id: entry.id, original: original, edits: edits, at: note?.at ?? at,
          day: note?.day ?? entry.day, text: text, position: note?.position)
        texts.append((first?.first ?? index, new))
      case .titled(let title): edits.title = title
      case .kindSet(let kind): edits.kind = kind
      case .estimated(let minutes): edits.minutes = minutes
      case .tagged(let tag, let isOn): tags[tag] = OwnTag(isOn: isOn, since: at)
      case .focused(let words): focusWords = words
      case .renamed(let tag): tagTarget = tag
      case .scheduled: reviews.append((entry.day.number, .good))
      case .graded(let grade): reviews.append((entry.day.number, grade))
      case .moved, .unknown: continue
      case .added, .retract: break
      }
      hasOwnMark = hasOwnMark || entry.isOwnMark
      let when = if case .done(let day?, _, _) = entry.action { day } else { at }
      if entry.isByList {
        listedAt = max(listedAt ?? at, at)
      } else {
        status.touchedAt = max(status.touchedAt ?? when, when)
      }
    }
    // What the person skipped or parked is not done for a list's word, even if opened again.
    if status.doneAt == nil, parting == nil, let done = listed.done { finish(done) }
    let unopened = parting.flatMap { $0.clock > openedAt ?? .start ? $0.entry : nil }
    decide(parting: unopened, listed.state)
    // By the notes' own time and clock, so that an edit leaves each its number; the texts of one
    // note by their own clocks.
    notes = texts.enumerated().sorted { one, other in
      (one.element.note.at, one.element.first, one.offset)
        < (other.element.note.at, other.element.first, other.offset)
    }.map(\.element.note)
    status.reviewDay = Recall(reviews: reviews).map { Day(number: $0.dueDay) }
  }

  /// What lists say that can count.
  private struct Listed {
    /// The last mark that no mark of the person's own precedes: as on one machine, where an import
    /// leaves such an item alone.
    var done: Entry?
    /// What a list said last of an item that is not done.
    var state: Entry?

    mutating func hear(_ entry: Entry, after hasOwnMark: Bool) {
      if case .written = entry.action {
        state = entry
      } else if !hasOwnMark {
        done = entry
      }
    }
  }

  private mutating func finish(_ entry: Entry) {
    guard case .done(let day, let minutes, let byList) = entry.action else { return }
    let at = entry.at
    status.doneAt = day ?? at
    status.doneDay = Day(day ?? at, zone: entry.zone)
    status.minutes = minutes ?? status.minutes
    mark = Mark(
      minute: day == nil && !byList ? at.minute(zone: entry.zone) : nil, isByList: byList)
  }

  /// - Parameters:
  ///   - parting: the skip or parking, if it was not opened after that.
  ///   - written: what a list said last.
  private mutating func decide(parting: Entry?, _ written: Entry?) {
    if status.doneAt != nil {
      status.state = .done
      status.isByList = mark?.isByList ?? false
    } else if case .skipped(let because)? = parting?.action {
      status.state = .skipped
      status.because = because
    } else if case .parked(let until, let because)? = parting?.action {
      status.state = .parked
      status.parkedUntil = until
      status.because = because
    } else if status.openedAt != nil {
      status.state = .reading
    } else if let written {
      take(written)
    }
  }

  /// A list's mark: it parks without a day, and what it calls begun is open from the day beside
  /// it, or from when the list was read.
  private mutating func take(_ written: Entry) {
    guard case .written(let state, let day, let position) = written.action,
      // Done has an entry of its own.
      state != .unread, state != .done
    else { return }
    status.state = state
    status.isByList = true
    status.position = status.position ?? position
    guard state == .reading else { return }
    status.openedAt = day ?? written.at
    status.openedDay = Day(day ?? written.at, zone: written.zone)
  }

  /// The entries that are not retracted, oldest first.
  public static func standing(_ entries: some Sequence<Entry>) -> [Entry] {
    let (standing, _) = settled(entries)
    return standing
  }

  /// The entries that are retracted, each with one that retracts it and is not retracted itself.
  public static func retractions(
    _ entries: some Sequence<Entry>
  ) -> [(retracted: Entry.ID, by: Entry.ID)] {
    settled(entries).retractions
  }

  /// A retraction counts only for entries before it, so one walk from the newest retraction back
  /// decides them all, and two that name each other are no riddle.
  private static func settled(
    _ entries: some Sequence<Entry>
  ) -> (standing: [Entry], retractions: [(retracted: Entry.ID, by: Entry.ID)]) {
    let sorted = entries.sorted { $0.isBefore($1) }
    var retracted: Set<Entry.ID> = []
    var decided: Set<Entry.ID> = []
    var retractions: [(retracted: Entry.ID, by: Entry.ID)] = []
    for entry in sorted.reversed() {
      guard case .retract(let id) = entry.action, decided.insert(entry.id).inserted,
        !retracted.contains(entry.id), !decided.contains(id)
      else { continue }
      retracted.insert(id)
      retractions.append((id, entry.id))
    }
    var seen: Set<Entry.ID> = []
    let standing = sorted.filter { seen.insert($0.id).inserted && !retracted.contains($0.id) }
    return (standing, retractions)
  }
}

extension Clock {
  static let start = Clock(wall: Instant(milliseconds: .min), counter: 0)
}
