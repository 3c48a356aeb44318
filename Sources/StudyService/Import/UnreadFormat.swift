import Files

/// Files of formats that have no reader, known by their names.
struct UnreadFormat {
  /// To follow the file's name: "is reStructuredText".
  var clause: String
  var hint: String
  /// True if lists are written in it, so that one in a folder is worth a word.
  var isOfLists = false

  static func of(_ path: String) -> UnreadFormat? {
    let name = FilePath.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    return table[name[name.index(after: dot)...].lowercased()]
  }

  /// What would be read.
  static let readable = "Markdown, bookmarks (HTML), OPML, org, CSV, or one address a line (.txt)"

  private init(_ clause: String, hint: String = "study reads \(readable).", isOfLists: Bool = false)
  {
    (self.clause, self.hint, self.isOfLists) = (clause, hint, isOfLists)
  }

  private static let sheet = UnreadFormat(
    "is a spreadsheet", hint: "Save it as CSV, and import that.")
  private static let words = UnreadFormat(
    "is a word processor's file", hint: "Save it as Markdown or as text, and import that.")
  private static let archive = UnreadFormat(
    "is an archive", hint: "Unpack it, and import the folder: study import FOLDER")

  private static let json = UnreadFormat(
    "is JSON, not a list",
    hint: "study reads \(readable). For what study export wrote: study restore FILE")

  private static let table: [String: UnreadFormat] = [
    "json": json, "jsonl": json, "ndjson": json,
    "rst": UnreadFormat("is reStructuredText", isOfLists: true),
    "adoc": UnreadFormat("is AsciiDoc", isOfLists: true),
    "asciidoc": UnreadFormat("is AsciiDoc", isOfLists: true),
    "textile": UnreadFormat("is Textile", isOfLists: true),
    "ipynb": UnreadFormat("is a notebook", isOfLists: true),
    "tex": UnreadFormat("is LaTeX"),
    "bib": UnreadFormat("is BibTeX", hint: "Export it as CSV from Zotero, and import that."),
    "ris": UnreadFormat("is RIS", hint: "Export it as CSV from Zotero, and import that."),
    "pdf": UnreadFormat("is a PDF"), "epub": UnreadFormat("is a book"),
    "docx": words, "doc": words, "odt": words, "rtf": words, "pages": words,
    "xlsx": sheet, "xls": sheet, "ods": sheet, "numbers": sheet,
    "zip": archive, "gz": archive, "tgz": archive, "tar": archive, "7z": archive, "rar": archive,
  ]
}
