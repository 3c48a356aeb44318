import SQLite

/// A list that the person took out though its file may still be there.
public struct ForgottenList: Sendable {
  /// The id that it had as a list.
  public var id: Int64
  /// The path of its file.
  public var path: String
  /// What was named to take it out: its file, or a folder above it.
  public var named: String

  public init(id: Int64, path: String, named: String) {
    self.id = id
    self.path = path
    self.named = named
  }
}

extension Snapshot {
  public func fetchForgottenLists() throws -> [ForgottenList] {
    try db.values("SELECT list_id, path, named FROM forgotten ORDER BY list_id") {
      ForgottenList(id: try $0["list_id"], path: try $0["path"], named: try $0["named"])
    }
  }
}

extension Transaction {
  public func insertForgotten(_ list: ForgottenList) throws {
    try db.run(
      "INSERT INTO forgotten (list_id, path, named) VALUES (:id, :path, :named)",
      ["id": list.id, "path": list.path, "named": list.named])
  }
}
