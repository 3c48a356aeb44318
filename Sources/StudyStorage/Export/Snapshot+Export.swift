import SQLite
public import StudyModel

/// A line of a list, for an export.
public struct ExportedPosting: Sendable {
  public var item: Item.ID
  public var topic: Topic.ID
  public var moment: String?
  public var note: String
}

extension Snapshot {
  /// Every topic in list order, including the lists.
  public func fetchTopics() throws -> [Topic] {
    try db.values("SELECT \(Topic.columns) FROM topic ORDER BY list_id, ordinal", [:], Topic.init)
  }

  /// Every posting in list order.
  public func fetchExportedPostings() throws -> [ExportedPosting] {
    try db.values(
      "SELECT item_id, list_id, topic, moment, note FROM posting ORDER BY list_id, ordinal"
    ) {
      ExportedPosting(
        item: try $0["item_id"],
        topic: Topic.ID(list: try $0["list_id"], ordinal: try $0["topic"]),
        moment: try $0["moment"], note: try $0["note"])
    }
  }

  /// The text below headings that belongs to no item.
  public func fetchTopicNotes() throws -> [Topic.ID: String] {
    let notes = try db.values(
      "SELECT list_id, ordinal, note FROM topic WHERE note <> '' ORDER BY list_id, ordinal"
    ) {
      (Topic.ID(list: try $0["list_id"], ordinal: try $0["ordinal"]), try $0["note"] as String)
    }
    return Dictionary(lastOf: notes)
  }

  /// How long each of those items takes, where the person or a list says so.
  public func fetchSaidMinutes(ofEach items: [Item.ID]) throws -> [Item.ID: Int] {
    let said = try db.values(
      """
      SELECT item.id AS id, \(SQL.saidMinutes) AS minutes
      FROM item LEFT JOIN edit ON edit.item_id = item.id
      WHERE item.id \(SQL.among()) AND \(SQL.saidMinutes) IS NOT NULL
      ORDER BY item.id
      """, ["ids": json(items)]
    ) { (try $0["id"] as Item.ID, try $0["minutes"] as Int) }
    return Dictionary(lastOf: said)
  }

  /// The tags of each of those items, without duplicates, in list order.
  public func fetchTags(ofEach items: [Item.ID]) throws -> [Item.ID: [Tag]] {
    try fetchTags(of: items).mapValues { $0.map(\.tag) }
  }

  /// The authors of each of those items in the order written, without duplicates: those of the
  /// lines that bear its title, if any of these names one.
  public func fetchAuthors(ofEach items: [Item.ID]) throws -> [Item.ID: [String]] {
    let pairs = try db.values(
      """
      SELECT posting.item_id, posting_author.name FROM \(SQL.authorsOfPostings)
      \(SQL.bearingTitle)
      WHERE posting.item_id \(SQL.among())
      ORDER BY posting.list_id, posting.ordinal, posting_author.position
      """, ["ids": json(items)]
    ) { (item: try $0["item_id"] as Item.ID, name: try $0["name"] as String) }
    return Dictionary(grouping: pairs, by: \.item).mapValues { pairs in
      var seen: Set<String> = []
      return pairs.map(\.name).filter { seen.insert($0).inserted }
    }
  }

  /// The person's own notes on those items, oldest first.
  public func fetchNotes(ofEach items: [Item.ID]) throws -> [Item.ID: [PlacedNote]] {
    Dictionary(
      grouping: try fetchNotes("item_id \(SQL.among())", ["ids": json(items)]), by: \.item)
  }
}
