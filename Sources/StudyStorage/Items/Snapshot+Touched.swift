import SQLite
public import StudyModel

extension Snapshot {
  /// The items that the person last opened, finished, stopped in or wrote a note on, newest
  /// first, each once, in whatever state they are now. Commands taken back do not count.
  ///
  /// Looks at the newest entries of the journal until it has that many.
  public func fetchTouched(limit: Int) throws -> [Item.ID] {
    var window = 4 * limit
    while true {
      let touches = try fetchTouches(limit: window)
      var seen: Set<Item.ID> = []
      let items = touches.compactMap(\.self).filter { seen.insert($0).inserted }
      if items.count >= limit || touches.count < window { return Array(items.prefix(limit)) }
      window *= 4
    }
  }

  /// The item of each such entry; nil for one that is no longer in the catalogue.
  ///
  /// In the order of commands, which is also right when the clock was set back. Without the
  /// hint, SQLite may read all entries of a command.
  private func fetchTouches(limit: Int) throws -> [Item.ID?] {
    try db.values(
      """
      SELECT ifnull((SELECT id FROM item WHERE key = entry.item_key),
        (SELECT item_id FROM alias WHERE key = entry.item_key)) AS item_id
      FROM command CROSS JOIN entry INDEXED BY entry_by_touch
        ON entry.device = command.device AND entry.command = command.id
        AND entry.action IN ('opened', 'stopped', 'done', 'note', 'revised')
      WHERE command.state = 'applied' AND command.kind = 'mark' AND \(OwnDevices.made("entry"))
      ORDER BY command.id DESC, entry.seq DESC LIMIT :limit
      """, ["limit": limit]
    ) { try $0["item_id"] }
  }

  /// The items that are being read on that day, the one opened last first.
  public func fetchReading(on today: Day, limit: Int) throws -> [Item] {
    try db.values(
      """
      SELECT \(Item.columns) FROM status CROSS JOIN item ON item.id = status.item_id
      WHERE \(Standing.isIn(.reading))
      ORDER BY status.opened_at DESC, status.item_id DESC LIMIT :limit
      """, ["today": today, "limit": limit], Item.init)
  }

  /// The number of items that are being read on that day.
  public func countReading(on today: Day) throws -> Int {
    try db.scalar(
      "SELECT count(*) FROM status WHERE \(Standing.isIn(.reading))", ["today": today]) ?? 0
  }
}
