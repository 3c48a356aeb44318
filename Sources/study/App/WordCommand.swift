import ArgumentParser
import Terminal

/// A command that is made without the parser when its arguments are words alone. The parser looks at
/// every option there could be, which often takes longer than the answer. A test compares both.
protocol WordCommand: ParsableCommand {
  /// Gives each property the value that it has with those words and options. Not an initializer: there,
  /// an assignment would make a default for the parser and not a value.
  ///
  /// - Returns: false if it does not take the words.
  mutating func take(_ words: [String], _ options: GlobalOptions) -> Bool
}

extension Study {
  /// What the arguments mean, if they are words, `--quiet` and `--db` alone; nil leaves it to the
  /// parser, as a mistake does.
  static func wordCommand(_ arguments: [String]) -> (any ParsableCommand)? {
    var (options, words, rest) = (GlobalOptions.defaults, [String](), arguments[...])
    while let word = rest.popFirst() {
      switch word {
      case "-q", "--quiet": options.quiet = true
      case "--db":
        guard let path = rest.popFirst(), !path.hasPrefix("-") else { return nil }
        options.db = path
      case _ where word.hasPrefix("-"): return nil
      default: words.append(word)
      }
    }
    guard let type = words.isEmpty ? Study.self : command(named: words[0]),
      var command = (type as? any WordCommand.Type)?.init(),
      command.take(Array(words.dropFirst()), options), (try? command.validate()) != nil
    else { return nil }
    return command
  }
}

extension GlobalOptions {
  static var defaults: GlobalOptions {
    var options = GlobalOptions()
    (options.db, options.color, options.noPager, options.quiet) = (nil, .auto, false, false)
    return options
  }
}

extension LookOptions {
  static var defaults: LookOptions {
    var options = LookOptions()
    (options.json, options.plain, options.fields, options.wide) = (false, false, nil, false)
    return options
  }
}

extension WhereOptions {
  static var defaults: WhereOptions {
    var options = WhereOptions()
    (options.filter, options.yes) = (nil, false)
    return options
  }
}
