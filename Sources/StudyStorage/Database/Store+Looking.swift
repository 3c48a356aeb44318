import SQLite

extension Store {
  /// The milliseconds that queries may take after the database is opened: enough to search
  /// 100,000 titles.
  private static let patience: Int32 = 25

  /// Opens the database of `place` to look something up without ever getting in the way; nil
  /// unless it is a study database of exactly this version.
  ///
  /// Nothing is created, upgraded or written, and no lock file is touched. A read that would
  /// have to wait fails at once, and one that takes longer than `patience` is interrupted.
  public static func openForLooking(at place: StorePlace) -> Store? {
    guard place.isCurrent else { return nil }
    var settings = Database.Configuration()
    settings.isReadOnly = true
    settings.prepare = { db in
      try db.harden()
      try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
      try FilterFunctions.add(to: db)
      db.endQueries(after: patience)
    }
    guard let database = try? Database(path: place.path, settings) else {
      return nil
    }
    return Store(path: place.path, database: database)
  }
}
