import CSQLite
import SQLite
public import StudyModel

extension Store {
  /// Checks the whole database, whatever its version, and changes nothing in it.
  ///
  /// Leaves a note if it finds damage, and removes the note if it finds none. A database that
  /// cannot be read because another program holds it or the disk fails is not damaged.
  ///
  /// - Parameter weights: the person's, with which scores were derived; nil if they are not known,
  ///   and then what is derived is not compared.
  /// - Throws: `StudyError.busy` if another program holds it, `.io` if the disk or the memory fails.
  public static func faults(
    at place: StorePlace, weights: RankWeights?
  ) throws(StudyError) -> [DatabaseFault] {
    do {
      let version = try place.checkedVersion()
      var store = Store(path: place.path, database: try Database(path: place.path, settings))
      var faults = try store.readUntranslated { try $0.db.structureFaults(.whole) }
      if let first = faults.first {
        let seen = SeenDamage(what: first.text).error(at: place.path)
        if case .io = seen { throw seen }
        return faults
      }
      if version != Schema.version {
        let fits = try store.readUntranslated { try Schema.fits(version, $0.db) }
        guard fits else { throw SeenDamage.number(version) }
      }
      store.forgetDamage()
      faults = try store.readUntranslated { try $0.schemaFaults(version) + $0.settingFaults() }
      // What is in a changed table cannot be trusted; indexes and triggers harm nobody.
      if let table = faults.first(where: { $0.kind == .changedSchema }) {
        DamageNote(beside: place.path).leave("\(table.text) is not as it was made")
      }
      guard version == Schema.version, faults.isEmpty else { return faults }
      if let fault = try store.readUntranslated({ try $0.ruleFault() }) {
        DamageNote(beside: place.path).leave(fault.text)
        return [fault]
      }
      faults = try store.readUntranslated { try $0.journalGaps() }
      guard let weights else { return faults }
      store.weights = weights
      return try faults + store.staleRows()
    } catch {
      if let hindrance = hindrance(error, at: place.path) {
        switch hindrance {
        case .busy, .io: throw hindrance
        default: return [DatabaseFault(kind: .unusable, text: hindrance.message)]
        }
      }
      let text =
        (error as? SeenDamage)?.what ?? (error as? DatabaseError)?.message ?? "it cannot be read"
      let seen = SeenDamage(what: text).error(at: place.path)
      if case .io = seen { throw seen }
      return [DatabaseFault(kind: .damaged, text: text)]
    }
  }

  /// As `read`, with SQLite's own errors.
  private func readUntranslated<T>(_ body: (Snapshot) throws -> T) throws -> T {
    try database.read { try body(Snapshot(db: $0)) }
  }

  private func staleRows() throws -> [DatabaseFault] {
    // This needs the lock for writing.
    do {
      return try rehearseUntranslated { try $0.deriveAnew() }.map { table, count in
        DatabaseFault(
          kind: .staleRows, text: "\(count) row\(count == 1 ? "" : "s") of \(table)")
      }
    } catch {
      guard let hindrance = hindrance(error, at: path) else { throw error }
      if case .busy = hindrance { throw hindrance }
      return [DatabaseFault(kind: .unwritable, text: hindrance.message)]
    }
  }

  /// - Throws: `StudyError.badData` if a rebuilt database is damaged too.
  public func requireSound() throws {
    guard let fault = try read({ try $0.wholeFault() }) else { return }
    throw StudyError.badData(
      "what was saved is damaged too (\(fault.text)), so the database was left as it is",
      hint: "Restore a copy: study restore FILE")
  }

  /// Derives anew what follows from the journal and the lists, indexes included.
  ///
  /// A copy is kept first: where the journal has lost entries, what is derived is the last trace of them.
  ///
  /// - Returns: how many rows of each table were not as they should be, and the copy.
  /// - Throws: `StudyError.badData` if pages or values are still damaged then; nothing is changed.
  public static func mend(
    _ place: StorePlace, weights: RankWeights, now: Instant
  ) throws -> (changes: [(table: String, count: Int)], copy: Backup) {
    try place.prepare()
    let path = place.path
    var store = try translatingErrors(at: path) {
      Store(path: path, database: try Database(path: path, settings))
    }
    store.weights = weights
    store.turn = place.turn
    let damaged = StudyError.badData(
      "\(path) is damaged where nothing can be derived, so it was left as it is",
      hint: "Restore a copy, or: study rebuild")
    let copy = try store.keepCopy(for: .beforeFix, now: now)
    let changes = try store.write(evenIfDamaged: true) { transaction in
      do {
        try transaction.mendSchema()
        try transaction.db.run("REINDEX")
        let changes = try transaction.deriveAnew()
        guard try transaction.db.structureFaults(.whole).isEmpty,
          try transaction.snapshot.ruleFault() == nil
        else { throw damaged }
        return changes
      } catch let error as DatabaseError
        where [SQLITE_CONSTRAINT, SQLITE_CORRUPT, SQLITE_ERROR].contains(error.resultCode)
      {
        throw damaged
      }
    }
    store.forgetDamage()
    return (changes, copy)
  }
}

extension Snapshot {
  /// What is wrong with a database of this version, where nothing derives it again.
  func wholeFault() throws -> DatabaseFault? {
    try db.structureFaults(.whole).first
      ?? schemaFaults(Schema.version).first { $0.text.hasPrefix("table ") } ?? ruleFault()
  }

  /// Values of this version's tables that no command writes, though each row is sound.
  func ruleFault() throws -> DatabaseFault? {
    do {
      return try ArchiveRule.violation(in: db).map { DatabaseFault(kind: .damaged, text: $0) }
    } catch let error as DatabaseError where error.message == "malformed JSON" {
      return DatabaseFault(kind: .damaged, text: "a text that should be JSON is not")
    }
  }

  fileprivate func schemaFaults(_ version: Int) throws -> [DatabaseFault] {
    let names = try Schema.objects(in: db).symmetricDifference(Schema.objects(upTo: version))
      .map(\.name)
    return Set(names).sorted().map {
      DatabaseFault(kind: isKept($0) ? .changedSchema : .changedIndex, text: $0)
    }
  }

  /// Whether it is a table with what nothing derives.
  private func isKept(_ name: String) -> Bool {
    name.hasPrefix("table ") && !ArchivedTables.derived.contains(String(name.dropFirst(6)))
  }

  fileprivate func settingFaults() throws -> [DatabaseFault] {
    try [("journal_mode", "truncate"), ("synchronous", "2"), ("cell_size_check", "1")].compactMap {
      let value: String? = try db.scalar("SELECT CAST(\($0) AS TEXT) FROM pragma_\($0)")
      return value == $1
        ? nil : DatabaseFault(kind: .otherSettings, text: "\($0) is \(value ?? "not known")")
    }
  }

  fileprivate func journalGaps() throws -> [DatabaseFault] {
    let gaps = try db.values(
      """
      SELECT own.id AS device, max(seq) - count(*) AS missing
      FROM (\(OwnDevices.all)) AS own CROSS JOIN entry
        ON entry.device = own.id AND seq <= own.last
      GROUP BY own.id HAVING missing > 0
      """
    ) { row in
      let missing: Int = try row["missing"]
      return DatabaseFault(
        kind: .journalGap,
        text: "\(missing) entr\(missing == 1 ? "y" : "ies") of \(try row["device"] as String)")
    }
    // The last ones leave no gap between others.
    let commands = try countLostCommands()
    guard commands > 0 else { return gaps }
    let text = "all that \(commands) command\(commands == 1 ? "" : "s") said"
    return gaps + [DatabaseFault(kind: .journalGap, text: text)]
  }
}
