/// What tells a changed file from an unchanged one without reading it.
///
/// A time of whole seconds would miss a file that is saved twice in one second, and a time alone
/// one that another file of the same age has replaced.
public struct FileStamp: Hashable, Sendable {
  public let size: Int64
  /// When it was last written to, in nanoseconds since 1970.
  public let modified: Int64
  /// The number of the file on its disk.
  public let number: Int64

  public init(size: Int64, modified: Int64, number: Int64) {
    self.size = size
    self.modified = modified
    self.number = number
  }
}
