/// What the CSV export writes and an import of it expects.
public enum ExportedTable {
  /// Columns are only ever added, at the end.
  public static let columns = [
    "id", "state", "kind", "title", "address", "authors", "tags", "list", "topic", "lists",
    "added", "opened", "done", "minutes", "position", "parked", "because", "due", "notes",
  ]

  /// True for the head of an export by any version.
  public static func isHead(_ names: [String]) -> Bool {
    names.starts(with: columns.prefix(while: { $0 != "opened" }))
  }

  /// Signs that start a formula in a spreadsheet, full-width ones included. A text that begins with one
  /// has a `'` in front.
  public static let formulaSigns = Set(
    "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)
}
