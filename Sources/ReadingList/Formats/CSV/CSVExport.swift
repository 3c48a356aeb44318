internal import StudyModel

/// What one program's CSV file says.
protocol CSVExport {
  static var format: ListFormat { get }
  /// The columns, in lower case and in the order of a file without a head.
  static var order: [String] { get }
  /// Those that tell the file from any other.
  static var signature: Set<String> { get }
  /// True for the first row of a file without a head.
  static func isHeadless(_ row: CSVRow) -> Bool

  init()
  /// Adds the row's entry to `list`, or says there why it is none.
  mutating func read(_ row: CSVTable.Row, into list: RecordList)
}

extension CSVExport {
  static func isHeadless(_ row: CSVRow) -> Bool { false }

  static func read(_ text: ListText) throws(ListError) -> ListDocument {
    var table = CSVTable(text, order: order, isHeadless: isHeadless)
    let list = RecordList(text)
    var export = Self()
    while let row = table.next() { export.read(row, into: list) }
    return try list.finish()
  }
}

/// The programs whose files are known by their columns.
enum CSVExports {
  static var all: [any CSVExport.Type] {
    [
      GoodreadsCSV.self, StoryGraphCSV.self, PocketCSV.self, InstapaperCSV.self, RaindropCSV.self,
      ReaderCSV.self, HighlightsCSV.self, MatterCSV.self, ZoteroCSV.self,
    ]
  }

  /// The program that wrote a file; nil if its first row is not known.
  static func export(_ text: ListText) -> (any CSVExport.Type)? {
    let table = CSVTable(text)
    let heads = Set(table.heads)
    if let known = all.first(where: { $0.signature.isSubset(of: heads) }) { return known }
    let first = CSVRow(cells: table.writtenHeads, bytes: 0..<0)
    return all.first { $0.isHeadless(first) }
  }
}

extension CSVTable.Row {
  var record: Record { Record(line: line, bytes: bytes) }
}

extension RecordList {
  /// Adds the entry of a row, or the reason why it is none.
  @discardableResult
  func add(_ record: Record, of row: CSVTable.Row) -> Int? {
    var record = record
    for text in row.surplus { record.note(text) }
    guard record.title.hasWord || !record.address.isEmpty else {
      let words = row.cells.filter(\.hasWord).joined(separator: ", ").prefix(200)
      ignore(.nothing, line: row.line, title: String(words), address: "")
      return nil
    }
    return record.address.isEmpty ? add(record, .record) : addPage(record, .record)
  }
}
