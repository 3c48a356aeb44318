import StudyModel
import StudyService

/// A term of an item's score, as fields.
public struct TermRow: LookRow {
  let id: Int64
  let term: SuggestionJSON.Term

  public init(id: Int64, term: SuggestionJSON.Term) {
    self.id = id
    self.term = term
  }

  public static let columns: [Column<Self>] = [
    Column("id") { $0.id }, Column("points") { $0.term.points },
    Column("reason") { $0.term.reason }, Column("setting") { $0.term.setting },
  ]
}
