import Presentation
import Terminal

/// The text of `study help json`: the output formats for programs, and the fields of each.
enum FormHelp {
  static var text: String {
    introduction + "\n\n"
      + screens.flatMap { name, row in paragraph(name, row) }.joined(separator: "\n")
  }

  private static let introduction = """
    Every command that shows something has these forms for programs:

      --json          one JSON value: an array of objects, [] for nothing, or
                      a single object from show, stats, next --why and config
                      KEY. Unknown values are left out. docs/schemas has a
                      JSON Schema of each. Keys are only ever added.
      --plain         one line each, with tab-separated fields in the order
                      below, which never changes. A tab or line break in a
                      field is written \\t or \\n.
      --fields A,B    only these fields, in this order: tab-separated, in
                      columns at a terminal, or with --json as flat objects.
                      The fields in parentheses are only available this way.
                      Tags, authors and topics are arrays in JSON, elsewhere
                      parted by ", ".

    Times are RFC 3339 in UTC, days are like 2026-05-14, minutes are whole
    numbers: minutes is the time spent, estimate the time expected, left what
    remains of it after position. next begins with what is being read; its
    state says so.

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
      ("import", FateJSON.self), ("doctor", FindingJSON.self), ("config", SettingJSON.self),
      ("backup --list", BackupJSON.self),
    ]
  }

  /// The fields that a command may be asked for; those of `next` for the dashboard.
  static func fields(of command: String) -> [String] {
    let wanted = command.isEmpty ? "next" : command
    var seen: Set<String> = []
    return screens.filter { name, _ in
      name.split(separator: ",").contains { $0.split(separator: " ").first ?? "" == wanted }
    }.flatMap { $1.names.plain + $1.names.further }.filter { seen.insert($0).inserted }
  }

  private static func paragraph(_ name: String, _ row: any LookRow.Type) -> [String] {
    let (plain, further) = row.names
    let words = plain.joined(separator: " ")
    let more = further.isEmpty ? "" : " (\(further.joined(separator: " ")))"
    return Text(words + more).wrapped(to: 72 - 16).enumerated().map { index, line in
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
