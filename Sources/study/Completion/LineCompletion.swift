import ArgumentParser
import StudyService

/// The completions at the cursor of a command line.
enum LineCompletion {
  case files, folders
  case words([Candidate])

  /// - Parameters:
  ///   - words: the words after `study`, without quotes; the last is the one
  ///     at the cursor, up to the cursor.
  ///   - look: passes `body` the database that the line means, or returns
  ///     nothing if there is none to look at.
  init(_ words: [String], look: (String?, (Candidates) throws -> [Candidate]) -> [Candidate]) {
    var walk = CommandLineWalk()
    for word in words.dropLast() { walk.read(word) }
    let typed = words.last ?? ""
    let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    if let option = walk.pending {
      self.init(walk.source(of: option), typed, after: [], in: walk.database, look)
    } else if !walk.isPastOptions, typed.hasPrefix("--"), parts.count == 2 {
      let option = walk.shape.option(named: String(parts[0]))
      self.init(
        option.map { walk.source(of: $0) } ?? .nothing, String(parts[1]), after: [],
        in: walk.database, look)
      // The shell completes a file itself, since it knows the text before it.
      if case .words(let candidates) = self {
        self = .words(candidates.map { Candidate(parts[0] + "=" + $0.text, note: $0.note) })
      }
    } else if !walk.isPastOptions, typed.hasPrefix("-") {
      self = .words(Self.options(walk.freeOptions, typed))
    } else if walk.positionals.isEmpty, !walk.command.configuration.subcommands.isEmpty {
      self = .words(Self.commands(of: walk.command, typed))
    } else {
      let argument = walk.nextPositional
      let before = argument?.isRepeating == true ? walk.positionals : []
      self.init(
        argument.map { walk.source(of: $0) } ?? .nothing, typed, after: before,
        in: walk.database, look)
    }
  }

  private init(
    _ source: ValueSource, _ typed: String, after words: [String], in database: String?,
    _ look: (String?, (Candidates) throws -> [Candidate]) -> [Candidate]
  ) {
    switch source {
    case .files: self = .files
    case .folders: self = .folders
    case .nothing: self = .words([])
    case .words(let values):
      self = .words(values.filter { $0.hasPrefix(typed) }.map { Candidate($0) })
    case .items: self = .words(look(database) { try $0.items(typed, after: words) })
    case .topics: self = .words(look(database) { try $0.topics(typed, after: words) })
    case .tags: self = .words(look(database) { try $0.tags(typed) })
    }
  }

  private static func options(_ options: [ArgumentShape], _ typed: String) -> [Candidate] {
    options.compactMap { option in
      let name = option.spellings.first { $0 == typed } ?? option.longName ?? option.spellings.first
      guard let name, name.hasPrefix(typed) else { return nil }
      return Candidate(name, note: option.abstract ?? "")
    }
  }

  private static func commands(
    of command: any ParsableCommand.Type, _ typed: String
  ) -> [Candidate] {
    let shown = command.configuration.subcommands.map { $0.configuration }.filter(\.shouldDisplay)
    var candidates = shown.compactMap { command -> Candidate? in
      // An alias is offered only while it is being typed.
      let names = [command.commandName ?? ""] + (typed.isEmpty ? [] : command.aliases)
      return names.first { $0.hasPrefix(typed) }.map { Candidate($0, note: command.abstract) }
    }
    if command == Study.self, "help".hasPrefix(typed) {
      candidates.append(Candidate("help", note: "What a command does."))
    }
    return candidates
  }
}
