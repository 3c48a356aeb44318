import ArgumentParser
import StudyModel

/// What the argument parser says about a command line that it rejects, completed: the forms of
/// each value, and the nearest name.
///
/// The parser keeps the parts of its errors to itself, so they are read from its sentence; a
/// test gives every option of every command a bad value.
struct ParserMessage {
  let text: String
  /// The command whose help to look at: "study list".
  let command: String

  private let shape: CommandShape

  /// - Parameters:
  ///   - message: the parser's own.
  ///   - arguments: the command line.
  init(_ message: String, arguments: [String]) {
    let type = Study.commandWord(of: arguments).flatMap(Study.command(named:))
    shape = .named(in: arguments)
    command = ["study", type?.configuration.commandName].compactMap(\.self).joined(separator: " ")
    let shape = shape
    let isOfParser =
      message.hasPrefix("Unknown option")
      || message.contains(/^The value '(?s:.*)' is invalid for '-/)
    let unknown = isOfParser ? nil : Self.unknownOption(in: arguments, shape)
    text =
      unknown ?? Self.unknownOption(message, shape) ?? Self.invalidValue(message, shape)
      ?? Self.missing(message, shape, command, arguments) ?? message.replacing("\n  - ", with: " ")
  }

  /// The first option that the command does not have. The parser checks the rest of the line
  /// first: of `next --tme 30`, it would say that 30 is no filter.
  private static func unknownOption(in arguments: [String], _ shape: CommandShape) -> String? {
    shape.withoutValues(arguments).filter { $0.hasPrefix("--") && $0 != "--help" }
      .map { String($0.prefix { $0 != "=" }) }.first { shape.option(named: $0) == nil }
      .map { sentence($0, shape) }
  }

  /// The parser's own guesses are as far as three letters away, even in two.
  private static func unknownOption(_ message: String, _ shape: CommandShape) -> String? {
    guard let match = message.firstMatch(of: /^Unknown option '([^']*)'/) else { return nil }
    return sentence(String(match.1), shape)
  }

  private static func sentence(_ name: String, _ shape: CommandShape) -> String {
    let sentence = "Unknown option '\(name)'"
    if Int(name) != nil { return sentence + ". A number is written without \"-\"" }
    // No option has a space: it is a text in quotes.
    if name.contains(where: \.isWhitespace), shape.positionals.contains(where: \.isRepeating) {
      return sentence + ". Write -- before a text that begins with \"-\""
    }
    if ["-v", "-V"].contains(name) { return sentence + Nearest.question("--version") }
    let names = shape.options.flatMap(\.spellings).filter { $0.hasPrefix("--") } + ["--help"]
    return sentence + Nearest.question(Nearest.name(name, among: names))
  }

  private static func invalidValue(_ message: String, _ shape: CommandShape) -> String? {
    guard
      let match = message.firstMatch(
        of:
          /^(The value '((?s:.*))' is invalid for '((?:--?[a-z-]+)?) ?(?:<[^>]*>)?')(?:$|\. Please)/
      )
    else { return nil }
    let word = String(match.2)
    let argument = match.3.isEmpty ? shape.positionals.first : shape.option(named: String(match.3))
    // A few in quotes, many in lines.
    let rest = message[match.range.upperBound...]
    let listed = rest.matches(of: /\n  - (\S+)|'([^']+)'/).compactMap {
      ($0.1 ?? $0.2).map(String.init)
    }
    let choices = argument?.choices ?? listed
    guard !choices.isEmpty else { return nil }
    var text = "\(match.1): expected \(choices.asChoices)"
    let parts = word.split(separator: ",").map(String.init)
    if parts.count > 1, argument?.isRepeating == true, parts.allSatisfy(choices.contains) {
      text += ". For several: " + parts.map { "\(match.3) \($0)" }.joined(separator: " ")
    }
    return text + Nearest.question(Nearest.name(word, among: choices))
  }

  /// With what the option is for, or where the argument stands.
  private static func missing(
    _ message: String, _ shape: CommandShape, _ command: String, _ arguments: [String]
  ) -> String? {
    if let match = message.wholeMatch(of: /Missing value for '(--?[a-z-]+).*'/) {
      guard let option = shape.option(named: String(match.1)) else { return nil }
      let next = arguments.drop { $0 != String(match.1) }.dropFirst().first
      if let next, next.hasPrefix("-") {
        return "\(message). Write \(match.1)=… for one that begins with \"-\""
      }
      let choices = option.choices ?? []
      let expected = choices.isEmpty ? "" : ": expected \(choices.asChoices)"
      return message + expected + (option.abstract.map { ". \($0)" } ?? "")
    }
    guard let match = message.wholeMatch(of: /Missing expected argument '(.*)'/) else { return nil }
    return "\(message). Write: \(command) \(match.1)"
  }
}
