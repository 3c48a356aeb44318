import Files
import SQLite
import StudyModel

extension Transaction {
  /// Gives each own entry that has none its line, in the order in which they were made.
  ///
  /// An entry gets its line when it is first sent, since only then somebody else can name it.
  ///
  /// - Returns: the entries of the present device; nil if there are none.
  @discardableResult
  func seal() throws -> ClosedRange<Int64>? {
    var sealing = Sealing(db: db)
    let unsent = """
      FROM (\(OwnDevices.all)) AS own CROSS JOIN entry ON entry.device = own.id
        AND seq > ifnull((SELECT max(seq) FROM line WHERE line.device = own.id), 0)
        AND seq <= own.last
      """
    // A name was used until the next was taken, so what an entry names has its line before it.
    let devices: [String] = try db.column(
      """
      SELECT id FROM (SELECT own.id AS id, min(seq), wall, counter \(unsent) GROUP BY own.id)
      ORDER BY wall, counter
      """)
    for device in devices {
      try db.forEachRow(
        """
        SELECT entry.device, seq, \(EntryNames.isThere) AS names, \(LineFormat.columns)
        \(unsent) WHERE own.id = :device ORDER BY seq
        """, ["device": device]
      ) { try sealing.add($0) }
    }
    try sealing.store()
    let present: String = try db.scalar("SELECT id FROM device") ?? ""
    return sealing.sealed[present]
  }
}

/// Makes lines, each of which has the hash of the one before it.
private struct Sealing {
  let db: Database
  private(set) var sealed: [String: ClosedRange<Int64>] = [:]
  private var rows: [[(any DatabaseValueConvertible)?]] = []
  /// Of the lines that are not stored yet.
  private var hashes: [Entry.ID: String] = [:]

  init(db: Database) { self.db = db }

  mutating func add(_ row: NamedRow) throws {
    let id = Entry.ID(device: try row["device"], seq: try row["seq"])
    var payload: String = try row["payload"]
    if try row["names"] as Bool { payload = try withHashes(payload) }
    let line = LineFormat.line(
      head: try row["head"], payload: payload,
      previous: try hash(of: Entry.ID(device: id.device, seq: id.seq - 1)) ?? "",
      tail: try row["tail"])
    let hash = SHA256.digest(line.utf8)
    hashes[id] = hash
    rows.append([id.device, id.seq, hash, line])
    sealed[id.device] = (sealed[id.device]?.lowerBound ?? id.seq)...id.seq
    if rows.count == 200 { try store() }
  }

  mutating func store() throws {
    try db.insert(
      "INSERT INTO line (device, seq, hash, text)", "(?, ?, ?, ?)", rows: rows)
    // The next line needs the last one's.
    hashes = hashes.filter { id, _ in sealed[id.device]?.upperBound == id.seq }
    rows = []
  }

  /// The payload as a line has it: an entry is named by its hash too.
  private func withHashes(_ payload: String) throws -> String {
    try EntryNames.replaced(in: payload) { id, _ in
      (Entry.ID(device: String(id.device.prefix(16)), seq: id.seq), try hash(of: id))
    } ?? payload
  }

  private func hash(of id: Entry.ID) throws -> String? {
    if let known = hashes[id] { return known }
    return try db.scalar(
      "SELECT hash FROM line WHERE device = :device AND seq = :seq",
      ["device": id.device, "seq": id.seq])
  }
}
