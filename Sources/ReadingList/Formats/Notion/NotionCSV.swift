/// A database of Notion: its first column is the title.
enum NotionCSV {
  static func read(_ text: ListText) throws(ListError) -> ListDocument {
    try PlainCSV.read(text, isTitleFirst: true)
  }
}
