internal import StudyModel

/// Pocket's older export: a page with a heading for what is unread and one for what was read.
enum PocketPage {
  static func read(_ text: ListText) throws(ListError) -> ListDocument {
    let list = RecordList(text)
    var mark: WrittenMark?
    BookmarkScan.scan(text.bytes, from: text.start) { event in
      switch event {
      case .title(let title): list.title = list.title ?? title.nonEmpty
      case .heading(let title, _, _): mark = Self.mark(title)
      case .link(let attributes, let title, let bytes):
        var record = Record(line: text.line(at: bytes.lowerBound), bytes: bytes)
        record.title = title
        record.address = attributes["href"]
        record.titleReason = "the link's text"
        record.tag(attributes["tags"].split { $0 == "," || $0 == "|" })
        record.mark = mark
        list.addPage(record, .bookmark)
      case .open, .close, .note: break
      }
    }
    return try list.finish()
  }

  private static func mark(_ heading: String) -> WrittenMark? {
    let words = heading.lowercased()
    let reason = "heading \"\(heading)\""
    if words.contains("archive") { return WrittenMark(.done, reason: reason) }
    return words == "unread" ? WrittenMark(.unread, reason: reason) : nil
  }
}
