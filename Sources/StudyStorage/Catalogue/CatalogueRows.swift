public import StudyModel

/// One imported file.
public struct ListRow: Sendable {
  public var id: Int64
  /// Absolute path, which identifies the list.
  public var path: String
  /// The file or folder given at its import; "" where it cannot be read again.
  public var root: String
  /// The path relative to that folder.
  public var place: String
  public var title: String
  public var lineCount: Int
  public var contentHash: Int64
  public var importedAt: Instant
  /// What it is written in, if the person said so.
  public var format: String?
  /// Of the bytes alone, whatever the rules; nil if it has no file, or was read before this was
  /// kept.
  public var bytesHash: Int64?
  /// The rules of `CanonicalAddress` under which its items were found; nil for the first.
  public var keyRules: Int?

  public init(
    id: Int64, path: String, root: String, place: String, title: String, lineCount: Int,
    contentHash: Int64, importedAt: Instant, bytesHash: Int64? = nil,
    keyRules: Int? = CanonicalAddress.rules, format: String? = nil
  ) {
    self.format = format
    self.id = id
    self.path = path
    self.root = root
    self.place = place
    self.title = title
    self.lineCount = lineCount
    self.contentHash = contentHash
    self.importedAt = importedAt
    self.bytesHash = bytesHash
    self.keyRules = keyRules
  }
}

/// A topic of a list, as stored; ordinal 0 is the list itself.
public struct TopicRow: Sendable {
  public var ordinal: Int
  public var lastOrdinal: Int
  public var parent: Int?
  public var depth: Int
  public var number: String
  public var title: String
  public var line: Int
  public var note: String
  /// What the heading says of the progress with its entries.
  public var mark: HeadingMark?

  public init(
    ordinal: Int, lastOrdinal: Int, parent: Int?, depth: Int, number: String, title: String,
    line: Int, note: String, mark: HeadingMark? = nil
  ) {
    self.ordinal = ordinal
    self.lastOrdinal = lastOrdinal
    self.parent = parent
    self.depth = depth
    self.number = number
    self.title = title
    self.line = line
    self.note = note
    self.mark = mark
  }
}

/// The facts by which two postings of an item are the same to a reader: a re-import that leaves
/// them all unchanged has not changed the item.
public struct PostingFacts: Hashable, Sendable {
  public var topicPath: [String]
  public var address: String
  public var title: String
  public var kind: String
  public var moment: String?
  public var checkbox: Bool?
  public var note: String
  public var tags: [String]
  public var authors: [String]
  public var progress: ProgressFacts

  public init(
    topicPath: [String], address: String, title: String, kind: String, moment: String?,
    checkbox: Bool?, note: String, tags: [String], authors: [String],
    progress: ProgressFacts = ProgressFacts()
  ) {
    self.topicPath = topicPath
    self.address = address
    self.title = title
    self.kind = kind
    self.moment = moment
    self.checkbox = checkbox
    self.note = note
    self.tags = tags
    self.authors = authors
    self.progress = progress
  }
}

/// What a list says of the progress with an item and of its length. By what it was read is no
/// fact: a column that is called otherwise changes nothing.
public struct ProgressFacts: Hashable, Sendable {
  public var state: Status.State?
  public var day: Day?
  public var position: String?
  public var heading: HeadingMark?
  public var minutes: Int?
  public var isAside = false

  public init() {}
}
