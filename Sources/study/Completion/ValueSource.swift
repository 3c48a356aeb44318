/// Where the values of an argument come from.
enum ValueSource: Equatable {
  case items, topics, tags, files, folders
  case words([String])
  case nothing

  /// What the argument declares; else its name says it, so that a new command
  /// that takes an `item` needs no more than the name.
  init(_ argument: ArgumentShape) {
    if let list = argument.completionKind?.list {
      self = .words(list.values)
    } else if argument.completionKind?.file != nil {
      self = .files
    } else if argument.completionKind?.directory != nil {
      self = .folders
    } else {
      self = Self.byName[argument.valueName ?? ""] ?? .nothing
    }
  }

  private static let byName: [String: ValueSource] = [
    "item": .items, "items": .items, "topic": .topics, "words": .topics, "tag": .tags,
    "tags": .tags, "db": .files, "file": .files, "path": .files, "paths": .files,
    "folder": .folders,
  ]
}
