public import Files
import StudyModel
import SQLite

extension Snapshot {
  /// How each file looked when it was last read.
  public func fetchStamps() throws -> [PathKey: FileStamp] {
    Dictionary(
      lastOf: try fetchLatestStamps(limit: -1).map { (PathKey($0.path), $0.stamp) })
  }

  /// The same for the files that were written to last.
  ///
  /// - Parameter limit: of files; -1 for all.
  public func fetchLatestStamps(limit: Int) throws -> [(path: String, stamp: FileStamp)] {
    try db.values(
      """
      SELECT path, size, modified, number FROM file_stamp ORDER BY modified DESC LIMIT :limit
      """, ["limit": limit]
    ) { row in
      (
        try row["path"],
        FileStamp(
          size: try row.bits("size"), modified: try row.bits("modified"),
          number: try row.bits("number"))
      )
    }
  }
}

extension Transaction {
  /// Keeps how files looked when they were read, and drops what is no list any more, or lost.
  public func saveStamps(_ stamps: [PathKey: FileStamp], without lost: [String]) throws {
    for (path, stamp) in stamps {
      try db.run(
        """
        INSERT INTO file_stamp (path, size, modified, number)
        VALUES (:path, :size, :modified, :number)
        ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
          number = excluded.number
        """,
        [
          "path": path.path, "size": stamp.size, "modified": stamp.modified, "number": stamp.number,
        ])
    }
    try db.run(
      """
      DELETE FROM file_stamp
      WHERE path NOT IN (SELECT path FROM list) OR path \(SQL.among("lost"))
      """, ["lost": json(lost)])
  }
}
