/// What became of a database of an earlier version of the program.
public struct Upgrade: Equatable, Sendable {
  /// Versions of the schema.
  public let from: Int
  public let to: Int
  /// Where a copy of it as it was lies.
  public let copy: String

  public init(from: Int, to: Int, copy: String) {
    (self.from, self.to, self.copy) = (from, to, copy)
  }
}
