import ArgumentParser

/// The words before the cursor, read as the argument parser will read them.
struct CommandLineWalk {
  private(set) var command: any ParsableCommand.Type = Study.self
  /// The positional arguments of `command` so far.
  private(set) var positionals: [String] = []
  /// The option whose value comes next.
  private(set) var pending: ArgumentShape?
  /// Whether there was a `--`: nothing after it is an option.
  private(set) var isPastOptions = false
  /// The value of `--db`.
  private(set) var database: String?
  private var used: Set<String> = []
  private var known: CommandShape?

  /// The shape of `command`, computed on demand.
  var shape: CommandShape {
    mutating get {
      if let known { return known }
      let shape = command == Study.self ? .root() : CommandShape(of: command)
      known = shape
      return shape
    }
  }

  mutating func read(_ word: String) {
    if let option = pending {
      pending = nil
      if option.longName == "--db" { database = word }
    } else if isPastOptions || word == "-" || !word.hasPrefix("-") {
      readPlain(word)
    } else if word == "--" {
      isPastOptions = true
    } else {
      readOption(word)
    }
  }

  private mutating func readPlain(_ word: String) {
    if positionals.isEmpty, let next = subcommand(named: word) {
      command = next
      known = nil
    } else if command != Study.self || word != "help" {
      positionals.append(word)
    }
  }

  private mutating func readOption(_ word: String) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    used.insert(name)
    guard let option = shape.option(named: name), option.kind == .option else { return }
    if parts.count == 1 {
      pending = option
    } else if option.longName == "--db" {
      database = String(parts[1])
    }
  }

  private func subcommand(named name: String) -> (any ParsableCommand.Type)? {
    command.configuration.subcommands.first {
      $0.configuration.commandName == name || $0.configuration.aliases.contains(name)
    }
  }

  /// The options that may still follow.
  var freeOptions: [ArgumentShape] {
    mutating get {
      let used = used
      return shape.options.filter { $0.isRepeating || used.isDisjoint(with: $0.spellings) }
    }
  }

  /// The source of values for an argument at the cursor.
  func source(of argument: ArgumentShape) -> ValueSource {
    ValueSource(
      argument, of: command.configuration.commandName,
      at: argument.kind == .positional ? positionals.count : 0)
  }

  /// The next positional argument.
  var nextPositional: ArgumentShape? {
    mutating get {
      let all = shape.positionals
      if positionals.count < all.count { return all[positionals.count] }
      return all.last.flatMap { $0.isRepeating ? $0 : nil }
    }
  }
}
