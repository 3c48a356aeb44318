import StudyModel
import Terminal

/// A help topic that is not a command: `study help filter`.
enum HelpTopic: String, CaseIterable {
  case filter, environment, json
  case exitCodes = "exit-codes"

  /// The topic that the words of a command line ask for.
  init?(_ arguments: [String]) {
    guard arguments.count == 2, arguments[0] == "help" else { return nil }
    self.init(rawValue: arguments[1])
  }

  /// The text, at most 80 columns wide.
  var text: String {
    switch self {
    case .filter: Self.filterText
    case .json: FormHelp.text
    case .environment: Self.table(.environment, column: 21)
    case .exitCodes: Self.table(.exitStatus, column: 5)
    }
  }

  /// The rows of a table in the manual.
  private static func table(_ table: ManualTable, column: Int) -> String {
    table.rows.flatMap { name, words in
      Text(words).wrapped(to: 80 - column).enumerated().map { index, line in
        Text(index == 0 ? name : "").padded(to: column).plain + line.plain
      }
    }.joined(separator: "\n")
  }

  private static let filterText = """
    A filter says which items are meant: after next, list, progress, stats, log and
    export, and as --where FILTER after done, skip, park and search. In search,
    words such as kind:video, +must_see or ^is:done are filters too.

      study next kind:video minutes:..30
      study list tag:must_see is:unread
      study list author:adamski
      study progress privatelink
      study done --where 'topic:eks added:..2024'

    WORDS
      word           begins a word of a title, author, topic, note or address
      "two words"    these whole words, side by side; "word" is a whole word
      field:word     begins a word of that field
      C++ .net s3:   signs beside a word count; between two they only part them,
                     so that pub-sub is Pub/Sub, and MUST-SEE is must_see
                     Case, accents and width do not matter: strasse is Straße. In
                     scripts without blanks a word may begin anywhere. It is the
                     same in search and where words name an item.
      field:=words   the field has these words and no others
      field:a,b      one of them
      +word          short for tag:word

    TOGETHER
      a b, a and b   both            a or b         one of them
      not a, ^a      not that        (a or b) c     in parentheses

    FIELDS
      topic list tag title author note
      source         the host: source:aws.amazon.com
      url            the address; url:=ADDRESS is that page, however it is spelled
    \(choices)
      added opened done
    \(days)
                     7d.. since then    ..2026-05 until then    2026-03..2026-05
      minutes lists id
                     5  5..  ..30  5..30; minutes: how long it probably takes, also
                     as \(Minutes.forms.dropFirst(4)); lists: in how many it stands

    list leaves out what is done, skipped or parked, unless the filter speaks of it
    (status:, done:, is:done …) or --all is given; next shows only what is open, and
    what is parked where the filter speaks of it. In progress a word is a topic.

    In a shell, quote spaces and parentheses. A word that begins with - is taken for
    an option: write not or ^ instead, or put -- before the filter.
    """

  private static var choices: String {
    let pairs: [(FilterField, [String])] = [
      (.kind, Kind.allCases.map(\.rawValue)), (.status, Status.State.allCases.map(\.rawValue)),
      (.is, FilterFlag.allCases.map(\.word)),
    ]
    return pairs.map { entry($0.rawValue, $1.joined(separator: " ")) }.joined(separator: "\n")
  }

  private static let days = entry("", "\(WrittenDay.forms); 7d is the day so long ago")

  private static func entry(_ name: String, _ words: String) -> String {
    Text(words).wrapped(to: 63).enumerated().map { index, line in
      "  " + Text(index == 0 ? name : "").padded(to: 15).plain + line.plain
    }.joined(separator: "\n")
  }
}
