import ArgumentParser
import Terminal

/// A command that can be made of its words alone. The parser looks at every option there could be,
/// which takes it longer than most answers take; a test compares what it makes with what is made
/// here.
protocol WordCommand: ParsableCommand {
  /// Gives each property the value that it has with those words and options, and no other. Not an
  /// initializer: there Swift may take a value for the default that the parser is told.
  ///
  /// - Returns: false if it does not take the words.
  mutating func set(_ words: [String], _ options: GlobalOptions) -> Bool
}

extension Study {
  /// What the arguments mean, if they are words, `--quiet` and `--db` alone; nil leaves it to the
  /// parser, as a mistake does.
  static func wordCommand(_ arguments: [String]) -> (any ParsableCommand)? {
    var (options, words, rest) = (GlobalOptions.none, [String](), arguments[...])
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
      command.set(Array(words.dropFirst()), options), (try? command.validate()) != nil
    else { return nil }
    return command
  }
}

extension GlobalOptions {
  /// As if nothing was given.
  static var none: GlobalOptions {
    var options = GlobalOptions()
    (options.db, options.color, options.noPager, options.quiet) = (nil, .auto, false, false)
    return options
  }
}

extension LookOptions {
  /// As if nothing was given.
  static var none: LookOptions {
    var options = LookOptions()
    (options.json, options.plain, options.fields, options.wide) = (false, false, nil, false)
    return options
  }
}

extension WhereOptions {
  /// As if nothing was given.
  static var none: WhereOptions {
    var options = WhereOptions()
    (options.filter, options.yes) = (nil, false)
    return options
  }
}
