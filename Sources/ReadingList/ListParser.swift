internal import Markdown
public import StudyModel

/// Reads a Markdown reading list.
public enum ListParser {
  /// Increases with every change of the rules, so that lists read under the old rules are read
  /// again.
  public static let version: UInt64 = 8

  /// Parses the list in `bytes`.
  ///
  /// Depends on the arguments alone. Anything odd in the text becomes a warning in the
  /// result, never a failure.
  ///
  /// - Parameter fileName: The last component of the file's path. It gives the title where the
  ///   text has none, and tags of the list.
  /// - Parameter folderName: The last component of its folder's path: the title of a README.
  /// - Parameter rules: The person's own.
  /// - Throws: `ListError` if the file is not UTF-8 text or exceeds a limit.
  public static func parse(
    _ bytes: [UInt8], fileName: String, folderName: String = "", rules: ListRules = ListRules()
  ) throws(ListError) -> ListDocument {
    guard bytes.count <= ListLimits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: ListLimits.bytes)
    }
    let encoding = try Encoding.check(bytes)
    let lines = SourceLines(bytes)
    let bytes = NoteComments.blanked(bytes, lines)
    let builder = ListBuilder(bytes, lines: lines, fileName: fileName)
    builder.folderName = folderName
    builder.rules = rules
    for offset in encoding.badBytes {
      builder.warn(.badBytes, at: offset, "not UTF-8; shown as \u{FFFD}")
    }
    var start = encoding.markLength
    if let matter = FrontMatter.read(bytes, from: start, lines) {
      builder.frontMatterTitle = matter.title
      start = matter.end
      builder.findNotePage(matter.fields, needsMore: false)
    }
    builder.start = start
    builder.findNotePage(HeadLines.fields(bytes, from: start, lines), needsMore: true)
    let bounded = LineBounds(bytes, lines)
    for line in bounded.long {
      builder.warn(
        .tooLong, line: line,
        "more than \(ListLimits.lineBytes >> 20) MB in one line; the line is left out")
    }
    for line in bounded.deep {
      builder.warn(
        .tooDeep, line: line,
        "more than \(ListLimits.markersPerLine) levels of nesting; the line is left out")
    }
    builder.leftOut = Set(bounded.long + bounded.deep)
    let readable = Box.parsable(bounded.bytes, lines)
    builder.conflicts = Conflicts(bytes, lines)
    do {
      try MarkdownParser.parse(
        readable, from: start, lines: lines, omitting: builder.conflicts.marks,
        addressLimit: builder.expansionLimit
      ) { builder.take($0) }
    } catch .tooManyAddresses {
      throw .expands(limit: builder.expansionLimit)
    } catch {
      throw .tooLarge(bytes: bytes.count, limit: ListLimits.bytes)
    }
    return try builder.finish()
  }
}
