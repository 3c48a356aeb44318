public import StudyModel
import StudyStorage

/// What came of an exchange.
public struct ExchangeReport: Sendable {
  /// The remote or the folder.
  public var place: String
  /// How many lines were added there.
  public var sent = 0
  /// How many new entries came, by device.
  public var heard: [String: Int] = [:]
  /// The names of their computers, by device; empty where it is not known.
  public var names: [String: String] = [:]
  /// How many new items they are about that stand in no list here, by device.
  public var unlisted: [String: Int] = [:]
  /// How many lines were set aside: no entries, too long, or not complete.
  public var refused = 0
  /// Why files were not read, by path.
  public var unreadFiles: [String: String] = [:]
  /// True if another database had this one's name, so that this one took a new one.
  public var hasNewName = false
  /// True if one device had said two things under one number.
  public var hasFork = false
  /// The item of each note that has more than one text, since two machines edited it at once.
  public var forkedNotes: [Item.ID] = []
  /// Why the place could not be reached; nil if it could.
  public var unreachable: String?

  init(place: String) { self.place = place }

  mutating func add(_ hearing: Hearing, _ incoming: Incoming) {
    heard.merge(hearing.heard, uniquingKeysWith: +)
    unlisted.merge(hearing.unlisted, uniquingKeysWith: +)
    refused += hearing.refused + incoming.unread.count
    unreadFiles.merge(incoming.unreadFiles) { $1 }
    hasNewName = hasNewName || hearing.hasNewName
    hasFork = hasFork || hearing.hasFork
  }
}
