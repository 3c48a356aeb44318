internal import StudyModel

/// Zotero, which has a state in its field Extra if the person uses an add-on for that.
struct ZoteroCSV: CSVExport {
  static let format = ListFormat.zotero
  static let order = [
    "key", "item type", "publication year", "author", "title", "publication title", "isbn", "issn",
    "doi", "url", "abstract note", "date", "date added", "date modified", "access date", "pages",
  ]
  static let signature: Set = ["key", "item type", "author", "title", "url"]

  mutating func read(_ row: CSVTable.Row, into list: RecordList) {
    var record = row.record
    record.title = Cells.plain(row["title"])
    record.titleReason = "column \"Title\""
    record.authors = Cells.names(row["author"], lastNameFirst: true)
    record.authorReason = "column \"Author\""
    let doi = row["doi"].trimmed
    record.address = row["url"]
    if record.address.isEmpty, !doi.isEmpty {
      record.address = doi.contains("://") ? String(doi) : "https://doi.org/\(doi)"
    }
    if record.address.isEmpty { record.address = ISBN.address(row["isbn"]) ?? "" }
    let type = row["item type"]
    record.kind = Self.kinds[type].map { ($0, "column \"Item Type\"") }
    for column in ["manual tags", "automatic tags"] {
      record.tag(row[column].split(separator: ";"))
    }
    record.note(Cells.plain(row["abstract note"]))
    record.note(Cells.plain(row["notes"]))
    record.mark = mark(row["extra"])
    list.add(record, of: row)
  }

  /// `Read_Status: Read`, and its day on a line of its own.
  private func mark(_ extra: String) -> WrittenMark? {
    var fields: [String: String] = [:]
    for line in extra.split(whereSeparator: \.isNewline) {
      let sides = line.split(separator: ":", maxSplits: 1).map(\.collapsed)
      if sides.count == 2 { fields[sides[0].lowercased()] = sides[1] }
    }
    guard let word = fields["read_status"] else { return nil }
    let state: Status.State
    switch word.lowercased() {
    case "new", "to read": state = .unread
    case "in progress": state = .reading
    case "read": state = .done
    case "not reading": state = .skipped
    default: return nil
    }
    let day = fields["read_status_date"].flatMap(Cells.day)
    return WrittenMark(
      state, day: state == .done || state == .reading ? day : nil, word, in: "Extra")
  }

  private static let kinds: [String: Kind] = [
    "book": .book, "bookSection": .book, "journalArticle": .whitepaper, "preprint": .whitepaper,
    "conferencePaper": .whitepaper, "thesis": .whitepaper, "report": .whitepaper,
    "manuscript": .whitepaper, "videoRecording": .video, "film": .video, "tvBroadcast": .video,
    "podcast": .podcast, "audioRecording": .podcast, "radioBroadcast": .podcast,
    "computerProgram": .code, "presentation": .slides, "blogPost": .article,
    "magazineArticle": .article, "newspaperArticle": .article, "encyclopediaArticle": .article,
    "webpage": .article, "forumPost": .article,
  ]
}
