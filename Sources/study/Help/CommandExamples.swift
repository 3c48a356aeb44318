import ArgumentParser
import StudyModel

/// The examples at the end of each command's help.
extension CommandConfiguration {
  private static let heading = "Examples:\n  "

  init(
    commandName: String, abstract: String, usage: String? = nil, discussion: String = "",
    examples: [String], shouldDisplay: Bool = true, aliases: [String] = []
  ) {
    let lines = Self.heading + examples.joined(separator: "\n  ")
    self.init(
      commandName: commandName, abstract: abstract, usage: usage,
      discussion: [discussion, lines].filter { !$0.isEmpty }.joined(separator: "\n\n"),
      shouldDisplay: shouldDisplay, aliases: aliases)
    // Else a command that is parsed alone is looked through for a request for the parser's own
    // completion scripts.
    _superCommandName = "study"
  }

  /// The discussion without its examples, a text for each paragraph.
  var paragraphs: [String] {
    discussion.separated(by: Self.heading)[0].split(separator: "\n").map(String.init)
  }

  /// Each as it is typed.
  var examples: [String] {
    discussion.separated(by: Self.heading).dropFirst().joined()
      .separated(by: "\n  ").filter { !$0.isEmpty }
  }
}
