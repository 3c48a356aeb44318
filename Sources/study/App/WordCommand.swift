import ArgumentParser
import Terminal

/// A command that can be made of its words alone. The parser looks at every option there could be,
/// which takes it longer than most answers take; a test compares what it makes with what is made
/// here.
protocol WordCommand: ParsableCommand {
  /// The command without any option but those.
  ///
  /// - Parameter words: its arguments; as many as there are, though it may take fewer.
  init?(_ words: [String], _ options: GlobalOptions)
}

extension GlobalOptions {
  /// As if nothing but `--quiet` was given.
  init(isQuiet: Bool) {
    self.init()
    (db, color, noPager, quiet) = (nil, .auto, false, isQuiet)
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

extension Study: WordCommand {
  init?(_ words: [String], _ options: GlobalOptions) {
    guard words.isEmpty else { return nil }
    self.init()
    (self.options, look) = (options, .none)
  }
}

extension Next: WordCommand {
  init?(_ words: [String], _ options: GlobalOptions) {
    self.init()
    (self.options, look) = (options, .none)
    (limit, time, kind, topic, why, filter) = (nil, nil, [], nil, false, words)
  }
}

extension Done: WordCommand {
  init?(_ words: [String], _ options: GlobalOptions) {
    self.init()
    (self.options, chosen) = (options, .none)
    (on, minutes, message, next, item) = (nil, nil, nil, false, words)
  }
}

extension Skip: WordCommand {
  init?(_ words: [String], _ options: GlobalOptions) {
    self.init()
    (self.options, chosen) = (options, .none)
    (because, item) = (nil, words)
  }
}

extension Show: WordCommand {
  init?(_ words: [String], _ options: GlobalOptions) {
    self.init()
    (self.options, look, item) = (options, .none, words)
  }
}

extension List: WordCommand {
  init?(_ words: [String], _ options: GlobalOptions) {
    self.init()
    (self.options, look) = (options, .none)
    (limit, sort, all, kind, topic, filter) = (nil, nil, false, [], nil, words)
  }
}

extension Search: WordCommand {
  init?(_ words: [String], _ options: GlobalOptions) {
    guard !words.isEmpty else { return nil }
    self.init()
    (self.options, look) = (options, .none)
    (limit, filter, word) = (nil, nil, words)
  }
}

extension Progress: WordCommand {
  init?(_ words: [String], _ options: GlobalOptions) {
    self.init()
    (self.options, look) = (options, .none)
    (by, depth, flat, only) = (nil, nil, false, nil)
    (all, limit, sort, filter) = (false, nil, nil, words)
  }
}
