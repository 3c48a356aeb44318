/// The values of `is:`.
public enum FilterFlag: String, CaseIterable, Sendable {
  case unread, reading, done, skipped, parked
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
  /// Came with the last import that added anything.
  case new

  /// The state that it matches, if it is one.
  public var state: Status.State? { Status.State(rawValue: rawValue) }

  /// The tag that promises a note.
  public static let owing = Tag.makeNotes

  /// Hyphens and case do not matter.
  public init?(written: String) {
    let words = WordPattern.words(of: written).joined()
    guard let flag = Self.allCases.first(where: { $0.rawValue.replacing("-", with: "") == words })
    else { return nil }
    self = flag
  }
}
