import StudyModel
public import StudyService

/// A suggestion as JSON and as tab-separated fields.
public struct SuggestionJSON: ItemRow {
  public struct Term: Encodable {
    public let points: Int
    public let reason: String
    public let setting: String
  }

  public let item: ItemJSON
  let estimate: Int
  let score: Int
  public let terms: [Term]
  let topics: [String]

  public init(_ suggestion: Suggestion) {
    item = ItemJSON(suggestion.item, suggestion.status)
    estimate = suggestion.minutes
    score = suggestion.score
    terms = suggestion.terms.map {
      Term(
        points: $0.points, reason: Words.reason($0.reason, topics: suggestion.topics),
        setting: Words.setting($0.reason))
    }
    topics = suggestion.topics.map(\.title)
  }

  public static let own: [Column<Self>] = [
    Column("estimate") { $0.estimate }, Column("score") { $0.score },
  ]
}
