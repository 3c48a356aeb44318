public import StudyModel
public import StudyStorage

/// What the person did, by day. Each mark keeps the local date on which it was made, so the log
/// is the same in every time zone.
public struct Log: Sendable {
  public struct Page: Sendable {
    public var day: Day
    public var done: [ItemStanding] = []
    /// Last opened that day, and still being read.
    public var opened: [ItemStanding] = []
    /// On items that were neither done nor opened that day.
    public var notes: [PlacedNote] = []

    /// Minutes spent on the done items, where recorded.
    public var minutes: Int { done.compactMap(\.status.minutes).reduce(0, +) }
  }

  /// The days on which something was done, latest first.
  public var pages: [Page]
  /// The notes of those days, by item and day.
  public var notes: [Key: [PlacedNote]]
  /// The items of all notes.
  public var items: [Item.ID: Item]

  public struct Key: Hashable, Sendable {
    public var item: Item.ID
    public var day: Day

    public init(item: Item.ID, day: Day) {
      self.item = item
      self.day = day
    }
  }

  /// - Parameter ids: keeps those items; nil keeps all.
  public init(
    _ days: ClosedRange<Day>, _ snapshot: Snapshot, of ids: Set<Item.ID>? = nil
  ) throws {
    func isKept(_ id: Item.ID) -> Bool { ids?.contains(id) ?? true }
    var byDay: [Day: Page] = [:]
    for standing in try snapshot.fetchDone(on: days) where isKept(standing.item.id) {
      guard let day = standing.status.doneDay else { continue }
      byDay[day, default: Page(day: day)].done.append(standing)
    }
    for standing in try snapshot.fetchOpened(on: days) where isKept(standing.item.id) {
      guard let day = standing.status.openedDay else { continue }
      byDay[day, default: Page(day: day)].opened.append(standing)
    }
    let all = try snapshot.fetchNotes(on: days).filter { isKept($0.item) }
    let shown = Set(
      byDay.values.flatMap { page in
        (page.done + page.opened).map { Key(item: $0.item.id, day: page.day) }
      })
    for note in all where !shown.contains(Key(item: note.item, day: note.day)) {
      byDay[note.day, default: Page(day: note.day)].notes.append(note)
    }
    notes = Dictionary(grouping: all) { Key(item: $0.item, day: $0.day) }
    items = Dictionary(
      lastOf: try snapshot.fetchItems(Set(all.map(\.item)).sorted())
        .map { ($0.id, $0) })
    pages = byDay.values.sorted { $0.day > $1.day }
  }
}
