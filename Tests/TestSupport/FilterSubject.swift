public import StudyModel

/// Everything that a filter can ask about one item.
public struct FilterSubject: Equatable, Sendable {
  public var id: Item.ID
  /// Its own title, and every other that a line gives it.
  public var titles: [String]
  /// Titles of all topics that it is in or below, lists included.
  public var topics: [String]
  public var tags: [Tag]
  public var kind: Kind
  public var status: Status
  /// The lists that it is in.
  public var lists: Set<Int64>
  /// Their titles, and their paths relative to what was imported.
  public var listNames: [String]
  /// Those that any of its lines names.
  public var authors: [String]
  /// The item's key, then its former keys.
  public var keys: [String]
  public var address: String
  /// What its lists say below it, and the person's own notes.
  public var notes: [String]
  public var hasOwnNote: Bool
  public var isUntitled: Bool
  /// What the headings above it say.
  public var headings: Set<HeadingMark>
  public var isAside: Bool
  /// How long it probably takes.
  public var minutes: Int
  public var added: Day
  public var isNew: Bool

  public init(
    id: Item.ID, titles: [String], topics: [String], tags: [Tag], kind: Kind, status: Status,
    lists: Set<Int64>, listNames: [String], authors: [String], keys: [String], address: String,
    notes: [String], hasOwnNote: Bool, isUntitled: Bool,
    headings: Set<HeadingMark> = [], isAside: Bool = false, minutes: Int, added: Day, isNew: Bool
  ) {
    self.id = id
    self.titles = titles
    self.topics = topics
    self.tags = tags
    self.kind = kind
    self.status = status
    self.lists = lists
    self.listNames = listNames
    self.authors = authors
    self.keys = keys
    self.address = address
    self.notes = notes
    self.hasOwnNote = hasOwnNote
    self.isUntitled = isUntitled
    self.headings = headings
    self.isAside = isAside
    self.minutes = minutes
    self.added = added
    self.isNew = isNew
  }
}
