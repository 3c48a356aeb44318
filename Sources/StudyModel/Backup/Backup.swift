/// A copy of the database that the program keeps.
public struct Backup: Equatable, Sendable {
  public let name: BackupName
  /// Absolute.
  public let path: String
  /// Bytes.
  public let size: Int

  public init(name: BackupName, path: String, size: Int) {
    (self.name, self.path, self.size) = (name, path, size)
  }
}
