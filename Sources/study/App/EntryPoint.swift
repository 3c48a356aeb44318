import ArgumentParser
import Files
import Foundation
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
    let arguments = Array(CommandLine.arguments.dropFirst())
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
    if arguments == ["help", "--all"] { throw CleanExit.helpRequest(Study.self) }
    if let topic = HelpTopic(arguments) {
      let terminal = Terminal.real(
        environment: Environment.process.variables, color: .auto, isQuiet: false)
      terminal.print(lines: topic.text)
      return try terminal.flush()
    }
    try refuseUnknownCommand(arguments)
    try refuseHyphenedFilter(arguments)
    var command = try Study.parseAsRoot(arguments)
    try command.run()
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

  /// An unknown first word is an error with the nearest command, since bare `study` is never a
  /// catch-all.
  private static func refuseUnknownCommand(_ arguments: [String]) throws {
    guard let word = Study.commandWord(of: arguments), !Study.names.contains(word) else { return }
    let nearest = Nearest.choice(to: word, among: Study.names)
    throw StudyError.usage(
      "unknown command \"\(word)\"" + (nearest.map { ". Did you mean \"\($0)\"?" } ?? ""),
      hint: "All commands: study help --all")
  }
}
