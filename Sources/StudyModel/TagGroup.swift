/// Tags that mean the same for the ranking and count once together.
public enum TagGroup: Hashable, Sendable {
  case startHere, must, myNext, toDo, outdated

  /// The group of a tag; nil for a tag that counts by itself, if at all.
  public init?(_ tag: Tag) {
    switch tag.name {
    case "START_HERE": self = .startHere
    case "MY_NEXT": self = .myNext
    case "TODO", "VISIT", "REVISIT": self = .toDo
    case "OUTDATED", "OLD_VERSION": self = .outdated
    case let name where name.hasPrefix("MUST_"): self = .must
    default: return nil
    }
  }
}
