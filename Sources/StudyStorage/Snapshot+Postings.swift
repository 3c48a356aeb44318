import GRDB
public import StudyModel

/// One place in which an item stands, as the screens show it.
public struct PlacedPosting: Sendable {
  public var item: Item.ID
  public var listPlace: String
  public var listPath: String
  /// What was named at the list's import, "" where it cannot be read again.
  public var listRoot: String
  public var topic: Topic
  public var ordinal: Int
  public var line: Int
  public var title: String
  public var isUntitled: Bool
  public var moment: String?
  public var note: String
}

/// A further link that stands with a posting.
public struct PlacedAttachment: Sendable {
  public var listPlace: String
  public var form: String
  public var title: String
  public var address: String
  public var line: Int
}

extension Snapshot {
  /// Where the item stands, in list order.
  public func fetchPostings(of item: Item.ID) throws -> [PlacedPosting] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT topic.list_id, topic.ordinal, topic.number, topic.title, topic.depth,
          list.place, list.path, posting.ordinal, posting.line, posting.title,
          posting.is_untitled, posting.moment, posting.note, list.root
        FROM posting JOIN list ON list.id = posting.list_id
        JOIN topic ON topic.list_id = posting.list_id AND topic.ordinal = posting.topic
        WHERE posting.item_id = ? ORDER BY posting.list_id, posting.ordinal
        """,
      arguments: [item.rawValue]
    ).map {
      PlacedPosting(
        item: item, listPlace: $0[5], listPath: $0[6], listRoot: $0[13], topic: Topic($0),
        ordinal: $0[7],
        line: $0[8], title: $0[9], isUntitled: $0[10], moment: $0[11], note: $0[12])
    }
  }

  /// The item's authors in the order written, each once.
  public func fetchAuthors(of item: Item.ID) throws -> [String] {
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT posting_author.name FROM posting JOIN posting_author
          ON posting_author.list_id = posting.list_id AND posting_author.posting = posting.ordinal
        WHERE posting.item_id = ?
        ORDER BY posting.list_id, posting.ordinal, posting_author.position
        """,
      arguments: [item.rawValue])
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }
  }

  /// Every author that a list names.
  public func fetchAuthors() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT DISTINCT name FROM posting_author")
  }

  /// The item's tags with how they are spelled, in list order.
  public func fetchTags(of item: Item.ID) throws -> [(tag: Tag, written: String)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT tag, min(written) FROM (\(itemTags("= ?1")))
        GROUP BY tag ORDER BY list_id, ordinal, tag
        """,
      arguments: [item.rawValue]
    ).map { (Tag(normalised: $0[0]), $0[1]) }
  }

  /// The images, files and further links that stand with the item.
  public func fetchAttachments(of item: Item.ID) throws -> [PlacedAttachment] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT list.place, attachment.form, attachment.title, attachment.address, attachment.line
        FROM posting JOIN attachment
          ON attachment.list_id = posting.list_id AND attachment.posting = posting.ordinal
        JOIN list ON list.id = posting.list_id
        WHERE posting.item_id = ?
        ORDER BY posting.list_id, posting.ordinal, attachment.position
        """,
      arguments: [item.rawValue]
    ).map {
      PlacedAttachment(listPlace: $0[0], form: $0[1], title: $0[2], address: $0[3], line: $0[4])
    }
  }
}
