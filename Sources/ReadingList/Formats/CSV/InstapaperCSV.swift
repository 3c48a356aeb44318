internal import StudyModel

/// Its folders are states, or topics of the person's own.
struct InstapaperCSV: CSVExport {
  static let format = ListFormat.instapaper
  static let order = ["url", "title", "selection", "folder", "timestamp", "tags"]
  static let signature: Set = ["url", "title", "selection", "folder"]

  static func isHeadless(_ row: CSVRow) -> Bool {
    (5...6).contains(row.cells.count) && Address(row.cells[0]).hasWebScheme
      && Cells.day(row.cells[4]) != nil
  }

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = row["title"]
    record.titleReason = "column \"Title\""
    record.address = row["url"]
    record.tag(Cells.array(row["tags"]))
    record.note(Cells.plain(row["selection"]))
    let folder = row["folder"].collapsed
    switch folder.lowercased() {
    case "": break
    case "unread": record.mark = WrittenMark(.unread, folder, in: "Folder")
    case "archive": record.mark = WrittenMark(.done, folder, in: "Folder")
    case "starred": record.tag([folder])
    default: record.topic = list.topic([folder], line: row.line)
    }
    list.add(record, of: row)
  }
}
