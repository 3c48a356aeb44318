import GRDB

extension Snapshot {
  /// The words of the topics that are to come first, the oldest first.
  public func fetchFocus() throws -> [String] {
    try db.column("SELECT words FROM focus ORDER BY since, words")
  }
}
