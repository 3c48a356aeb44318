/// Why a file cannot be read as a list at all.
public enum ListError: Error, Equatable, Sendable {
  /// Text in another encoding, named as people know it: "UTF-16", "Latin-1".
  case notUTF8(encoding: String)
  /// Not text: a NUL byte stands near its beginning.
  case binary
  case tooLarge(bytes: Int, limit: Int)
  case tooManyItems(limit: Int)
}
