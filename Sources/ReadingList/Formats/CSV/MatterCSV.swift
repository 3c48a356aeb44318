internal import StudyModel

struct MatterCSV: CSVExport {
  static let format = ListFormat.matter
  static let order = [
    "title", "author", "publisher", "url", "tags", "word count", "in queue", "favorited", "read",
    "highlight_count", "last interaction date", "file id",
  ]
  static let signature: Set = ["title", "url", "in queue", "favorited", "read"]

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = row["title"]
    record.titleReason = "column \"Title\""
    record.authors = Cells.names(row["author"])
    record.authorReason = "column \"Author\""
    record.address = row["url"]
    record.tag(row["tags"].split(separator: ";"))
    if Cells.isYes(row["favorited"]) { record.tag(["Favorited"]) }
    if let words = Int(row["word count"]), (1...1_000_000).contains(words) {
      // The usual pace of a reader.
      record.minutes = max(1, words / 240)
    }
    if Cells.isYes(row["read"]) {
      let day = Cells.day(row["last interaction date"])
      record.mark = WrittenMark(.done, day: day, row["read"], in: "Read")
    } else if Cells.isYes(row["in queue"]) {
      record.mark = WrittenMark(.unread, row["in queue"], in: "In Queue")
    }
    list.add(record, of: row)
  }
}
