import ArgumentParser
import StudyModel
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
    } else if !walk.isPastOptions, typed.hasPrefix("-"), !typed.contains(":") {
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
    case .names(let names):
      let before = typed[..<(typed.lastIndex(of: ",").map(typed.index(after:)) ?? typed.startIndex)]
      let chosen = Set(before.split(separator: ",").map(String.init))
      self = .words(
        names.map { before + $0 }.filter { $0.hasPrefix(typed) }
          .filter { !chosen.contains(String($0.dropFirst(before.count))) }.map { Candidate($0) })
    case .wholeFilter: self = .words(Self.filter(typed, nil, after: [], in: database, look))
    case .filter(let plain):
      self = .words(Self.filter(typed, plain, after: words, in: database, look))
    case .items: self = .words(look(database) { try $0.items(typed, after: words) })
    case .topics: self = .words(look(database) { try $0.topics(typed, after: words) })
    case .tags: self = .words(look(database) { try $0.tags(typed) })
    }
  }

  /// - Parameter plain: nil for a whole filter, in which a plain word is not completed: it
  ///   could be anything, and a blank in it would need quotes.
  private static func filter(
    _ typed: String, _ plain: ValueSource.Plain?, after words: [String], in database: String?,
    _ look: (String?, (Candidates) throws -> [Candidate]) -> [Candidate]
  ) -> [Candidate] {
    guard let cursor = FilterCursor(typed, isWord: plain != nil) else { return [] }
    let known = FilterCandidates(cursor).known
    guard cursor.part == .word else {
      return known.isEmpty ? look(database) { try $0.values(at: cursor) } : known
    }
    guard let plain, cursor.before.isEmpty else { return known }
    let start = words.lastIndex(where: FilterCursor.isTermOrOperator).map { $0 + 1 } ?? 0
    let title = Array(words[start...])
    switch plain {
    case .topic: return known + look(database) { try $0.topics(typed, after: title) }
    case .item: return known + look(database) { try $0.items(typed, after: title) }
    case .anything: return known
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
