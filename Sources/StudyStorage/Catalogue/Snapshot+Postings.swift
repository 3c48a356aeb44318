import SQLite
public import StudyModel

extension Snapshot {
  /// The item's postings, in list order.
  public func fetchPostings(of item: Item.ID) throws -> [PlacedPosting] {
    try db.values(
      """
      SELECT \(Topic.columns), list.place, list.path, list.root, posting.line,
        \(PostingTexts.value("title")) AS title, posting.is_untitled, posting.moment, posting.note, posting.heading, posting.minutes,
        posting.aside_reason, \(WrittenMark.columns)
      FROM posting JOIN item ON item.id = posting.item_id
      JOIN list ON list.id = posting.list_id
      JOIN topic ON topic.list_id = posting.list_id AND topic.ordinal = posting.topic
      WHERE posting.item_id = :item ORDER BY posting.list_id, posting.ordinal
      """, ["item": item]
    ) { row in
      PlacedPosting(
        listPlace: try row["place"], listPath: try row["path"], listRoot: try row["root"],
        topic: try Topic(row), line: try row["line"], title: try row["title"],
        isUntitled: try row["is_untitled"], moment: try row["moment"], note: try row["note"],
        mark: try WrittenMark(row), heading: try row["heading"], minutes: try row["minutes"],
        asideReason: try row["aside_reason"])
    }
  }

  /// The item's authors in the order written, without duplicates.
  public func fetchAuthors(of item: Item.ID) throws -> [String] {
    var seen: Set<String> = []
    return try fetchAuthors(ofEach: [item])[item, default: []]
      .filter { seen.insert($0.lowercased()).inserted }
  }

  /// Every author in the lists.
  public func fetchAuthors() throws -> [String] {
    try db.column("SELECT DISTINCT name FROM posting_author")
  }

  /// The item's tags with their spellings, in list order.
  public func fetchTags(of item: Item.ID) throws -> [(tag: Tag, written: String)] {
    try db.values(
      """
      SELECT tag, min(written) AS written FROM (\(EffectiveTags.ofItems("= :item")))
      GROUP BY tag ORDER BY list_id, ordinal, tag
      """, ["item": item]
    ) { (try $0["tag"], try $0["written"]) }
  }

  /// The images, files and further links beside the item.
  public func fetchAttachments(of item: Item.ID) throws -> [PlacedAttachment] {
    try db.values(
      """
      SELECT list.place, attachment.form, attachment.title, attachment.address, attachment.line
      FROM posting JOIN attachment
        ON attachment.list_id = posting.list_id AND attachment.posting = posting.ordinal
      JOIN list ON list.id = posting.list_id
      WHERE posting.item_id = :item
      ORDER BY posting.list_id, posting.ordinal, attachment.position
      """, ["item": item]
    ) { row in
      PlacedAttachment(
        listPlace: try row["place"], form: try row["form"], title: try row["title"],
        address: try row["address"], line: try row["line"])
    }
  }
}
