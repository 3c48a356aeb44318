import ArgumentParser
import Files
import Essentials
import StudyModel
import Terminal

@main
enum EntryPoint {
  static func main() {
    // Writing to a reader that left, or past a size limit, should return an error and not kill
    // the process. Handlers and not SIG_IGN, since a browser would inherit that.
    signal(SIGPIPE) { _ in }
    signal(SIGXFSZ) { _ in }
    holdStandardStreams()
    let arguments = Arguments.given
    if let request = CompletionRequest(arguments) { return request.answer() }
    exit(Failure.reported { try run(arguments) })
  }

  /// Fills in closed standard streams, since otherwise the next opened file would take their
  /// place. Using one still fails.
  private static func holdStandardStreams() {
    for stream in STDIN_FILENO...STDERR_FILENO where fcntl(stream, F_GETFD) == -1 {
      _ = open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  private static func run(_ arguments: [String]) throws {
    try Arguments.requireSome()
    try Arguments.requireText()
    if arguments == ["help", "--all"] { throw CleanExit.helpRequest(Study.self) }
    if let topic = HelpTopic(arguments) { return try say(topic.text) }
    if arguments == ["--version"] { return try say(Study.version) }
    try refuseUnknownWord(arguments)
    try refuseHyphenedFilter(arguments)
    var command = try Study.wordCommand(arguments) ?? command(arguments)
    try command.run()
  }

  private static func say(_ text: String) throws {
    let terminal = Terminal.real(
      environment: Environment.process.variables, color: .auto, isQuiet: false)
    terminal.print(lines: text)
    try terminal.flush()
  }

  /// Parses a command as if it were alone, since from the root the parser looks at all commands.
  /// What does not pass is parsed from the root, whose messages name the whole command.
  private static func command(_ arguments: [String]) throws -> any ParsableCommand {
    guard let word = Study.commandWord(of: arguments), let type = Study.command(named: word),
      let index = arguments.firstIndex(of: word), !arguments[..<index].contains("--")
    else { return try Study.parseAsRoot(arguments) }
    let rest = Array(arguments[..<index] + arguments[(index + 1)...])
    if let command = try? type.parseAsRoot(rest), Swift.type(of: command) == type {
      return command
    }
    return try Study.parseAsRoot(arguments)
  }

  /// `-kind:video` would be taken for an option, with a message about options.
  private static func refuseHyphenedFilter(_ arguments: [String]) throws {
    for word in arguments.prefix(while: { $0 != "--" }) where word.hasPrefix("-") {
      let rest = word.dropFirst()
      guard rest.contains(":"), FilterField(rawValue: String(rest.prefix { $0 != ":" })) != nil
      else { continue }
      throw StudyError.usage(
        "\"\(word)\" looks like an option",
        hint: "Write 'not \(rest)' or ^\(rest), or put -- before the filter.")
    }
  }

  private static func refuseUnknownWord(_ arguments: [String]) throws {
    guard let word = Study.commandWord(of: arguments) else { return }
    let rest = arguments.drop { $0 != word }.dropFirst()
    if word == "help" {
      if let error = UnknownWord.help(rest.filter { !$0.hasPrefix("-") }) { throw error }
    } else if let command = Study.command(named: word) {
      // The parser would take them for options of bare `study`, and ignore them.
      let forms: Set = ["--json", "--plain", "--wide", "--fields"]
      let unknown = arguments.prefix { $0 != "--" }.first { forms.contains($0) }
      if let unknown, !Study.looks(command) {
        throw StudyError.usage(
          "Unknown option '\(unknown)'", hint: "See 'study \(word) --help' for more information.")
      }
    } else {
      // The parser reports an unknown option before it, whose value the word may be.
      let known = CommandShape.root().options.flatMap(\.spellings)
      let before = arguments.prefix { $0 != word }.filter { $0.hasPrefix("-") }
      guard before.allSatisfy({ known.contains(String($0.prefix { $0 != "=" })) }) else { return }
      throw UnknownWord.command(word, Array(rest))
    }
  }
}
