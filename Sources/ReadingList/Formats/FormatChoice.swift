internal import StudyModel

extension ListFormat {
  /// The format of a file by its first bytes, and its name where they say nothing.
  ///
  /// - Throws: `ListError.noReader` for a format that none of the readers knows.
  static func of(_ text: ListText) throws(ListError) -> ListFormat {
    let head = text.bytes[text.start...].prefix(headSize)
    let ending = ending(text.fileName)
    if let known = byHead(head) { return known }
    switch ending {
    case "csv", "tsv":
      return CSVExports.export(text)?.format
        ?? (NotionName.isExported(text.fileName) ? .notion : .csv)
    case "opml": return .opml
    case "org", "org_archive": return .org
    case "txt", "text":
      if let export = CSVExports.export(text) { return export.format }
      return AddressLines.areLines(text) ? .text : .markdown
    case "html", "htm", "xhtml": throw .noReader("HTML that is no bookmarks file")
    case "xml": throw .noReader("XML that is no OPML")
    case "json", "jsonl", "ndjson": throw .noReader("JSON, not a list")
    default:
      if isJSON(head), !isMarkdown(text.fileName) || isWhole(text) {
        throw .noReader("JSON, not a list")
      }
      if hasColumns(head), let export = CSVExports.export(text) { return export.format }
      return .markdown
    }
  }

  /// The format of a file in a folder that was named: only what is surely a list, since a folder
  /// has many files that are none.
  ///
  /// - Parameter head: its first `headSize` bytes.
  /// - Returns: nil for a file that is no list.
  public static func inFolder(_ head: [UInt8], fileName: String) -> ListFormat? {
    guard
      let text = try? ListText(head, fileName: fileName, folderName: "", rules: ListRules()),
      let format = try? of(text)
    else { return nil }
    switch format {
    // A table of data is no list, whatever its columns are called.
    case .csv: return nil
    // By its name alone.
    case .markdown: return isMarkdown(fileName) ? .markdown : nil
    case .bookmarks, .goodreads, .instapaper, .matter, .notion, .opml, .org, .pocket, .raindrop,
      .readwise, .readwiseHighlights, .storygraph, .study, .text, .zotero:
      return format
    }
  }

  /// True for the name of a Markdown file.
  public static func isMarkdown(_ fileName: String) -> Bool {
    Address.markdownEndings.contains(ending(fileName))
  }

  /// True for the name of a file that is worth a look at its head.
  public static func mayBeList(_ fileName: String) -> Bool {
    otherEndings.contains(ending(fileName))
  }

  /// The file with all rows of a table of Notion of which `fileName` has those of one view.
  public static func wholeTable(of fileName: String) -> String? {
    guard NotionName.isExported(fileName), fileName.hasSuffix(".csv"),
      !fileName.hasSuffix("_all.csv")
    else { return nil }
    return fileName.dropLast(4) + "_all.csv"
  }

  private static let otherEndings: Set = [
    "csv", "tsv", "opml", "org", "org_archive", "txt", "text", "html", "htm", "xml",
  ]

  static func ending(_ fileName: String) -> String {
    guard let dot = fileName.lastIndex(of: ".") else { return "" }
    return fileName[fileName.index(after: dot)...].lowercased()
  }

  /// By what no other file begins with.
  private static func byHead(_ head: ArraySlice<UInt8>) -> ListFormat? {
    let start = head.first { $0 > 32 }
    if start == UInt8(ascii: "<") { return byMarkup(head) }
    guard start == UInt8(ascii: "#") else { return nil }
    let words = ["#+title:", "#+filetags:", "#+startup:", "#+todo:", "#+author:", "#+options:"]
    let line = String(decoding: head.drop { $0 <= 32 }.prefix(12), as: UTF8.self).lowercased()
    return words.contains { line.hasPrefix($0) } ? .org : nil
  }

  private static func byMarkup(_ head: ArraySlice<UInt8>) -> ListFormat? {
    if StudyList.version(of: head) != nil { return .study }
    let words = String(decoding: head, as: UTF8.self)
    if words.firstASCII("<!doctype netscape-bookmark") != nil { return .bookmarks }
    if words.firstASCII("<title>pocket export</title>") != nil { return .pocket }
    if words.firstASCII("<opml") != nil { return .opml }
    let isBookmarks = words.firstASCII("<dl>") != nil && words.firstASCII("<dt>") != nil
    return isBookmarks ? .bookmarks : nil
  }

  /// True for text that begins with `{"` or `[{`, with any blanks between.
  private static func isJSON(_ head: ArraySlice<UInt8>) -> Bool {
    let signs = head.lazy.filter { $0 > 32 }.prefix(2)
    return signs.elementsEqual("{\"".utf8) || signs.elementsEqual("[{".utf8)
  }

  /// True for JSON to the last byte: Markdown can have metadata of this form at its head.
  private static func isWhole(_ text: ListText) -> Bool {
    let last = text.bytes.last { $0 > 32 }
    guard last == UInt8(ascii: "}") || last == UInt8(ascii: "]") else { return false }
    return text.bytes[text.start...].split(separator: UInt8(ascii: "\n")).prefix(1000).allSatisfy {
      guard let first = $0.first(where: { $0 > 32 }) else { return true }
      return !"#-*+>|`".utf8.contains(first)
    }
  }

  /// Whether the first line could be the head of a CSV file, without reading it as one.
  private static func hasColumns(_ head: ArraySlice<UInt8>) -> Bool {
    var commas = 0
    for byte in head {
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte == UInt8(ascii: ",") { commas += 1 }
    }
    return commas >= 3
  }
}
