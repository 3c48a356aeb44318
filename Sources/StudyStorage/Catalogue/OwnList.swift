import SQLite
public import StudyModel

/// The list of what the person added by hand, which has no file: derived from the journal.
public enum OwnList {
  /// Below those of all files, so that no file's list ever has it, whatever comes from another
  /// machine between two imports.
  public static let id: Int64 = 0
  /// Not the path of any file, since it ends in a slash.
  public static let path = "/added by you/"
  public static let place = "added by you"
  public static let title = "Added by you"
}

/// One line of the own list.
public struct OwnLine: Sendable {
  public var item: Item.ID
  public var address: String
  public var writtenTitle: String
  /// The title of its topic, or "".
  public var topic: String
  /// When its tags were written; nil if it has none.
  public var since: Instant?
}

extension Snapshot {
  /// The list of what was added by hand, if anything was.
  public func findOwnList() throws -> ListRow? { try findList(path: OwnList.path) }

  /// The items in that list.
  public func fetchItemIDs(ofList list: Int64) throws -> [Item.ID] {
    try db.column(
      "SELECT DISTINCT item_id FROM posting WHERE list_id = :list", ["list": list])
  }

  /// What stands of what was added by hand, on any machine, oldest first.
  public func fetchAdditions() throws -> [Entry] {
    // Without the hint, SQLite would walk the whole journal in its order.
    try fetchEntries(
      from: "entry INDEXED BY entry_by_addition",
      where: "action = 'added' AND \(Retractions.isStanding)", [:])
  }

  /// The lines of the own list, in order.
  public func fetchOwnLines() throws -> [OwnLine] {
    try db.values(
      """
      SELECT posting.item_id AS item, \(PostingTexts.value("address")) AS address,
        ifnull(posting.written_title, '') AS written,
        iif(topic.ordinal = 0, '', topic.title) AS topic,
        (SELECT max(since) FROM posting_tag
          WHERE list_id = posting.list_id AND posting = posting.ordinal) AS since
      FROM posting CROSS JOIN item ON item.id = posting.item_id CROSS JOIN topic
        ON topic.list_id = posting.list_id AND topic.ordinal = posting.topic
      WHERE posting.list_id = :list ORDER BY posting.ordinal
      """, ["list": OwnList.id]
    ) { row in
      OwnLine(
        item: try row["item"], address: try row["address"], writtenTitle: try row["written"],
        topic: try row["topic"], since: try row["since"])
    }
  }

  /// The items of those keys, present or former.
  public func fetchItemIDs(ofKeys keys: some Sequence<String>) throws -> [String: Item.ID] {
    var items: [String: Item.ID] = [:]
    try db.forEachRow(
      """
      SELECT key, item_id FROM alias WHERE key \(SQL.among())
      UNION ALL SELECT key, id FROM item WHERE key \(SQL.among())
      """, ["ids": json(Array(keys))]
    ) { items[try $0["key"]] = try $0["item_id"] }
    return items
  }

  /// The item that an addition created, if it did.
  public func findAddedItem(of command: Int64) throws -> Item.ID? {
    try db.value(
      "SELECT first_new FROM import_image WHERE command_id = :command", ["command": command]
    ) { try $0["first_new"] as Item.ID? }.flatMap(\.self)
  }
}

extension Transaction {
  /// Removes the lines of the own list from the nth on, and the topics that no other line has.
  public func truncateOwnList(to count: Int) throws {
    guard count > 0 else { return try deleteList(OwnList.id) }
    for table in ["posting_author", "posting_tag", "attachment"] {
      try db.run(
        "DELETE FROM \(table) WHERE list_id = :list AND posting >= :count",
        ["list": OwnList.id, "count": count])
    }
    try db.run(
      "DELETE FROM posting WHERE list_id = :list AND ordinal >= :count",
      ["list": OwnList.id, "count": count])
    try db.run(
      """
      DELETE FROM topic WHERE list_id = :list AND ordinal >
        (SELECT max(topic) FROM posting WHERE list_id = :list)
      """, ["list": OwnList.id])
    try closeOwnList()
  }

  /// The topic with that title in the own list, added at its end if necessary.
  public func ownTopic(titled title: String) throws -> Int {
    if title.isEmpty { return 0 }
    let known: Int? = try db.scalar(
      "SELECT ordinal FROM topic WHERE list_id = :list AND depth = 1 AND title = :title",
      ["list": OwnList.id, "title": title])
    if let known { return known }
    let ordinal: Int =
      try db.scalar(
        "SELECT max(ordinal) + 1 FROM topic WHERE list_id = :list", ["list": OwnList.id]) ?? 1
    try insertTopic(
      TopicRow(
        ordinal: ordinal, lastOrdinal: ordinal, parent: 0, depth: 1, number: "", title: title,
        line: 0, note: ""), list: OwnList.id)
    try closeOwnList()
    return ordinal
  }

  /// Records which item an addition created, if any, for its undo.
  public func insertAddition(command: Int64, newItem: Item.ID?) throws {
    try db.run(
      """
      INSERT INTO import_image (command_id, lists, items, first_new, last_new)
      VALUES (:command, '[]', '[]', :item, :item)
      """, ["command": command, "item": newItem])
  }

  /// Deletes the item that an undone addition had created, unless a list has it or the journal
  /// says something else of it.
  public func dropAddedItem(of command: Int64) throws {
    guard let item = try snapshot.findAddedItem(of: command), try !snapshot.isListed(item),
      try fetchStaying([item], besides: command).isEmpty
    else { return }
    try deleteItems([item])
    try refreshDerived(StaleItems(places: [item], words: [item]))
  }

  /// Extends the list's own topic to its last.
  private func closeOwnList() throws {
    try db.run(
      """
      UPDATE topic SET last_ordinal = (SELECT max(ordinal) FROM topic WHERE list_id = :list)
      WHERE list_id = :list AND ordinal = 0
      """, ["list": OwnList.id])
  }
}
