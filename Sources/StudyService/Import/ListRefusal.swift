import ReadingList

extension ListError {
  /// Why the file is not a list, to follow its name.
  var clause: String {
    switch self {
    case .notUTF8(let encoding): "is \(encoding); save it as UTF-8"
    case .binary: "is not a text file"
    case .tooLarge(let bytes, let limit):
      "is too large: \(bytes >> 20) MB, and a list can be at most \(limit >> 20) MB"
    case .tooManyItems(let limit): "has more than \(limit) items; split it"
    case .expands(let limit):
      "would become more than \(limit >> 20) MB when read, since many of its entries share long "
        + "addresses or headings"
    case .noReader(let what): "is \(what)"
    case .noColumns(let names):
      "has no column that is called a title or an address"
        + (names.isEmpty ? "" : ", only " + names.prefix(6).joined(separator: ", "))
    }
  }

  /// What would be read; nil where something else is wrong.
  var hint: String? {
    switch self {
    case .noReader: "study reads \(UnreadFormat.readable)."
    case .notUTF8, .binary, .tooLarge, .tooManyItems, .expands, .noColumns: nil
    }
  }
}
