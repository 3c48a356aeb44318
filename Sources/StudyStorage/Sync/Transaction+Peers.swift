import SQLite
import StudyModel

extension Transaction {
  /// Notes which devices were heard, and of what.
  func noteHeard(_ now: Instant, _ hearing: inout Hearing) throws {
    try db.forEachRow("SELECT device, count(*) AS count FROM temp.heard GROUP BY device") {
      hearing.heard[try $0["device"]] = try $0["count"]
    }
    try db.forEachRow(
      """
      SELECT heard.device, count(DISTINCT item_key) AS count FROM temp.heard
        CROSS JOIN entry ON entry.device = heard.name AND entry.seq = heard.seq
      WHERE NOT (\(Subject.schemes.map { "item_key GLOB '\($0)*'" }.joined(separator: " OR ")))
        AND heard.device <> (SELECT id FROM main.device)
        AND NOT EXISTS (SELECT 1 FROM item CROSS JOIN posting ON posting.item_id = item.id
          WHERE item.key = item_key)
        AND NOT EXISTS (SELECT 1 FROM alias CROSS JOIN posting ON posting.item_id = alias.item_id
          WHERE alias.key = item_key)
      GROUP BY heard.device
      """
    ) { hearing.unlisted[try $0["device"]] = try $0["count"] }
    try db.run(
      """
      INSERT INTO peer (device, heard_at, newest_at)
      SELECT last.device, :now, entry.at
      FROM (SELECT device, name, max(seq) AS seq FROM temp.heard GROUP BY device) AS last
        CROSS JOIN entry ON entry.device = last.name AND entry.seq = last.seq
      WHERE last.device <> (SELECT id FROM main.device)
      ON CONFLICT (device) DO UPDATE SET heard_at = excluded.heard_at,
        newest_at = excluded.newest_at
      """, ["now": now])
  }
}
