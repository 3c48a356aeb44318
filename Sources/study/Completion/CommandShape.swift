import ArgumentParser
import Essentials

/// The arguments of a command, as the argument parser describes them.
struct CommandShape: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let aliases: [String]?
  let arguments: [ArgumentShape]?

  /// The shape of one command by itself, without its subcommands.
  init(of type: any ParsableArguments.Type) {
    struct Tool: Decodable { let command: CommandShape }
    let dump = Data(type._dumpHelp().utf8)
    // The parser's own text; a test decodes it for every command.
    self =
      (try? JSONDecoder().decode(Tool.self, from: dump))?.command
      ?? CommandShape(arguments: [])
  }

  private init(arguments: [ArgumentShape]) {
    commandName = ""
    abstract = nil
    discussion = nil
    aliases = nil
    self.arguments = arguments
  }

  /// The shape of the root command, whose own dump would include all of its many subcommands.
  static func root() -> CommandShape {
    let groups = [CommandShape(of: GlobalOptions.self), CommandShape(of: LookOptions.self)]
    var seen: Set<String> = []
    let options = groups.flatMap(\.options).filter { seen.insert($0.longName ?? "").inserted }
    return CommandShape(arguments: options + [.version])
  }

  /// Its named arguments.
  var options: [ArgumentShape] { (arguments ?? []).filter { $0.kind != .positional && $0.isShown } }
  /// Its positional arguments.
  var positionals: [ArgumentShape] { (arguments ?? []).filter { $0.kind == .positional } }

  /// The arguments before `--`, without the values of options, which may begin with a dash.
  func withoutValues(_ arguments: [String]) -> [String] {
    var (kept, rest) = ([String](), arguments.prefix { $0 != "--" })
    while let word = rest.popFirst() {
      kept.append(word)
      if word.hasPrefix("-"), option(named: word)?.kind == .option { rest = rest.dropFirst() }
    }
    return kept
  }

  /// That of the command which the arguments name, or of bare `study`.
  static func named(in arguments: [String]) -> CommandShape {
    Study.commandWord(of: arguments).flatMap(Study.command(named:)).map { CommandShape(of: $0) }
      ?? .root()
  }

  /// The option with that name, dashes included.
  func option(named name: String) -> ArgumentShape? {
    (arguments ?? []).first { $0.kind != .positional && $0.spellings.contains(name) }
  }
}
