/// The sort of an item, which decides how long it probably takes.
public enum Kind: String, CaseIterable, Sendable {
  case article, video, workshop, whitepaper, docs, course, book, code
  case podcast, slides, task, other

  /// The usual length in minutes, used until the person's own times are known.
  public var usualMinutes: Int {
    switch self {
    case .article, .slides, .task, .other: 15
    case .docs: 20
    case .video, .podcast: 45
    case .whitepaper, .code: 60
    case .workshop: 120
    case .course: 360
    case .book: 600
    }
  }
}
