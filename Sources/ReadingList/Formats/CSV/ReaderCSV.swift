internal import StudyModel

/// Readwise Reader.
struct ReaderCSV: CSVExport {
  static let format = ListFormat.readwise
  static let order = [
    "title", "url", "id", "document tags", "saved date", "reading progress", "location", "seen",
  ]
  static let signature: Set = ["title", "url", "saved date", "reading progress", "location"]

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = row["title"]
    record.titleReason = "column \"Title\""
    record.address = row["url"]
    record.tag(Cells.array(row["document tags"]))
    let location = row["location"].lowercased()
    if location == "feed" {
      return list.ignore(.feed, line: row.line, title: record.title, address: record.address)
    }
    record.mark = mark(location, row["reading progress"])
    list.add(record, of: row)
  }

  private func mark(_ location: String, _ progress: String) -> WrittenMark? {
    switch location {
    case "archive": return WrittenMark(.done, location, in: "Location")
    case "later", "new", "shortlist": break
    default: return nil
    }
    // Opening a page counts as a little.
    let percent = Double(progress).flatMap { (0...1).contains($0) ? Int($0 * 100) : nil } ?? 0
    guard percent > 0 else { return WrittenMark(.unread, location, in: "Location") }
    return WrittenMark(
      .reading, position: .percent(percent), "\(percent)%", in: "Reading progress")
  }
}
