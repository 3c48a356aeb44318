internal import StudyModel

struct StoryGraphCSV: CSVExport {
  static let format = ListFormat.storygraph
  static let order = [
    "title", "authors", "contributors", "isbn/uid", "format", "read status", "date added",
    "last date read", "dates read", "read count", "moods", "pace", "character- or plot-driven?",
    "strong character development?", "loveable characters?", "diverse characters?",
    "flawed characters?", "star rating", "review", "content warnings",
    "content warning description", "tags", "owned?",
  ]
  static let signature: Set = ["title", "isbn/uid", "read status"]

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = Cells.plain(row["title"])
    record.titleReason = "column \"Title\""
    record.authors = Cells.names(row["authors"])
    record.authorReason = "column \"Authors\""
    record.kind = (.book, "a book log")
    let number = row["isbn/uid"].trimmed
    record.address = ISBN.address(String(number)) ?? (number.isEmpty ? "" : "storygraph:\(number)")
    let status = row["read status"]
    record.mark = Cells.shelf(status).map {
      WrittenMark($0, day: $0 == .done ? lastDay(row) : nil, status, in: "Read Status")
    }
    record.tag(row["tags"].split(separator: ","))
    if let rating = Cells.rating(row["star rating"]) { record.note(rating) }
    record.note(Cells.plain(row["review"]))
    list.add(record, of: row)
  }

  /// The last day of "2024/01/02-2024/02/20, 2025/03/01".
  private func lastDay(_ row: CSVTable.Row) -> Day? {
    if let day = Cells.day(row["last date read"]) { return day }
    let last = row["dates read"].split(separator: ",").last?.trimmed ?? ""
    return Cells.day(String(last.suffix(10)))
  }
}
