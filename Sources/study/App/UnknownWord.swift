import StudyModel

/// A first word that names no command, or a word after `help` that names no help.
enum UnknownWord {
  /// Bare `study` is never a catch-all, so this is an error: with the nearest command, or what
  /// to type instead.
  ///
  /// - Parameter rest: the words after it.
  static func command(_ word: String, _ rest: [String]) -> StudyError {
    let nearest = elsewhere[word.lowercased()] ?? Nearest.choice(to: word, among: Study.names)
    let all = "All commands: study help --all"
    let hint = nearest == nil ? meanings(word, rest).map { "Try: \($0). \(all)" } ?? all : all
    return .usage("unknown command \"\(word)\"" + Nearest.question(nearest), hint: hint)
  }

  static func help(_ words: [String]) -> StudyError? {
    let topics = HelpTopic.allCases.map(\.rawValue)
    let hint = "Commands: study help --all. Topics: \(topics.joined(separator: ", "))"
    if let word = words.first, !(Study.names + topics).contains(word) {
      let nearest =
        elsewhere[word.lowercased()] ?? Nearest.name(word, among: Study.names + topics)
      return .usage(
        "no command or help topic \"\(word)\"" + Nearest.question(nearest), hint: hint)
    }
    return words.count < 2 ? nil : .usage("help takes one command or topic", hint: hint)
  }

  /// What other tools call a command of this one.
  private static let elsewhere = [
    "rm": "skip", "delete": "skip", "remove": "skip", "drop": "skip", "hide": "park",
    "snooze": "park", "later": "park", "mark": "done", "complete": "done", "finish": "done",
    "finished": "done", "check": "done", "start": "open", "begin": "open", "continue": "open",
    "go": "open", "find": "search", "grep": "search", "info": "show", "view": "show",
    "cat": "show", "history": "log", "today": "log", "status": "progress", "sync": "import",
    "update": "import", "load": "import", "scan": "import", "comment": "note", "todo": "next",
    "now": "next", "set": "config", "settings": "config", "rename": "edit", "save": "export",
    "dump": "export", "man": "manual", "week": "plan", "revert": "undo",
    "version": "--version",
  ]

  /// The command lines that the words may have meant.
  private static func meanings(_ word: String, _ rest: [String]) -> String? {
    guard word.contains(where: { !$0.isWhitespace }), !word.contains(where: \.isNewline) else {
      return nil
    }
    let words = [word] + rest.prefix { !$0.hasPrefix("-") }
    let text = ShellWord.joined(words)
    let commands: [String]
    if word.contains("://") {
      commands = ["add", "open"]
    } else if word.hasSuffix(".md") || word.contains("/") {
      commands = ["import"]
    } else if word.utf8.allSatisfy({ (0x30...0x39).contains($0) || ",-".utf8.contains($0) }) {
      commands = word.contains("-") || word.contains(",") ? ["done"] : ["open", "show", "done"]
    } else if word.contains(":") {
      commands = ["next", "list"]
    } else {
      commands = ["next", "search"]
    }
    return commands.map { "study \($0) \(text)" }.joined(separator: " · ")
  }
}
