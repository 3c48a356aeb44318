import ArgumentParser
import StudyModel
import StudyService

struct At: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "at",
    abstract: "Remember where you stopped.",
    usage: """
      study at 1:24 [ITEM]
      study at 40% [ITEM]
      study at --page 30 [ITEM]
      """,
    discussion: """
      study open resumes there if the address can say so: at a moment of a video or a \
      page of a PDF. Without ITEM: the one you last opened, finished \
      or noted.
      """,
    examples: [
      "study at 1:24",
      "study at 40% 12",
      "study at --page 30",
    ])

  @OptionGroup var options: GlobalOptions

  @Option(
    parsing: .unconditional, help: "The page you reached.",
    transform: WholeNumber.argument(1...Position.lastPage))
  var page: Int?

  @Argument(
    help:
      "A time (1:24, 1:02:03, 90s) or a percentage (40%), unless --page is given; then the item.")
  var words: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let (position, item) = try named()
    let store = try context.requireStore()
    let mark = try context.choosing(item) {
      try Marks(store: store, now: context.now).stop($0, at: position)
    }
    try ChangeScreen(context).print([mark], already: "there")
  }

  private func named() throws -> (Position, [String]) {
    if let page {
      return (.page(page), words)
    }
    guard let first = words.first else {
      throw StudyError.usage(
        "say where you stopped", hint: "study at 1:24 · study at 40% · study at --page 30")
    }
    guard let position = Position(first) else {
      throw StudyError.usage(
        "\"\(first)\" is not a position in an item"
          + Nearest.question(Position.nearest(to: first)),
        hint: words.last.flatMap { Position($0) } == nil
          ? "Positions: \(Position.forms); a page: --page 30"
          : "The position comes first: study at \(ShellWord.joined(words.suffix(1) + words.dropLast()))"
      )
    }
    return (position, Array(words.dropFirst()))
  }
}
