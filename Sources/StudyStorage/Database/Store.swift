import Files
import SQLite
import StudyMigrations
public import StudyModel

/// The database of one person: the only access to the rows, and the owner of every setting that
/// keeps them safe.
///
/// Reads take no lock. Each write holds `StoreLock` and is one transaction: all or nothing, and
/// on disk when `write` returns.
public struct Store {
  /// Absolute path of the file, or ":memory:".
  public let path: String
  let database: Database
  /// The person's weights, with which the agenda's scores are computed.
  public var weights = RankWeights()
  /// The arguments of the person's command, global options included, which are stored with its writes;
  /// nil if nobody typed one.
  public var givenArguments: [String]?
  /// Told of each change once it is on disk.
  public var record: ChangeRecord?
  /// How it waits for other commands that write.
  var turn = Turn()

  /// Opens the database of `place`, creating or upgrading it if necessary.
  ///
  /// - Throws: `StudyError` if the file is not a study database, is newer than this program
  ///   (both stay untouched, byte for byte), or cannot be created or opened.
  ///
  /// - Parameters:
  ///   - patience: how many seconds to wait for any program; nil for the usual.
  ///   - now: dates the copy that is kept of an older one; nil for the clock of the machine.
  ///   - tell: told of an upgrade.
  public static func open(
    at place: StorePlace, patience: Double? = nil, now: Instant? = nil,
    tell: ((Upgrade) -> Void)? = nil
  ) throws -> Store {
    // Looked at first, since whoever opens the database takes the change back.
    let isStopped = place.isStopped
    if let upgrade = try place.prepare(now: now) { tell?(upgrade) }
    return try translatingErrors(at: place.path) {
      var settings = settings
      if let patience { settings.patience = patience }
      var store = Store(path: place.path, database: try Database(path: place.path, settings))
      store.turn = place.turn
      if let patience { store.turn.patience = patience }
      if isStopped { try store.checkAfterStop() }
      return store
    }
  }

  /// An empty in-memory database, for tests.
  public static func inMemory() throws -> Store {
    let database = try Database(settings)
    try Schema.create(database)
    return Store(path: ":memory:", database: database)
  }

  /// Gives `body` one consistent view of the database.
  public func read<T>(_ body: (Snapshot) throws -> T) throws -> T {
    try translating { try database.read { try body(Snapshot(db: $0)) } }
  }

  /// The same with the scores of the agenda by the person's weights. Where the database has others,
  /// which only the next write computes again, they are computed for this view alone, in temporary
  /// tables of the same names: looking writes nothing.
  public func readRanked<T>(_ body: (Snapshot) throws -> T) throws -> T {
    if try read({ try $0.isAgenda(of: weights) }) { return try read(body) }
    return try translating {
      try database.execute(sql: "PRAGMA temp_store = MEMORY")
      return try database.inTransaction(.deferred, ending: .rollback) {
        let transaction = Transaction(
          db: database, weights: weights, givenArguments: nil, record: nil)
        try transaction.overlayAgenda()
        return try database.readOnly { try body(transaction.snapshot) }
      }
    }
  }

  /// Ends the use of the database.
  public func close() throws { try database.close() }

  /// Gives back the memory that holds copies of pages of the database.
  public func releaseMemory() { database.releaseMemory() }

  /// Runs `body` as one transaction under the lock; an error rolls it back.
  ///
  /// - Throws: `StudyError.busy` if another program holds the database for longer than
  ///   `OpenFile.patience`, `.io` if the disk refuses, `.badData` if damage was seen before, and any
  ///   error of `body`.
  public func write<T>(_ body: (Transaction) throws -> T) throws -> T {
    try write(evenIfDamaged: false, body)
  }

  func write<T>(evenIfDamaged: Bool, _ body: (Transaction) throws -> T) throws -> T {
    if !evenIfDamaged { try refuseDamage() }
    let lock = try lockedForWriting()
    defer { lock?.release() }
    // SQLite holds no lock now, so the file may be read beside it.
    let count = FailedChange.count(at: path)
    let (result, isChanged) = try translating(looking: { look(since: count) }) {
      try database.write { db in
        // Where a table is missing, the scores are derived with the rest.
        let transaction =
          try evenIfDamaged ? uncheckedTransaction(db) : transaction(db)
        // Scores that were computed again are not a change of the person's.
        let before = db.totalChangesCount
        return (try body(transaction), db.totalChangesCount > before)
      }
    }
    if isChanged { record?.note() }
    return result
  }

  /// Runs `body` as `write` does and then rolls back: a dry run.
  public func rehearse<T>(_ body: (Transaction) throws -> T) throws -> T {
    try translating { try rehearseUntranslated(body) }
  }

  /// The same with SQLite's own errors.
  func rehearseUntranslated<T>(_ body: (Transaction) throws -> T) throws -> T {
    let lock = try lockedForWriting()
    defer { lock?.release() }
    // No page gets to the disk before a commit, and there is none: so no journal either.
    try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA cache_spill = OFF")
    defer {
      try? database.execute(sql: "PRAGMA journal_mode = TRUNCATE; PRAGMA cache_spill = ON")
    }
    return try database.inTransaction(.immediate, ending: .rollback) {
      try body(transaction(database))
    }
  }

  /// As `translatingErrors`. If SQLite fails unexpectedly, checks the database, and throws the damage if
  /// there is any.
  private func translating<T>(
    looking: () -> FailedChange = { .none }, _ body: () throws -> T
  ) throws -> T {
    do {
      return try translatingErrors(at: path, looking: looking, body)
    } catch let fault as StorageFault {
      let faults = try? database.read { try $0.structureFaults(.whole) }
      guard let seen = faults?.first else { throw fault }
      throw SeenDamage(what: seen.text).error(at: path)
    }
  }

  /// The lock of the database; nil for one in memory.
  private func lockedForWriting() throws -> StoreLock? {
    guard path != ":memory:" else { return nil }
    let lock = try StoreLock(beside: path, for: turn)
    try StorePlace.requireOneName(path)
    return lock
  }

  /// What became of a change that failed, under its lock.
  private func look(since count: UInt32?) -> FailedChange {
    let found = path == ":memory:" ? .undone : FailedChange(at: path, since: count)
    // What was changed earlier stays, so "nothing" would be untrue.
    let isFirst = record?.hasChange != true
    if found == .kept { record?.note() }
    return found == .undone && !isFirst ? .none : found
  }

  private func uncheckedTransaction(_ db: Database) -> Transaction {
    Transaction(db: db, weights: weights, givenArguments: givenArguments, record: record)
  }

  private func transaction(_ db: Database) throws -> Transaction {
    let transaction = uncheckedTransaction(db)
    if try !transaction.snapshot.isAgenda(of: weights) { try transaction.rebuildAgenda() }
    return transaction
  }

  /// How much memory SQLite may use for pages, and each sorter for its rows.
  static let cacheKilobytes = 16384

  /// The measured settings; ARCHITECTURE.md has the evidence for each.
  static var settings: Database.Configuration {
    var settings = Database.Configuration()
    settings.patience = 5
    settings.prepare = { db in
      try db.harden()
      try db.execute(
        sql: """
          PRAGMA journal_mode = TRUNCATE;
          PRAGMA synchronous = FULL;
          PRAGMA cell_size_check = ON;
          PRAGMA mmap_size = 0;
          PRAGMA cache_size = -\(cacheKilobytes);
          """)
      try FilterFunctions.add(to: db)
    }
    return settings
  }
}
