/// What `is:` can ask.
public enum FilterFlag: String, CaseIterable, Sendable {
  case unread, reading, done, skipped, parked
  /// Has a tag.
  case tagged
  /// Has a note of the person's own.
  case noted
  /// Read or being read, tagged MAKE_NOTES, and without such a note.
  case noteOwed = "note-owed"
  /// Stands in several lists.
  case crossPosted = "cross-posted"
  /// Stands in no list any more.
  case gone
  /// No list gives it a title of its own.
  case untitled
  /// Came with the last import that brought something.
  case new

  /// The state that it asks for, where it is one.
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
