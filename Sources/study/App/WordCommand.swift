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

extension GlobalOptions {
  /// As if nothing but `--quiet` was given.
  static func none(isQuiet: Bool) -> GlobalOptions {
    var options = GlobalOptions()
    (options.db, options.color, options.noPager, options.quiet) = (nil, .auto, false, isQuiet)
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
