internal import StudyModel

/// It says of nothing whether it was read.
struct RaindropCSV: CSVExport {
  static let format = ListFormat.raindrop
  static let order = [
    "id", "title", "note", "excerpt", "url", "folder", "tags", "created", "cover", "highlights",
    "favorite",
  ]
  static let signature: Set = ["title", "excerpt", "url", "folder"]

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = row["title"]
    record.titleReason = "column \"title\""
    record.address = row["url"]
    record.tag(row["tags"].split(separator: ","))
    for column in ["note", "excerpt", "highlights"] { record.note(Cells.plain(row[column])) }
    let folders = row["folder"].split(separator: "/").map(\.collapsed).filter(\.hasWord)
    if folders != ["Unsorted"] { record.topic = list.topic(folders, line: row.line) }
    list.add(record, of: row)
  }
}
