import Presentation
import Terminal

/// The text of `study help json`: the output formats for programs, and the fields of each.
enum FormHelp {
  static var text: String {
    introduction + "\n\n"
      + screens.flatMap { name, row in paragraph(name, row) }.joined(separator: "\n")
  }

  private static let introduction = """
    Every command that looks answers programs too:

      --json          one JSON text: an array of objects, or one object from show,
                      stats, next --why and config KEY. What is not known is left out.
                      docs/schemas has a JSON Schema of each. Keys are only ever
                      added.
      --plain         a line for each, its fields between tabs and in the order
                      below; it stays as it is. A tab or the end of a line within a
                      text is written \\t or \\n.
      --fields A,B    only these, in that order: between tabs, in columns at a
                      terminal, and with --json as flat objects. Those in
                      parentheses come only so.

    Times are in UTC as in RFC 3339, days as in 2026-05-14, minutes whole numbers.

      study list --json tag:must_see
      study list --plain --fields id,title is:reading
    """

  private static var screens: [(String, any LookRow.Type)] {
    [
      ("list, new", ListedJSON.self), ("search", SearchJSON.self), ("next", SuggestionJSON.self),
      ("next --why", TermRow.self),
      ("show", DetailsJSON.self), ("progress", ProgressJSON.self),
      ("progress --by", ProgressRowJSON.self), ("stats", StatsDay.self), ("log", LogRow.self),
      ("plan", ItemJSON.self), ("review", AskedRow.self), ("note --list", NoteJSON.self),
      ("tags", TagJSON.self), ("topics", TopicJSON.self),
      ("doctor", FindingJSON.self), ("config", SettingJSON.self),
    ]
  }

  private static func paragraph(_ name: String, _ row: any LookRow.Type) -> [String] {
    let (plain, further) = row.names
    let words = plain.joined(separator: " ")
    let more = further.isEmpty ? "" : " (\(further.joined(separator: " ")))"
    return Text(words + more).wrapped(to: 80 - 16).enumerated().map { index, line in
      Text(index == 0 ? name : "").padded(to: 16).plain + line.plain
    }
  }
}

extension LookRow {
  /// The names of its fields: those of `--plain`, and the others.
  fileprivate static var names: (plain: [String], further: [String]) {
    (columns.map(\.name), further.map(\.name))
  }
}
