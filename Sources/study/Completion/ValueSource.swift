import Settings
import StudyModel

/// The source of an argument's values.
enum ValueSource: Equatable {
  case items, topics, tags, files, folders
  /// One word of a filter; other words of it are those of `Plain`.
  case filter(Plain)
  /// A whole filter in one word.
  case wholeFilter
  /// Some of these names, separated by commas.
  case names([String])
  case words([String])
  case nothing

  /// What a word of a filter without a field is most likely to be.
  enum Plain { case topic, item, anything }

  /// The declared source, or else the one for the argument's name, so that a new command with
  /// an `item` needs no more than the name.
  ///
  /// - Parameter place: how many words precede it in the same argument.
  init(_ argument: ArgumentShape, of command: String?, at place: Int) {
    if let list = argument.completionKind?.list {
      self = .words(list.values)
    } else if argument.completionKind?.file != nil {
      self = .files
    } else if argument.completionKind?.directory != nil {
      self = .folders
    } else {
      self =
        Self.byPlace(argument.valueName ?? "", of: command ?? "", at: place)
        ?? (argument.kind == .option ? Self.byOption(argument, of: command ?? "") : nil)
        ?? Self.byName[argument.valueName ?? ""] ?? .nothing
    }
  }

  private static let byName: [String: ValueSource] = [
    "item": .items, "items": .items, "topic": .topics, "filter": .filter(.topic),
    "tag": .tags,
    "tags": .tags, "untag": .tags, "db": .files, "file": .files, "path": .files, "paths": .files,
    "folder": .folders,
  ]

  /// The arguments whose first word differs from the others.
  private static func byPlace(_ name: String, of command: String, at place: Int) -> ValueSource? {
    switch (command, name) {
    // A word of a title, or with --why the item.
    case ("next", "filter"): .filter(.item)
    case ("search", "word"): .filter(.anything)
    case ("note", "words"): place == 0 ? .items : .nothing
    case ("at", "words"): place == 0 ? .nothing : .items
    case ("config", "key"): place == 0 ? .words(SettingKey.fixed.map(\.name)) : .nothing
    default: nil
    }
  }

  /// The options that name days, fields, or a whole filter.
  private static func byOption(_ option: ArgumentShape, of command: String) -> ValueSource? {
    switch option.longName {
    case "--where": .wholeFilter
    case "--fields": .names(FormHelp.fields(of: command))
    case "--since": .words(WrittenDay.words(isAhead: false))
    case "--until": .words(WrittenDay.words(isAhead: command == "park"))
    case "--on": .words(WrittenDay.words(isAhead: false, isSingle: true))
    default: nil
    }
  }
}
