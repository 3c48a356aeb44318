import StudyModel
public import StudyService

/// A suggestion as JSON and as tab-separated fields.
public struct SuggestionJSON: DescribedRow {
  public struct Term: Encodable {
    public let points: Int
    public let reason: String
    public let setting: String
  }

  public let item: ItemJSON
  let estimate: Int
  /// Only if the person stopped at a place that tells.
  let left: Int?
  /// Only with a time to fill: "together" or "alone".
  let fits: String?
  let score: Int
  public let terms: [Term]
  public let tags: [String]?
  public let authors: [String]?
  public let topics: [String]?

  /// - Parameter fits: whether it fills the time with others, or alone; nil without a time.
  public init(_ suggestion: Suggestion, fits: Fit? = nil) {
    item = ItemJSON(suggestion.item, suggestion.status)
    estimate = suggestion.minutes
    left = suggestion.left
    self.fits = fits?.rawValue
    score = suggestion.score
    terms = suggestion.terms.map {
      Term(
        points: $0.points, reason: Words.reason($0.reason, topics: suggestion.topics),
        setting: Words.setting($0.reason))
    }
    tags = suggestion.facts.tags.map(\.name)
    authors = suggestion.facts.authors
    topics = suggestion.topics.titles
  }

  public enum Fit: String { case together, alone }

  /// Each with its place in the answer.
  public static func all(of suggestions: Suggestions) -> [SuggestionJSON] {
    let alone = suggestions.time == nil ? nil : Fit.alone
    return suggestions.blocks.flatMap { block, items in
      items.map { SuggestionJSON($0, fits: block == .together ? .together : alone) }
    }
  }

  public static let own: [Column<Self>] = [
    Column("estimate") { $0.estimate }, Column("score") { $0.score },
  ]
  public static let further: [Column<Self>] =
    ofItem + facts + [Column("left") { $0.left }, Column("fits") { $0.fits }]
}
