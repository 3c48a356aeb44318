/// The values of `is:`.
public enum FilterFlag: Hashable, CaseIterable, Sendable {
  case state(Status.State)
  case trait(Trait)

  public enum Trait: String, CaseIterable, Sendable {
    /// Has a tag.
    case tagged
    /// Has a note of the person's own.
    case noted
    /// Done or reading, tagged MAKE_NOTES, and without a note of the person's own.
    case noteOwed = "note-owed"
    /// Is in several lists.
    case crossPosted = "cross-posted"
    /// No longer in any list.
    case gone
    /// No list gives it a title of its own.
    case untitled
    /// Below a heading that says so, in some list.
    case inProgress = "in-progress"
    case carriedOver = "carried-over"
    case onHold = "on-hold"
    /// About the list itself, such as its license, wherever it stands.
    case aside
    /// Came with the last import that added anything.
    case new
  }

  public static let allCases =
    Status.State.allCases.map(FilterFlag.state) + Trait.allCases.map(FilterFlag.trait)

  public var word: String {
    switch self {
    case .state(let state): state.rawValue
    case .trait(let trait): trait.rawValue
    }
  }

  /// The tag that promises a note.
  public static let owing = Tag.makeNotes

  /// Hyphens and case do not matter.
  public init?(written: String) {
    let words = WordPattern.words(of: written).joined()
    guard let flag = Self.allCases.first(where: { $0.word.replacing("-", with: "") == words })
    else { return nil }
    self = flag
  }
}
