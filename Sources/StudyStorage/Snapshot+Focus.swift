import GRDB

extension Snapshot {
  /// The words of the topics that are to come first, the oldest first.
  public func fetchFocus() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT words FROM focus ORDER BY since, words")
  }
}
