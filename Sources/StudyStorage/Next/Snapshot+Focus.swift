import SQLite

extension Snapshot {
  /// The words of the topics in focus, oldest first.
  public func fetchFocus() throws -> [String] {
    try db.column("SELECT words FROM focus ORDER BY since, words")
  }
}
