import GRDB
public import StudyModel

/// A line of a list, for an export.
public struct ExportedPosting: Sendable {
  public var item: Item.ID
  public var topic: Topic.ID
  public var moment: String?
}

extension Snapshot {
  /// Every topic in list order, including the lists.
  public func fetchTopics() throws -> [Topic] {
    try db.values("SELECT \(Topic.columns) FROM topic ORDER BY list_id, ordinal", [:], Topic.init)
  }

  /// Every posting in list order.
  public func fetchExportedPostings() throws -> [ExportedPosting] {
    try db.values("SELECT item_id, list_id, topic, moment FROM posting ORDER BY list_id, ordinal") {
      ExportedPosting(
        item: try $0["item_id"],
        topic: Topic.ID(list: try $0["list_id"], ordinal: try $0["topic"]),
        moment: try $0["moment"])
    }
  }

  /// The tags of each of those items, without duplicates, in list order.
  public func fetchTags(ofEach items: [Item.ID]) throws -> [Item.ID: [Tag]] {
    Self.once(
      try db.values(
        """
        SELECT item_id, tag FROM (\(EffectiveTags.ofItems(SQL.among())))
        ORDER BY item_id, list_id, ordinal, tag
        """, ["ids": json(items)]
      ) { (try $0["item_id"], try $0["tag"] as Tag) })
  }

  /// The authors of each of those items in the order written, without duplicates: those of the
  /// lines that bear its title, if any of these names one.
  public func fetchAuthors(ofEach items: [Item.ID]) throws -> [Item.ID: [String]] {
    Self.once(
      try db.values(
        """
        SELECT posting.item_id, posting_author.name FROM \(SQL.authorsOfPostings)
        \(SQL.bearingTitle)
        WHERE posting.item_id \(SQL.among())
        ORDER BY posting.list_id, posting.ordinal, posting_author.position
        """, ["ids": json(items)]
      ) { (try $0["item_id"], try $0["name"] as String) })
  }

  /// The person's own notes on those items, oldest first.
  public func fetchNotes(ofEach items: [Item.ID]) throws -> [Item.ID: [PlacedNote]] {
    Dictionary(
      grouping: try fetchNotes("item_id \(SQL.among())", ["ids": json(items)]), by: \.item)
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
