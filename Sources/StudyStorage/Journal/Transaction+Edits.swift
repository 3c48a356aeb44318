import SQLite

extension Transaction {
  /// Makes the edits of an older schema, each of which names its note alone, name the earlier
  /// edits of that note too. A removal was an edit to the same text and then a retraction of the
  /// note; the edit now has no text, and undo of both brings all back.
  func nameEdits() throws {
    try db.run(
      """
      WITH edit AS MATERIALIZED (
        SELECT device, seq, command, wall, counter,
          payload ->> '$.device' AS noted, payload ->> '$.seq' AS number
        FROM entry WHERE action = 'revised' AND payload -> '$.edits' IS NULL),
      named AS MATERIALIZED (
        SELECT device, seq,
          json_group_array(\(EntryPayload.naming)) OVER (
            PARTITION BY noted, number ORDER BY wall, counter, device, seq
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS edits,
          EXISTS (
            SELECT 1 FROM entry AS next
            WHERE next.device = edit.device AND next.seq = edit.seq + 1
              AND next.command = edit.command AND next.action = 'retract'
              AND next.payload ->> '$.device' = edit.noted
              AND next.payload ->> '$.seq' = edit.number) AS removes
        FROM edit)
      UPDATE entry SET payload = json_set(
        iif(named.removes, json_remove(payload, '$.text'), payload), '$.edits', json(named.edits))
      FROM named WHERE entry.device = named.device AND entry.seq = named.seq
      """)
  }
}
