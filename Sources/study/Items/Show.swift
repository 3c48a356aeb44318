import ArgumentParser
import StudyService

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show everything known about an item.",
    discussion: "Without ITEM: the one you last opened, finished or noted.",
    examples: [
      "study show",
      "study show 12",
      "study show --json 12",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Argument(help: "The item.")
  var item: [String] = []

  func run() throws {
    let look = try LookContext(options, look)
    try look.context.choosing(item, for: .looking) { item in
      try look.show(nothing: .error) { context, questions in
        try ShowScreen(context, try questions.details(of: item)).print()
      }
    }
  }
}

extension Show: WordCommand {
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool {
    (self.options, look, item) = (options, .defaults, words)
    return true
  }
}
