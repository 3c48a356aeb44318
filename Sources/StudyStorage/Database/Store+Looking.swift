import CSQLiteSettings
import GRDB

extension Store {
  /// The milliseconds that queries may take after the database is opened: enough to search
  /// 100,000 titles.
  private static let patience: CInt = 25

  /// Opens the database of `place` to look something up without ever getting in the way; nil
  /// unless it is a study database of exactly this version.
  ///
  /// Nothing is created, upgraded or written, and no lock file is touched. A read that would
  /// have to wait fails at once, and one that takes longer than `patience` is interrupted.
  public static func openForLooking(at place: StorePlace) -> Store? {
    guard place.isCurrent else { return nil }
    var settings = Configuration()
    settings.readonly = true
    settings.busyMode = .immediateError
    settings.prepareDatabase { db in
      let code = study_harden_connection(UnsafeMutableRawPointer(db.sqliteConnection))
      guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      try db.execute(sql: "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0")
      try FilterFunctions.add(to: db)
      study_end_queries_after(UnsafeMutableRawPointer(db.sqliteConnection), patience)
    }
    guard let queue = try? DatabaseQueue(path: place.path, configuration: settings) else {
      return nil
    }
    return Store(path: place.path, queue: queue)
  }
}
