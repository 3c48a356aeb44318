import SQLite
public import StudyModel

/// What came of an exchange of lines.
public struct Hearing: Sendable {
  /// How many entries were new, by device.
  public var heard: [String: Int] = [:]
  /// How many new items they are about that stand in no list here, by device.
  public var unlisted: [String: Int] = [:]
  /// How many lines were not taken.
  public var refused = 0
  /// True if another database had this one's name, so that this one took a new one.
  public var hasNewName = false
  /// True if a device had said two things under one number.
  public var hasFork = false

  public init() {}
}

extension Transaction {
  /// Takes the lines that were put in, and gives own entries their lines; see `stage(_:)`.
  ///
  /// Takes every line that is an entry, whatever came before it, and each once: a second one of the
  /// same device and number is one more entry. What is no entry is noted and left alone.
  ///
  /// - Parameter derive: derives what follows from those entries.
  public func exchange(at now: Instant, derive: (EntrySpan) throws -> Void) throws -> Hearing {
    var hearing = Hearing()
    let sealed = try seal()
    try createHeard()
    hearing.refused = try refuse()
    let known = try dropKnown()
    // What is unsent here and comes from there was sent by a copy, and so was what is unknown here.
    let isCopied = sealed.map { known >= $0.lowerBound } ?? false
    if try isCopied || db.scalar("SELECT EXISTS (\(Self.ownLines))") ?? false {
      hearing.hasNewName = true
      try takeNewName(keeping: keptNumber(sealed, known))
      try seal()
    }
    hearing.hasFork = try nameForks()
    try insertHeard()
    if hearing.hasFork { try tieForks() }
    try resolveNames()
    // After names have changed, any derived row may.
    let isWide = hearing.hasFork || hearing.hasNewName
    try touchRetracted(isWide: isWide)
    try derive(isWide ? .all : .touched)
    try noteHeard(now, &hearing)
    for table in ["heard", "touched"] { try db.run("DELETE FROM temp.\(table)") }
    return hearing
  }

  private static let ownLines =
    "SELECT 1 FROM temp.heard WHERE device = (SELECT id FROM main.device)"

  /// The last own entry that another database may have too, where one has this one's name: all
  /// but those that got their lines just now and did not come from there.
  private func keptNumber(_ sealed: ClosedRange<Int64>?, _ known: Int64) throws -> Int64 {
    let last = try db.number(
      "SELECT max(seq) FROM line WHERE device = (SELECT id FROM device) AND seq < :first",
      ["first": sealed?.lowerBound ?? .max])
    return max(last ?? 0, known)
  }

  /// Names the second line of each device and number.
  ///
  /// - Returns: whether there is any.
  private func nameForks() throws -> Bool {
    try db.run(
      """
      UPDATE temp.heard SET name = \(LineFormat.forkName("device", "hash"))
      WHERE EXISTS (SELECT 1 FROM line WHERE line.device = heard.device AND line.seq = heard.seq)
        OR rowid NOT IN (
          SELECT rowid FROM (SELECT rowid, min(hash) FROM temp.heard GROUP BY device, seq))
      """)
    return db.changesCount > 0
  }

  private func insertHeard() throws {
    try db.run(
      """
      INSERT INTO entry (device, seq, wall, counter, at, zone, command, item_key, action, payload)
      SELECT name, seq, \(LineFormat.entry) FROM temp.heard ORDER BY name, seq
      """)
    try db.run(
      """
      INSERT INTO line (device, seq, hash, text, is_shared)
      SELECT heard.name, heard.seq, hash, text, heard.path = \(LineFormat.path)
      FROM temp.heard CROSS JOIN entry ON entry.device = heard.name AND entry.seq = heard.seq
      ORDER BY heard.name, heard.seq
      """)
    try db.run("INSERT INTO temp.touched SELECT name, seq FROM temp.heard")
  }

  /// Derives which entries are retracted, and notes where that has changed.
  private func touchRetracted(isWide: Bool) throws {
    if isWide { return try rebuildRetractions() }
    let retracts: Bool =
      try db.scalar(
        """
        SELECT EXISTS (SELECT 1 FROM temp.touched CROSS JOIN entry
          ON entry.device = touched.device AND entry.seq = touched.seq WHERE action = 'retract')
        """) ?? false
    guard retracts else { return }
    try db.execute(sql: "CREATE TEMP TABLE former AS SELECT * FROM retraction")
    try rebuildRetractions()
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO temp.touched
        SELECT device, seq FROM (SELECT * FROM retraction EXCEPT SELECT * FROM temp.former)
        UNION SELECT device, seq FROM (SELECT * FROM temp.former EXCEPT SELECT * FROM retraction);
        DROP TABLE temp.former;
        """)
  }
}
