import ArgumentParser
import Settings
import StudyModel
import StudyService
import Terminal

struct Open: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open an item and mark it as being read.",
    discussion: """
      Without ITEM: the one you last opened, finished or noted, while it is \
      unfinished; else what you are reading, else the first of next.
      """,
    examples: [
      "study open",
      "study open 12 --at 1:24",
      "study open --next --print",
    ])

  @OptionGroup var options: GlobalOptions

  @Flag(help: "Print the address instead of opening it.")
  var print = false

  @Option(
    parsing: .unconditional, help: "Where to begin: 1:24; by default where you stopped.",
    transform: Position.argument)
  var at: Position?

  @Flag(help: "Open the first of next, even if you are reading something.")
  var next = false

  @Flag(help: "Open a local file next to its list.")
  var file = false

  @Argument(help: "The items.")
  var item: [String] = []

  func validate() throws {
    if next, !item.isEmpty { throw ValidationError("--next takes no ITEM.") }
  }

  func run() throws {
    let context = try CommandContext(options)
    let store = try context.requireStore()
    let marks = try context.marks(store)
    var paths: [Item.ID: String] = [:]
    let opened = try context.choosing(item) { words in
      try OpenQuestion.asking(Confirm()) { check in
        try marks.open(words, isNext: next, isOne: at != nil) { item, places in
          if file { paths[item.id] = try Self.localPath(item, places) } else { try check(item) }
        }
      }
    }
    for mark in opened { try show(mark, path: paths[mark.item.id], context) }
    ChangeScreen(context).printWayBack(Self.wayOn(opened.map(\.item.id)))
    try context.terminal.flush()
  }

  /// Shows the item and opens its address, or prints it.
  private func show(
    _ mark: Mark, path: String?, _ context: CommandContext
  ) throws {
    let screen = ChangeScreen(context)
    screen.printItem(mark)
    let address = path ?? Self.address(of: mark.item, at: at ?? mark.status.position)
    if print {
      context.terminal.print(.init(address))
    } else {
      context.terminal.flushBeforeProgram()
      if let problem = Browser.open(
        address, browser: try context.settings.preferences().open.browser)
      {
        context.terminal.print(.init(address))
        context.terminal.message(.init(problem))
      }
    }
    if at == nil { screen.printPosition(mark) }
    screen.printMoments(mark)
  }

  private static func wayOn(_ ids: [Item.ID]) -> Text {
    guard ids.count > 1 else { return "Read it? study done    Stopped half-way? study at 1:24" }
    return Text("Read them? study done \(ids.map { "\($0.rawValue)" }.joined(separator: " "))")
  }

  /// The file that the first list with the item's address links to.
  private static func localPath(_ item: Item, _ places: [PlacedPosting]) throws -> String {
    guard let place = places.first(where: { !$0.listRoot.isEmpty }) else {
      throw StudyError.usage("\(item.id.rawValue) is not in a list file, so it has no local file")
    }
    return try LocalAddress.check(item: item, list: place.listPath, root: place.listRoot)
  }

  private static func address(of item: Item, at position: Position?) -> String {
    position.map { OpenAddress.at($0, of: item.address) } ?? item.address
  }
}

extension Open: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, print, at, next, file, item) = (options, false, nil, false, false, words)
    return true
  }
}
