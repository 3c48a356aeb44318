import StudyModel
public import StudyService

/// A question of the review with its answer.
public struct ReviewJSON: Encodable {
  let question: String
  let count: Int
  let items: [ItemJSON]

  /// Each question, or none if nothing waits.
  public static func all(of review: Review) -> [ReviewJSON] {
    if Review.Question.allCases.allSatisfy({ review[$0].count == 0 }) { return [] }
    return Review.Question.allCases.map { question in
      ReviewJSON(
        question: question.rawValue, count: review[question].count,
        items: review[question].first.map { ItemJSON($0.item, $0.status) })
    }
  }
}

/// An item in the answer to a question, as fields.
public struct AskedRow: LookRow {
  let id: Int64
  let question: String
  let title: String

  public static func all(of review: Review) -> [AskedRow] {
    Review.Question.allCases.flatMap { question in
      review[question].first.map {
        AskedRow(id: $0.item.id.rawValue, question: question.rawValue, title: $0.item.title)
      }
    }
  }

  public static let columns: [Column<Self>] = [
    Column("id") { $0.id }, Column("question") { $0.question }, Column("title") { $0.title },
  ]
}
