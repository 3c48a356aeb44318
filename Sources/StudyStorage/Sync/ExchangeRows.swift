import SQLite
public import StudyModel

extension ExchangeSite.Kind: StoredValue {}

/// How far a file there was read.
public struct ExchangeFile: Equatable, Sendable {
  /// Of the whole lines that were read.
  public var bytes: Int
  public var lines: Int
  /// Of those bytes; see `SHA256`.
  public var hash: String
  /// What tells it from a changed file.
  public var mark: String

  public init(bytes: Int, lines: Int, hash: String, mark: String) {
    (self.bytes, self.lines, self.hash, self.mark) = (bytes, lines, hash, mark)
  }
}

/// A file there that lacks lines.
public struct WantedFile: Sendable {
  public var path: String
  /// How many it lacks.
  public var count: Int
  /// The first 16 digits of their device's name.
  var device: String
  var numbers: ClosedRange<Int64>
}

extension WantedFile {
  /// True for a line that the file lacks.
  fileprivate static let isMissing = """
    is_shared = 0 AND line.device BETWEEN :device AND :device || '.~'
      AND line.seq BETWEEN :first AND :last AND \(LineFormat.path) = :path
    """

  fileprivate var arguments: StatementArguments {
    ["path": path, "device": device, "first": numbers.lowerBound, "last": numbers.upperBound]
  }
}

extension Snapshot {
  public func findExchange() throws -> ExchangeSite? {
    try db.value("SELECT kind, place, name, seen, at FROM exchange") {
      ExchangeSite(
        kind: try $0["kind"], place: try $0["place"], name: try $0["name"], seen: try $0["seen"],
        at: try $0["at"])
    }
  }

  /// By path.
  public func fetchExchangeFiles() throws -> [String: ExchangeFile] {
    var files: [String: ExchangeFile] = [:]
    try db.forEachRow("SELECT path, bytes, lines, hash, mark FROM exchange_file") { row in
      files[try row["path"]] = ExchangeFile(
        bytes: try row["bytes"], lines: try row["lines"], hash: try row["hash"],
        mark: try row["mark"])
    }
    return files
  }

  /// True if an own entry was never sent, or a line is missing where journals are exchanged.
  public func hasUnsent() throws -> Bool {
    try db.scalar(
      """
      SELECT EXISTS (SELECT 1 FROM line WHERE is_shared = 0)
        OR EXISTS (SELECT 1 FROM (\(OwnDevices.all)) AS own CROSS JOIN entry
          ON entry.device = own.id AND seq <= own.last
            AND seq > ifnull((SELECT max(seq) FROM line WHERE line.device = own.id), 0))
      """) ?? false
  }

  /// The files that lack lines where journals are exchanged.
  public func fetchWanted() throws -> [WantedFile] {
    try db.values(
      """
      SELECT \(LineFormat.path) AS path, count(*) AS count, substr(line.device, 1, 16) AS device,
        min(line.seq) AS first, max(line.seq) AS last
      FROM line CROSS JOIN entry ON entry.device = line.device AND entry.seq = line.seq
      WHERE is_shared = 0 GROUP BY 1 ORDER BY 1
      """
    ) {
      WantedFile(
        path: try $0["path"], count: try $0["count"], device: try $0["device"],
        numbers: try $0["first"]...$0["last"])
    }
  }

  /// The lines that the file lacks, in order.
  public func fetchLines(of file: WantedFile) throws -> [String] {
    try db.column(
      """
      SELECT text FROM line CROSS JOIN entry
        ON entry.device = line.device AND entry.seq = line.seq
      WHERE \(WantedFile.isMissing) ORDER BY line.seq, line.device
      """, file.arguments)
  }

  /// The name of this database among the person's machines.
  public func fetchDevice() throws -> String {
    guard let device: String = try db.scalar("SELECT id FROM device") else {
      throw SeenDamage(what: "it has no name among the machines")
    }
    return device
  }
}

extension Transaction {
  /// Exchanges journals there from now on: nothing is known of what is there.
  public func replaceExchange(_ kind: ExchangeSite.Kind, _ place: String) throws {
    try db.run("DELETE FROM exchange_file")
    try db.run("DELETE FROM set_aside")
    try db.run("UPDATE line SET is_shared = 0 WHERE is_shared")
    try db.run(
      """
      INSERT INTO exchange (id, kind, place) VALUES (1, :kind, :place)
      ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, place = excluded.place, seen = NULL,
        at = NULL
      """, ["kind": kind, "place": place])
  }

  /// Calls this computer so where journals are exchanged.
  public func updateExchange(name: String) throws {
    try db.run("UPDATE exchange SET name = :name", ["name": name])
  }

  /// - Parameter at: when the exchange was complete; nil while it is not.
  public func updateExchange(seen: String?, at: Instant?) throws {
    try db.run(
      "UPDATE exchange SET seen = :seen, at = ifnull(:at, at)", ["seen": seen, "at": at])
  }

  public func replaceExchangeFile(_ path: String, _ file: ExchangeFile) throws {
    try db.run(
      """
      INSERT OR REPLACE INTO exchange_file (path, bytes, lines, hash, mark)
      VALUES (:path, :bytes, :lines, :hash, :mark)
      """,
      [
        "path": path, "bytes": file.bytes, "lines": file.lines, "hash": file.hash,
        "mark": file.mark,
      ])
  }

  /// Forgets how far a file was read, and what was set aside after that many lines: its lines are
  /// wanted there again.
  public func forgetExchangeFile(_ path: String) throws {
    try db.run("DELETE FROM exchange_file WHERE path = :path", ["path": path])
    try forgetSetAside(in: path, after: 0)
    let parts = path.split(separator: "/")
    guard parts.count == 3 else { return }
    try db.run(
      """
      UPDATE line SET is_shared = 0 WHERE device BETWEEN :device AND :device || '.~'
        AND (device, seq) IN (SELECT device, seq FROM entry
          WHERE device BETWEEN :device AND :device || '.~' AND \(LineFormat.path) = :path)
      """, ["device": String(parts[1]), "path": path])
  }

  public func forgetSetAside(in path: String, after line: Int) throws {
    try db.run(
      "DELETE FROM set_aside WHERE path = :path AND line > :line", ["path": path, "line": line])
  }

  /// Notes a line that was not taken.
  public func insertSetAside(_ path: String, line: Int, reason: String) throws {
    try db.run(
      "INSERT OR REPLACE INTO set_aside (path, line, reason) VALUES (:path, :line, :reason)",
      ["path": path, "line": line, "reason": reason])
  }

  /// Notes that the file has those lines now.
  public func updateShared(_ file: WantedFile) throws {
    try db.run(
      """
      UPDATE line SET is_shared = 1 WHERE (device, seq) IN (
        SELECT line.device, line.seq FROM line CROSS JOIN entry
          ON entry.device = line.device AND entry.seq = line.seq
        WHERE \(WantedFile.isMissing))
      """, file.arguments)
  }

  /// What the computer of a device is called.
  public func replacePeerName(_ name: String, of device: String) throws {
    try db.run(
      """
      INSERT INTO peer (device, name) VALUES (:device, :name)
      ON CONFLICT (device) DO UPDATE SET name = excluded.name
      """, ["device": device, "name": name])
  }
}
