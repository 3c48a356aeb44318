import Files
import SQLite
import StudyModel

/// A whole line of a file where journals are exchanged.
public struct HeardLine: Sendable {
  public var path: String
  /// Counted from 1.
  public var number: Int
  public var text: String
  /// See `SHA256`.
  public var hash: String

  public init(path: String, number: Int, text: String) {
    (self.path, self.number, self.text) = (path, number, text)
    hash = SHA256.digest(text.utf8)
  }
}

extension Transaction {
  /// Puts lines that other machines wrote into a table of this connection.
  public func stage(_ lines: some Sequence<HeardLine>) throws {
    try createHeard()
    var rows: [[(any DatabaseValueConvertible)?]] = []
    let head = "INSERT INTO temp.heard (path, number, hash, text)"
    for line in lines {
      rows.append([line.path, line.number, line.hash, line.text])
      guard rows.count == 200 else { continue }
      try db.insert(head, "(?, ?, ?, ?)", rows: rows)
      rows = []
    }
    try db.insert(head, "(?, ?, ?, ?)", rows: rows)
  }

  func createHeard() throws {
    try JSONTexts.add(to: db)
    try db.execute(
      sql: """
        CREATE TEMP TABLE IF NOT EXISTS heard (
          path TEXT, number INTEGER, hash TEXT, text TEXT, device TEXT, seq INTEGER, name TEXT);
        CREATE TEMP TABLE IF NOT EXISTS touched (
          device TEXT, seq INTEGER, PRIMARY KEY (device, seq)) WITHOUT ROWID;
        """)
  }

  /// Notes the lines that are no entries, and reads the names of the others.
  ///
  /// - Returns: how many are none.
  func refuse() throws -> Int {
    try db.run(
      """
      INSERT OR REPLACE INTO set_aside (path, line, reason)
      SELECT path, number, fault FROM (
        SELECT path, number, \(LineFormat.fault) AS fault FROM temp.heard)
      WHERE fault IS NOT NULL
      """)
    let count = db.changesCount
    if count > 0 {
      try db.run(
        """
        DELETE FROM temp.heard WHERE EXISTS (SELECT 1 FROM set_aside
          WHERE set_aside.path = heard.path AND set_aside.line = heard.number)
        """)
    }
    try db.run(
      "UPDATE temp.heard SET (device, name, seq) = (text ->> '$.device', text ->> '$.device', text ->> '$.seq')"
    )
    return count
  }

  /// Removes what is known already, and what came twice.
  ///
  /// - Returns: the last known number of this database's own that came; 0 if none did.
  func dropKnown() throws -> Int64 {
    let known = { (name: String) in
      """
      EXISTS (SELECT 1 FROM line WHERE line.device = \(name) AND line.seq = heard.seq
        AND line.hash = heard.hash)
      """
    }
    let fork = LineFormat.forkName("heard.device", "heard.hash")
    try db.run("UPDATE temp.heard SET name = \(fork) WHERE \(known(fork))")
    try db.run(
      """
      UPDATE line SET is_shared = 1 WHERE is_shared = 0 AND (device, seq) IN (
        SELECT line.device, line.seq FROM temp.heard
          CROSS JOIN line ON line.device = heard.name AND line.seq = heard.seq
            AND line.hash = heard.hash
          CROSS JOIN entry ON entry.device = line.device AND entry.seq = line.seq
        WHERE heard.path = \(LineFormat.path))
      """)
    let own = try db.number(
      """
      SELECT max(seq) FROM temp.heard
      WHERE name = (SELECT id FROM main.device) AND \(known("heard.name"))
      """)
    try db.run("DELETE FROM temp.heard WHERE \(known("heard.name"))")
    try db.run(
      """
      DELETE FROM temp.heard WHERE rowid NOT IN (
        SELECT min(rowid) FROM temp.heard GROUP BY device, seq, hash)
      """)
    return own ?? 0
  }
}
