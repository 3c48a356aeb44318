import SQLite
public import StudyModel

extension Snapshot {
  /// What lists say of the progress with each of those items, in list order.
  public func fetchWrittenMarks(
    of items: some Sequence<Item.ID>
  ) throws -> [Item.ID: [WrittenMark]] {
    var marks: [Item.ID: [WrittenMark]] = [:]
    try db.forEachRow(
      """
      SELECT item_id, \(WrittenMark.columns) FROM posting
      WHERE item_id \(SQL.among()) AND mark IS NOT NULL ORDER BY item_id, list_id, ordinal
      """, ["ids": json(items)]
    ) { row in
      guard let mark = try WrittenMark(row) else { return }
      marks[try row["item_id"], default: []].append(mark)
    }
    return marks
  }

  /// The items that only a list skipped or parked.
  public func fetchClosedByList() throws -> Set<Item.ID> {
    Set(
      try db.column(
        "SELECT item_id FROM status WHERE state IN ('skipped', 'parked') AND by_list = 1"))
  }

  /// Those of the items that the person reopened: they took back a mark, be it theirs or a list's.
  /// Undo takes a mark back in the name of the mark's own command, and an import one that its list
  /// no longer says; neither counts here.
  public func filterReopened(_ items: some Sequence<Item.ID>) throws -> Set<Item.ID> {
    Set(
      try db.column(
        """
        SELECT item_id FROM (
          SELECT id AS item_id, key FROM item WHERE id \(SQL.among())
          UNION ALL
          SELECT item_id, key FROM alias WHERE item_id \(SQL.among())
        ) AS name CROSS JOIN entry ON entry.item_key = name.key
        CROSS JOIN retraction
          ON retraction.device = entry.device AND retraction.seq = entry.seq
        CROSS JOIN entry AS other
          ON other.device = retraction.by_device AND other.seq = retraction.by_seq
        WHERE entry.action IN ('opened', 'stopped', 'done', 'skipped', 'parked', 'written')
          AND (other.device <> entry.device OR other.command <> entry.command)
          AND NOT EXISTS (
            SELECT 1 FROM command WHERE command.id = other.command AND command.kind = 'import')
        """, ["ids": json(items)]))
  }
}

extension WrittenMark {
  /// Of a posting.
  static let columns =
    "posting.mark, posting.mark_day, posting.mark_position, posting.mark_reason"

  /// Reads `columns`; nil where the list says nothing.
  init?(_ row: NamedRow) throws {
    guard let state: Status.State = try row["mark"] else { return nil }
    self.init(
      state, day: try row["mark_day"], position: try row["mark_position"],
      reason: try row["mark_reason"] ?? "")
  }
}
