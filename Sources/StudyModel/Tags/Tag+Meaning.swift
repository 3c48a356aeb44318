extension Tag {
  public static let startHere = Tag(normalised: "START_HERE")
  public static let myNext = Tag(normalised: "MY_NEXT")
  public static let toDo = Tag(normalised: "TODO")
  /// Promises a note on what was read.
  public static let makeNotes = Tag(normalised: "MAKE_NOTES")

  /// True for a tag that makes a line without a link an item.
  public var isAction: Bool { TagMeaning.of(self)?.isAction ?? false }
}

/// What a tag means to the program; any other tag is just a name.
public struct TagMeaning: Sendable {
  /// The tag, or with `isBegin` the prefix of several.
  public let tag: Tag
  public let isBegin: Bool
  public let group: TagGroup?
  let isAction: Bool

  private init(_ tag: Tag, _ group: TagGroup? = nil, isBegin: Bool = false, isAction: Bool = true) {
    (self.tag, self.group, self.isBegin, self.isAction) = (tag, group, isBegin, isAction)
  }

  private init(
    _ name: String, _ group: TagGroup? = nil, isBegin: Bool = false, isAction: Bool = true
  ) {
    self.init(Tag(normalised: name), group, isBegin: isBegin, isAction: isAction)
  }

  public static let table: [TagMeaning] = [
    TagMeaning(.startHere, .startHere),
    TagMeaning(.myNext, .myNext),
    TagMeaning("MUST_", .must, isBegin: true),
    TagMeaning(.toDo, .toDo),
    TagMeaning("VISIT", .toDo),
    TagMeaning("REVISIT", .toDo),
    TagMeaning("OUTDATED", .outdated, isAction: false),
    TagMeaning("OLD_VERSION", .outdated, isAction: false),
    TagMeaning(.makeNotes),
    TagMeaning("NEXT"),
    TagMeaning("READ_AGAIN"),
    TagMeaning("CURATE"),
    TagMeaning("TBC"),
  ]

  static func of(_ tag: Tag) -> TagMeaning? {
    // So few that a dictionary would save nothing.
    table.first {
      $0.isBegin ? tag.name.utf8.starts(with: $0.tag.name.utf8) : $0.tag == tag
    }
  }
}

/// Tags that mean the same to the ranking and count once together.
public enum TagGroup: Hashable, CaseIterable, Sendable {
  case startHere, must, myNext, toDo, outdated

  /// The group of a tag; nil for a tag that counts by itself, or not at all.
  public init?(_ tag: Tag) {
    guard let group = TagMeaning.of(tag)?.group else { return nil }
    self = group
  }
}
