/// What an entry is about, if not an item: a key with a scheme of its own, which no page has.
public enum Subject: Hashable, Sendable {
  /// A topic that comes first, by words of its title.
  case focus(String)
  /// A tag that has another name.
  case tag(Tag)

  public static let schemes = [focusScheme, tagScheme]
  private static let focusScheme = "focus:"
  private static let tagScheme = "tag:"

  /// Nil for the key of an item.
  public init?(key: String) {
    if key.hasPrefix(Self.focusScheme) {
      self = .focus(String(key.dropFirst(Self.focusScheme.count)))
    } else if key.hasPrefix(Self.tagScheme) {
      self = .tag(Tag(normalised: String(key.dropFirst(Self.tagScheme.count))))
    } else {
      return nil
    }
  }

  public var key: String {
    switch self {
    case .focus(let words): Self.focusScheme + words
    case .tag(let tag): Self.tagScheme + tag.name
    }
  }
}
