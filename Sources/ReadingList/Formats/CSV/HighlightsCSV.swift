internal import StudyModel

/// Readwise highlights: the rows of one book are one entry, with the highlights as its notes.
struct HighlightsCSV: CSVExport {
  static let format = ListFormat.readwiseHighlights
  static let order = [
    "highlight", "book title", "book author", "amazon book id", "note", "color", "tags",
    "location type", "location", "highlighted at", "document tags",
  ]
  static let signature: Set = ["highlight", "book title", "book author"]

  private var entries: [[String]: Int] = [:]

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = row["book title"]
    record.titleReason = "column \"Book Title\""
    record.authors = Cells.names(row["book author"])
    record.authorReason = "column \"Book Author\""
    let id = row["amazon book id"]
    let isID = id.utf8.count == 10 && id.utf8.allSatisfy { $0.isDigit || $0.isCapital }
    record.address = isID ? "https://www.amazon.com/dp/\(id)" : ""
    record.kind = (.book, "column \"Book Title\"")
    record.tag(row["document tags"].split(separator: ","))
    record.note(row["highlight"].withLines)
    record.note(row["note"].withLines)
    for text in row.surplus { record.note(text) }
    let name = [record.title, row["book author"], record.address]
    guard record.title.hasWord, let entry = entries[name] else {
      entries[name] = list.add(record, of: row)
      return
    }
    for note in record.notes { list.addNote(note, to: entry) }
  }
}

extension UInt8 {
  fileprivate var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
}
