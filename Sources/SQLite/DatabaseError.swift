internal import CSQLite

/// What SQLite says when it refuses.
public struct DatabaseError: Error {
  /// With the reason in its upper bits: `SQLITE_CONSTRAINT_CHECK`, say.
  public let extendedResultCode: Int32
  public let message: String

  /// Such as `SQLITE_CONSTRAINT`.
  public var resultCode: Int32 { extendedResultCode & 0xff }

  /// - Parameter message: nil for the usual words for that code.
  public init(_ code: Int32, message: String? = nil) {
    extendedResultCode = code
    self.message = message ?? String(cString: sqlite3_errstr(code))
  }

  /// The last error of a connection, which is where its words are.
  init(_ code: Int32, of connection: OpaquePointer?) {
    self.init(code, message: String(cString: sqlite3_errmsg(connection)))
  }
}
