import SQLite
import StudyModel

extension Transaction {
  /// Gives this database another name among the person's machines: another database has the old one.
  ///
  /// What it had said under the old name stays, and undo covers it.
  ///
  /// - Parameter last: the last own entry that keeps the old name; those after it, which nobody has
  ///   heard, are given the new one.
  func takeNewName(keeping last: Int64) throws {
    let old: String = try db.scalar("SELECT id FROM device") ?? ""
    let name: StatementArguments = ["old": old, "last": last]
    try db.run("UPDATE device SET id = lower(hex(randomblob(8)))")
    try db.run(
      """
      INSERT INTO former_device (id, last_seq) VALUES (:old, :last)
      ON CONFLICT (id) DO UPDATE SET last_seq = max(last_seq, excluded.last_seq)
      """, name)
    try db.run("DELETE FROM line WHERE device = :old AND seq > :last", name)
    // A command goes with what it did, and not with what took that back.
    try db.run(
      """
      UPDATE command SET device = (SELECT id FROM device)
      WHERE device = :old AND id IN (
        SELECT command FROM entry WHERE device = :old GROUP BY command HAVING min(seq) > :last)
      """, name)
    try db.run(
      """
      UPDATE entry SET device = (SELECT id FROM device), seq = seq - :last
      WHERE device = :old AND seq > :last
      """, name)
    try renameNames(in: "device = (SELECT id FROM device)") { id, _ in
      guard id.device == old, id.seq > last else { return nil }
      let new: String? = try db.scalar("SELECT id FROM device")
      return (Entry.ID(device: new ?? "", seq: id.seq - last), nil)
    }
  }

  /// Replaces how the entries that fulfil `condition` name others.
  func renameNames(
    in condition: String,
    _ replace: (Entry.ID, _ hash: String?) throws -> (Entry.ID, hash: String?)?
  ) throws {
    let payloads = try db.values(
      "SELECT device, seq, payload FROM entry WHERE \(condition) AND \(EntryNames.isThere)"
    ) { (try $0["device"] as String, try $0["seq"] as Int64, try $0["payload"] as String) }
    for (device, seq, payload) in payloads {
      guard let new = try EntryNames.replaced(in: payload, replace) else { continue }
      try db.run(
        "UPDATE entry SET payload = :payload WHERE device = :device AND seq = :seq",
        ["payload": new, "device": device, "seq": seq])
    }
  }
}
