import Files
import StudyModel
import StudyService
import Terminal

/// The lines that fzf shows: two of what the last command said, then one for each item.
///
/// Each begins with a number, which fzf hides: 0, or the id, which alone reaches a shell. The
/// items are read in pieces, each written before the next is read: nothing is locked while
/// fzf is slow, and the first are on the screen at once.
struct BrowseLines {
  private static let firstPiece = 200
  private static let piece = 2000

  private let context: CommandContext
  private let files: BrowseFiles
  private var terminal: Terminal { context.terminal }

  init(_ context: CommandContext, _ files: BrowseFiles) {
    self.context = context
    self.files = files
  }

  func print() throws {
    let width = TerminalState.width ?? terminal.appearance.width
    // The two columns before each line, and the one after it.
    for line in Self.said(try files.said(), width: width - 3) { terminal.print("0 " + line) }
    var left = try files.ids()[...]
    guard let store = try context.findStore() else { return try terminal.flush() }
    var count = Self.firstPiece
    while !left.isEmpty {
      let ids = Array(left.prefix(count))
      for item in try context.ask(store, { try $0.browsed(ids) }) { terminal.print(line(item)) }
      try terminal.flush()
      left = left.dropFirst(count)
      count = Self.piece
    }
  }

  /// Two lines: what went wrong takes both if it needs them; else the first, and the rest of
  /// what was said.
  static func said(_ lines: [String], width: Int) -> [Text] {
    let lines = lines.filter { !$0.isEmpty && !ChangeScreen.isWayBack($0) }
    guard let first = lines.first else { return [Text(), Text()] }
    var rest = lines.dropFirst().map(trimmed).joined(separator: "  ")
    guard first.hasPrefix("study: ") else {
      return [Text(first).truncated(to: width), Text(rest).truncated(to: width)]
    }
    let wrapped = Text(first).wrapped(to: width)
    rest = (wrapped.dropFirst().map(\.plain) + [rest]).joined(separator: " ")
    return [wrapped[0], Text(trimmed(rest)).truncated(to: width)]
  }

  private static func trimmed(_ line: String) -> String {
    String(line.drop { $0 == " " })
  }

  private func line(_ browsed: BrowsedItem) -> Text {
    let listed = browsed.listed
    let id = String(listed.item.id.rawValue)
    let head = ItemLine.box(listed.status.state) + Text(id).leftPadded(to: 6)
    let rest: [Text] =
      [Text(listed.item.title), Text(listed.item.kind.rawValue, .faint)]
      + browsed.tags.map { Text($0.name, .tag) } + browsed.authors.map { Text($0, .faint) }
      + (listed.topic.title.isEmpty ? [] : [Text(listed.topic.title, .faint)])
    return Text(id) + " " + head + "  " + Text.joined(rest, by: "  ")
  }
}
