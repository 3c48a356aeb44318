import StudyModel
import Terminal

/// A help topic that is not a command: `study help filter`.
enum HelpTopic: String, CaseIterable {
  case everyday, filter, environment, json
  case exitCodes = "exit-codes"

  /// The topic that the words of a command line ask for; without a command
  /// or a topic, the everyday commands.
  init?(_ arguments: [String]) {
    switch Study.commandWord(of: arguments) {
    case "help" where arguments.count == 2: self.init(rawValue: arguments[1])
    case "help" where arguments.count == 1: self = .everyday
    case nil where arguments.contains(where: ["-h", "--help"].contains): self = .everyday
    default: return nil
    }
  }

  /// Its heading in the manual.
  var title: String {
    switch self {
    case .everyday: "Every day"
    case .filter: "Filters"
    case .json: "Output for programs"
    case .environment: "Environment"
    case .exitCodes: "Exit status"
    }
  }

  /// The text, at most 80 columns wide; those in the manual, which indents them, 72.
  var text: String {
    switch self {
    case .everyday: EverydayHelp.text
    case .filter: Self.filterText
    case .json: FormHelp.text
    case .environment: Self.table(.environment, column: 24)
    case .exitCodes: Self.table(.exitStatus, column: 5)
    }
  }

  /// The rows of a table in the manual.
  private static func table(_ table: ManualTable, column: Int) -> String {
    let introduction = table.introduction.map { $0 + "\n\n" } ?? ""
    let rows = table.rows.flatMap { name, words in
      Text(words).wrapped(to: 80 - column).enumerated().map { index, line in
        Text(index == 0 ? name : "").padded(to: column).plain + line.plain
      }
    }
    return introduction + rows.joined(separator: "\n")
  }

  private static let filterText = """
    A filter selects items. It goes with next, list, browse, progress, stats,
    log and export, and as --where FILTER with done, skip, park and search.
    In search, words such as kind:video, +must_see or ^is:done are filters
    too.

      study next kind:video minutes:..30
      study list tag:must_see is:unread
      study list author:adamski
      study progress privatelink
      study done --where 'topic:eks added:..2024'

    WORDS
      word           starts a word in a title, author, topic, note or address
      "two words"    these whole words, side by side; "word" is a whole word
      field:word     starts a word in that field
      C++ .net s3:   signs beside a word count; between two words they only
                     separate, so that pub-sub is Pub/Sub, and MUST-SEE is
                     must_see. Case, accents and width do not matter:
                     strasse is Straße. In scripts without spaces a word may
                     start anywhere. The same goes for search and for words
                     that name an item.
      field:=words   the field has exactly these words
      field:a,b      one of them
      +word          short for tag:word

    TOGETHER
      a b, a and b   both            a or b       one of them
      not a, ^a      not that        (a or b) c   in parentheses

    FIELDS
      topic list tag title author note
      source         the host: source:aws.amazon.com
      url            the address; url:=ADDRESS is that page, in any spelling
    \(choices)
      added opened done
    \(days)
                     7d.. since then  ..2026-05 until then  2026-03..2026-05
      minutes lists id
                     5  5..  ..30  5..30; minutes: the expected time, also as
                     \(Minutes.forms.dropFirst(4));
                     lists: how many have it

    list leaves out done, skipped and parked items, unless the filter asks
    for them (status:, done:, is:done …) or --all is given. next only shows
    open items, and parked ones if the filter asks for them. In progress, a
    word means a topic.

    In a shell, quote spaces and parentheses. A word that begins with - is
    taken for an option: write not or ^ instead, or put -- before the filter.
    """

  private static var choices: String {
    let pairs: [(FilterField, [String])] = [
      (.kind, Kind.allCases.map(\.rawValue)), (.status, Status.State.allCases.map(\.rawValue)),
      (.is, FilterFlag.allCases.map(\.word)),
    ]
    return pairs.map { entry($0.rawValue, $1.joined(separator: " ")) }.joined(separator: "\n")
  }

  private static let days = entry("", "\(WrittenDay.forms); 7d is seven days ago")

  private static func entry(_ name: String, _ words: String) -> String {
    Text(words).wrapped(to: 55).enumerated().map { index, line in
      "  " + Text(index == 0 ? name : "").padded(to: 15).plain + line.plain
    }.joined(separator: "\n")
  }
}
