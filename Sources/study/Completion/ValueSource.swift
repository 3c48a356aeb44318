import Settings

/// The source of an argument's values.
enum ValueSource: Equatable {
  case items, topics, tags, files, folders
  case words([String])
  case nothing

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
        ?? Self.byName[argument.valueName ?? ""] ?? .nothing
    }
  }

  private static let byName: [String: ValueSource] = [
    "item": .items, "items": .items, "topic": .topics, "filter": .topics, "tag": .tags,
    "tags": .tags, "untag": .tags, "db": .files, "file": .files, "path": .files, "paths": .files,
    "folder": .folders,
  ]

  /// The arguments whose first word differs from the others.
  private static func byPlace(_ name: String, of command: String, at place: Int) -> ValueSource? {
    switch (command, name) {
    // A word of a title, or with --why the item.
    case ("next", "filter"): .items
    case ("note", "words"): place == 0 ? .items : .nothing
    case ("at", "words"): place == 0 ? .nothing : .items
    case ("config", "key"): place == 0 ? .words(SettingKey.fixed.map(\.name)) : .nothing
    default: nil
    }
  }
}
