import StudyModel
public import StudyService

/// A day of the log as JSON and as tab-separated fields.
public struct LogPageJSON: Encodable {
  public struct Note: Encodable {
    let item: Int64
    let at: String
    let position: String?
    let text: String
  }

  let day: String
  let minutes: Int
  let done: [ItemJSON]
  let opened: [ItemJSON]
  let notes: [Note]

  public init(_ page: Log.Page, _ log: Log) {
    day = page.day.description
    minutes = page.minutes
    done = page.done.map { ItemJSON($0.item, $0.status) }
    opened = page.opened.map { ItemJSON($0.item, $0.status) }
    notes = log.notes.filter { $0.key.day == page.day }.flatMap(\.value)
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
      .map {
        Note(
          item: $0.item.rawValue, at: $0.at.rfc3339,
          position: $0.position.map { "\($0)" }, text: $0.text)
      }
  }

  public var rows: [LogRow] {
    done.map { LogRow(id: $0.id, day: day, event: .done, minutes: $0.minutes, text: $0.title) }
      + opened.map { LogRow(id: $0.id, day: day, event: .opened, minutes: nil, text: $0.title) }
      + notes.map { LogRow(id: $0.item, day: day, event: .note, minutes: nil, text: $0.text) }
  }
}

/// One event of a day, as fields.
public struct LogRow: LookRow {
  public enum Event: String, Encodable { case done, opened, note }

  let id: Int64
  let day: String
  let event: Event
  let minutes: Int?
  /// The item's title, or the note.
  let text: String

  public static let columns: [Column<Self>] = [
    Column("id") { $0.id }, Column("day") { $0.day }, Column("event") { $0.event.rawValue },
    Column("minutes") { $0.minutes }, Column("text") { $0.text },
  ]
}
