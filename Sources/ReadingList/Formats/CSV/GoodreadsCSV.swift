internal import StudyModel

/// The export of Goodreads, which other book logs write too.
struct GoodreadsCSV: CSVExport {
  static let format = ListFormat.goodreads
  static let order = [
    "book id", "title", "author", "author l-f", "additional authors", "isbn", "isbn13", "my rating",
    "average rating", "publisher", "binding", "number of pages", "year published",
    "original publication year", "date read", "date added", "bookshelves",
    "bookshelves with positions", "exclusive shelf", "my review", "spoiler", "private notes",
    "read count", "owned copies",
  ]
  static let signature: Set = ["title", "author", "exclusive shelf"]

  static func isHeadless(_ row: CSVRow) -> Bool {
    row.cells.count >= 19 && row.cells[0].utf8.allSatisfy(\.isDigit) && !row.cells[0].isEmpty
      && Cells.shelf(row.cells[18]) != nil
  }

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = Cells.plain(row["title"])
    record.titleReason = "column \"Title\""
    record.authors = Cells.names(row["author"]) + Cells.names(row["additional authors"])
    record.authorReason = "column \"Author\""
    record.kind = (.book, "a book log")
    let id = row["book id"]
    record.address =
      !id.isEmpty && id.utf8.allSatisfy(\.isDigit)
      ? "https://www.goodreads.com/book/show/\(id)"
      : ISBN.address(row["isbn13"]) ?? ISBN.address(row["isbn"]) ?? ""
    let shelf = row["exclusive shelf"]
    record.mark = mark(shelf, row)
    let shelves = row["bookshelves"].split(separator: ",").map(\.collapsed)
    record.tag((shelves + [shelf]).filter { $0.hasWord && Cells.shelf($0) == nil })
    if let rating = Cells.rating(row["my rating"]) { record.note(rating) }
    for column in ["my review", "private notes"] { record.note(Cells.plain(row[column])) }
    list.add(record, of: row)
  }

  private func mark(_ shelf: String, _ row: CSVTable.Row) -> WrittenMark? {
    let day = Cells.day(row["date read"])
    guard let state = Cells.shelf(shelf) else {
      // On a shelf of the person's own.
      return day.map { WrittenMark(.done, day: $0, reason: "day in the column \"Date Read\"") }
    }
    return WrittenMark(state, day: state == .done ? day : nil, shelf, in: "Exclusive Shelf")
  }
}
