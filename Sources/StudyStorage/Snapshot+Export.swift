import GRDB
public import StudyModel

/// A line of a list, as an export names it.
public struct ExportedPosting: Sendable {
  public var item: Item.ID
  public var topic: Topic.ID
  public var moment: String?
}

extension Snapshot {
  /// Every topic in list order, the lists among them.
  public func fetchTopics() throws -> [Topic] {
    try Row.fetchAll(
      db, sql: "SELECT list_id, ordinal, number, title, depth FROM topic ORDER BY 1, 2"
    ).map { Topic($0) }
  }

  /// Every posting in list order.
  public func fetchExportedPostings() throws -> [ExportedPosting] {
    try Row.fetchAll(
      db, sql: "SELECT item_id, list_id, topic, moment FROM posting ORDER BY list_id, ordinal"
    ).map {
      ExportedPosting(
        item: Item.ID(rawValue: $0[0]), topic: Topic.ID(list: $0[1], ordinal: $0[2]),
        moment: $0[3])
    }
  }

  /// The tags of those items, each once, in list order.
  public func fetchTags(ofEach items: [Item.ID]) throws -> [Item.ID: [Tag]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT item_id, tag FROM (\(itemTags("IN (SELECT value FROM json_each(?1))")))
        ORDER BY item_id, list_id, ordinal, tag
        """, arguments: [json(items.map(\.rawValue))])
    return Self.once(rows.map { (Item.ID(rawValue: $0[0]), Tag(normalised: $0[1])) })
  }

  /// The authors of those items in the order written, each once.
  public func fetchAuthors(ofEach items: [Item.ID]) throws -> [Item.ID: [String]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT posting.item_id, posting_author.name FROM posting JOIN posting_author
          ON posting_author.list_id = posting.list_id AND posting_author.posting = posting.ordinal
        WHERE posting.item_id IN (SELECT value FROM json_each(?1))
        ORDER BY posting.list_id, posting.ordinal, posting_author.position
        """, arguments: [json(items.map(\.rawValue))])
    return Self.once(rows.map { (Item.ID(rawValue: $0[0]), $0[1]) })
  }

  /// The person's notes on those items, oldest first.
  public func fetchNotes(ofEach items: [Item.ID]) throws -> [Item.ID: [PlacedNote]] {
    let notes = try Row.fetchAll(
      db,
      sql: """
        SELECT device, seq, item_id, at, day, text, position FROM note
        WHERE item_id IN (SELECT value FROM json_each(?1)) ORDER BY at, device, seq
        """, arguments: [json(items.map(\.rawValue))]
    ).map { PlacedNote($0) }
    return Dictionary(grouping: notes, by: \.item)
  }

  private static func once<Value: Hashable>(
    _ pairs: [(item: Item.ID, value: Value)]
  ) -> [Item.ID: [Value]] {
    Dictionary(grouping: pairs, by: \.item).mapValues { pairs in
      var seen: Set<Value> = []
      return pairs.map(\.value).filter { seen.insert($0).inserted }
    }
  }
}
