import StudyModel
import StudyService
import StudyStorage

/// A day of the log as JSON and as tab-separated fields.
struct DiaryPageJSON: Encodable {
  struct Note: Encodable {
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

  init(_ page: Diary.Page, _ diary: Diary) {
    day = page.day.description
    minutes = page.minutes
    done = page.done.map { ItemJSON($0.item, $0.status) }
    opened = page.opened.map { ItemJSON($0.item, $0.status) }
    notes = diary.notes.filter { $0.key.day == page.day }.flatMap(\.value)
      .sorted { ($0.at, $0.id) < ($1.at, $1.id) }
      .map {
        Note(
          item: $0.item.rawValue, at: $0.at.rfc3339,
          position: $0.position.map { "\($0)" }, text: $0.text)
      }
  }

  /// Id, day, what happened, minutes and title or note.
  var rows: [[String]] {
    done.map { ["\($0.id)", day, "done", $0.minutes.map(String.init) ?? "", $0.title] }
      + opened.map { ["\($0.id)", day, "opened", "", $0.title] }
      + notes.map { ["\($0.item)", day, "note", "", $0.text] }
  }
}
