/// Why a file cannot be read as a list at all.
public enum ListError: Error, Equatable, Sendable {
  /// Text in another encoding, by its common name: "UTF-16", "Latin-1".
  case notUTF8(encoding: String)
  /// Not text: there is a NUL byte near its beginning.
  case binary
  case tooLarge(bytes: Int, limit: Int)
  case tooManyItems(limit: Int)
  /// Long addresses or headings that many entries share make it more than that when it is read.
  case expands(limit: Int)
  /// Something that no reader knows, such as "HTML that is no bookmarks file".
  case noReader(String)
  /// A CSV file of which no column is a title or an address.
  case noColumns([String])
}
