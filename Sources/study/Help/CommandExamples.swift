import ArgumentParser
import StudyModel

/// The examples at the end of each command's help.
extension CommandConfiguration {
  private static let heading = "Examples:\n  "

  @inline(never)  // Else each command has a copy.
  init(
    commandName: String, abstract: String, usage: String? = nil, discussion: String = "",
    examples: [String], shouldDisplay: Bool = true, aliases: [String] = []
  ) {
    let lines = Self.heading + examples.joined(separator: "\n  ")
    self.init(
      commandName: commandName, abstract: abstract, usage: usage,
      discussion: [discussion, lines].filter { !$0.isEmpty }.joined(separator: "\n\n"),
      shouldDisplay: shouldDisplay, aliases: aliases)
    // Otherwise a command that is parsed alone is first checked for a request for the parser's own
    // completion scripts, at each start.
    _superCommandName = "study"
  }

  /// The discussion without its examples, a text for each paragraph.
  var paragraphs: [String] {
    parts[0].split(separator: "\n").map(String.init)
  }

  /// Each as it is typed.
  var examples: [String] {
    parts.dropFirst().joined().split(separator: "\n  ").map(String.init)
  }

  /// What stands before the heading of the examples, and they themselves.
  private var parts: [Substring] {
    discussion.split(separator: Self.heading, omittingEmptySubsequences: false)
  }
}
