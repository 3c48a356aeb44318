import SQLite
import StudyModel

/// Which entry a line names: by device, number and hash, where another machine may know another line
/// of that device and number by the plain name.
extension Transaction {
  /// Lets the hash decide between entries of one device, number and clock, and what named one of them
  /// before name the right one.
  func tieForks() throws {
    let forked = """
      SELECT substr(device, 1, 16) AS origin, seq FROM line WHERE length(device) > 16
      """
    try db.run(
      """
      UPDATE entry SET tie = (SELECT \(LineFormat.tie("hash")) FROM line
        WHERE line.device = entry.device AND line.seq = entry.seq)
      WHERE (substr(device, 1, 16), seq) IN (\(forked))
        AND EXISTS (SELECT 1 FROM line WHERE line.device = entry.device AND line.seq = entry.seq)
      """)
    try renameNames(in: "payload LIKE '%\"hash\"%'") { try resolved($0, $1) }
  }

  /// Lets what came name the right entry, and what had named an entry before it came.
  func resolveNames() throws {
    let wrong = """
      EXISTS (SELECT 1 FROM line WHERE line.device = payload ->> '$.device'
        AND line.seq = payload ->> '$.seq' AND line.hash <> payload ->> '$.hash')
      """
    try renameNames(
      in: """
        (device, seq) IN (SELECT device, seq FROM temp.touched)
          AND (action <> 'retract' OR payload ->> '$.hash' IS NULL OR \(wrong))
        """
    ) { try resolved($0, $1) ?? (Entry.ID(device: "", seq: $0.seq), nil) }
    try renameNames(
      in: """
        payload ->> '$.hash' IS NOT NULL AND (device, seq) IN (
          SELECT by_device, by_seq FROM temp.touched CROSS JOIN retraction
            ON retraction.device = touched.device AND retraction.seq = touched.seq)
        """
    ) { try resolved($0, $1) }
  }

  /// What the entry of that hash is called here; nil if no hash tells which one it is.
  private func resolved(
    _ id: Entry.ID, _ hash: String?
  ) throws -> (Entry.ID, hash: String?)? {
    guard let hash, hash.utf8.count == 64 else { return nil }
    let origin = String(id.device.prefix(16))
    let first: String? = try db.scalar(
      "SELECT hash FROM line WHERE device = :origin AND seq = :seq",
      ["origin": origin, "seq": id.seq])
    let isFork = first != nil && first != hash
    return (Entry.ID(device: isFork ? "\(origin).\(hash.prefix(16))" : origin, seq: id.seq), hash)
  }
}
