public import StudyModel
import StudyService

/// A note as JSON.
public struct NoteJSON: LookRow {
  let item: Int64
  let number: Int
  let at: String
  let day: String
  let position: String?
  let text: String

  public init(_ note: PlacedNote, number: Int) {
    item = note.item.rawValue
    self.number = number
    at = note.at.rfc3339
    day = note.day.description
    position = note.position.map { "\($0)" }
    text = note.text
  }

  public static let columns: [Column<Self>] = [
    Column("id") { $0.item }, Column("number") { $0.number }, Column("at") { $0.at },
    Column("position") { $0.position }, Column("text") { $0.text },
  ]
  public static let further: [Column<Self>] = [Column("day") { $0.day }]
}
