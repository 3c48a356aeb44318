import SQLite

extension Transaction {
  /// Makes the own list of an older schema follow from the journal: the entries get the titles as
  /// written, what was taken out of the list is retracted, and the list gets its own number.
  ///
  /// Works with the tables as they were at that schema.
  func freeOwnList() throws {
    try writeAddedTitles()
    try retractForgottenAdditions()
    let list: Int64? = try db.scalar(
      "SELECT id FROM list WHERE path = :path", ["path": OwnList.path])
    if let list, list != OwnList.id {
      for (table, column) in listTables.reversed() {
        try db.run(
          "UPDATE \(table) SET \(column) = :id WHERE \(column) = :list",
          ["id": OwnList.id, "list": list])
      }
    }
    // Of an addition, only the number of its item is needed.
    try db.run(
      """
      DELETE FROM import_rows WHERE command_id IN (SELECT id FROM command WHERE kind = 'addition')
      """)
  }

  private func writeAddedTitles() throws {
    try db.run(
      """
      WITH written AS MATERIALIZED (
        SELECT address, written_title AS title, is_untitled FROM posting
        WHERE list_id = (SELECT id FROM list WHERE path = :path)
        UNION ALL
        SELECT json_extract(value, '$[7]'), json_extract(value, '$[9]'),
          json_extract(value, '$[10]')
        FROM import_rows CROSS JOIN command
          ON command.id = import_rows.command_id AND command.kind = 'addition'
        CROSS JOIN json_each(import_rows.rows, '$.posting'))
      UPDATE entry SET payload = (
        SELECT iif(is_untitled, json_remove(payload, '$.text'),
          json_set(payload, '$.text', written.title))
        FROM written WHERE written.address = payload ->> '$.address' LIMIT 1)
      WHERE action = 'added' AND payload ->> '$.address' IN (SELECT address FROM written)
      """, ["path": OwnList.path])
  }

  /// The list was taken out, and its entries stayed: of each page, the newest entries are those
  /// of its lines.
  private func retractForgottenAdditions() throws {
    let forgotten = """
      SELECT item_key, device, seq, row_number() OVER (ORDER BY wall, counter, device, seq) AS nth
      FROM (
        SELECT *, row_number() OVER (
          PARTITION BY item_key ORDER BY wall DESC, counter DESC, device DESC, seq DESC) AS age
        FROM entry WHERE action = 'added' AND NOT EXISTS (SELECT 1 FROM retraction
          WHERE retraction.device = entry.device AND retraction.seq = entry.seq)
      ) AS addition
      WHERE age > (
        SELECT count(*) FROM posting
        WHERE list_id = (SELECT id FROM list WHERE path = :path) AND item_id IN (
          SELECT id FROM item WHERE key = addition.item_key
          UNION SELECT item_id FROM alias WHERE key = addition.item_key))
      """
    guard try db.scalar("SELECT EXISTS (\(forgotten))", ["path": OwnList.path]) ?? false else {
      return
    }
    // Undo of the command that took it out brings it back.
    let known: Int64? = try db.scalar(
      """
      SELECT max(command.id) FROM import_rows CROSS JOIN command
        ON command.id = import_rows.command_id AND command.kind = 'import'
        AND command.state = 'applied'
      WHERE EXISTS (SELECT 1 FROM json_each(import_rows.rows, '$.list')
          WHERE json_extract(value, '$[1]') = :path)
        AND NOT EXISTS (SELECT 1 FROM list WHERE path = :path)
        AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.command = command.id)
      """, ["path": OwnList.path])
    if known == nil {
      try db.run(
        """
        INSERT INTO command (kind, arguments, at, state, device)
        SELECT 'mark', '[]', (SELECT max(at) FROM entry), 'discarded', id FROM device
        """)
    }
    try db.run(
      """
      INSERT INTO entry (device, seq, wall, counter, at, zone, command, item_key, action, payload)
      SELECT (SELECT id FROM device), newest.seq + nth, newest.wall, newest.counter + nth,
        newest.at, newest.zone, :command, item_key, 'retract',
        json_object('device', forgotten.device, 'seq', forgotten.seq)
      FROM (\(forgotten)) AS forgotten CROSS JOIN (
        SELECT (SELECT max(seq) FROM entry WHERE device = (SELECT id FROM device)) AS seq,
          wall, counter, at, zone
        FROM entry ORDER BY wall DESC, counter DESC LIMIT 1) AS newest
      """, ["path": OwnList.path, "command": known ?? db.lastInsertedRowID])
  }
}
