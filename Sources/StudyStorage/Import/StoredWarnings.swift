import SQLite

/// What was worth a look in a list when it was last read.
public struct StoredWarning: Sendable {
  public var list: Int64
  public var rule: String
  public var line: Int
  public var message: String
  /// A fingerprint of what it is about.
  public var subject: Int64

  public init(list: Int64, rule: String, line: Int, message: String, subject: Int64) {
    self.list = list
    self.rule = rule
    self.line = line
    self.message = message
    self.subject = subject
  }
}

extension Snapshot {
  /// The warnings about those lists, in list order and then by line.
  public func fetchWarnings(ofLists lists: [Int64]) throws -> [StoredWarning] {
    try db.values(
      """
      SELECT list_id, rule, line, message, subject FROM warning
      WHERE list_id \(SQL.among("lists")) ORDER BY list_id, ordinal
      """, ["lists": json(lists)]
    ) { row in
      StoredWarning(
        list: try row["list_id"], rule: try row["rule"], line: try row["line"],
        message: try row["message"], subject: try row.bits("subject"))
    }
  }
}

extension Transaction {
  public func insertWarning(_ warning: StoredWarning, ordinal: Int) throws {
    try db.run(
      """
      INSERT INTO warning (list_id, ordinal, rule, line, message, subject)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        warning.list, ordinal, warning.rule, warning.line, warning.message, warning.subject,
      ])
  }
}
