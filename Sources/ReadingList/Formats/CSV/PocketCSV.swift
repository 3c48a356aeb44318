internal import StudyModel

struct PocketCSV: CSVExport {
  static let format = ListFormat.pocket
  static let order = ["title", "url", "time_added", "tags", "status"]
  static let signature: Set = ["title", "url", "time_added"]

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = row["title"]
    record.titleReason = "column \"title\""
    record.address = row["url"]
    record.tag(row["tags"].split(separator: "|"))
    switch row["status"].lowercased() {
    case "archive", "read": record.mark = WrittenMark(.done, row["status"], in: "status")
    case "unread": record.mark = WrittenMark(.unread, row["status"], in: "status")
    default: record.tag([row["status"]])
    }
    list.add(record, of: row)
  }
}
