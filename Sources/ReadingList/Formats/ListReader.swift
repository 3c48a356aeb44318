internal import Markdown
public import StudyModel

/// Reads a list in any format.
public enum ListReader {
  /// Reads the list in `bytes`, in the format that its head and its name tell.
  ///
  /// Depends on the arguments alone, as `ListParser.parse` does.
  ///
  /// - Parameter format: the format, if the person said it.
  /// - Throws: `ListError` if the file is not text, exceeds a limit, or has no reader.
  public static func read(
    _ bytes: [UInt8], fileName: String, folderName: String = "", rules: ListRules = ListRules(),
    format: ListFormat? = nil
  ) throws(ListError) -> ListDocument {
    let text = try ListText(
      bytes, fileName: fileName, folderName: folderName, rules: rules)
    let format = if let format { format } else { try ListFormat.of(text) }
    switch format {
    case .markdown:
      return try ListParser.parse(
        bytes, fileName: NotionName.plain(fileName), folderName: folderName, rules: rules)
    case .bookmarks: return try Bookmarks.read(text)
    case .pocket: return try text.isMarkup ? PocketPage.read(text) : PocketCSV.read(text)
    case .csv: return try PlainCSV.read(text)
    case .notion: return try NotionCSV.read(text)
    case .goodreads: return try GoodreadsCSV.read(text)
    case .instapaper: return try InstapaperCSV.read(text)
    case .matter: return try MatterCSV.read(text)
    case .raindrop: return try RaindropCSV.read(text)
    case .readwise: return try ReaderCSV.read(text)
    case .readwiseHighlights: return try HighlightsCSV.read(text)
    case .storygraph: return try StoryGraphCSV.read(text)
    case .study: return try StudyList.read(text)
    case .zotero: return try ZoteroCSV.read(text)
    case .opml: return try OPML.read(text)
    case .org: return try OrgList.read(text)
    case .text: return try AddressLines.read(text)
    }
  }

  /// The format that the file is read in.
  public static func format(
    of bytes: [UInt8], fileName: String
  ) throws(ListError) -> ListFormat {
    try .of(ListText(bytes, fileName: fileName, folderName: "", rules: ListRules()))
  }
}

extension ListText {
  var isMarkup: Bool { bytes[start...].first { $0 > 32 } == UInt8(ascii: "<") }
}
