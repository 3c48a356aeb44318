/// The cells of a table, before anything is made of them.
struct TableDraft {
  /// Nil for an HTML table without a head.
  var heads: [Line]?
  var rows: [[Line]] = []
  /// True for the rest of an HTML table whose head has been read.
  var hasTakenHead = false

  /// Adds a row of a Markdown table, the first of which is the head.
  mutating func add(_ row: [Line]) {
    if heads == nil { heads = row } else { rows.append(row) }
  }

  /// With links that are not well-formed.
  func repaired(in source: [UInt8]) -> TableDraft {
    var table = self
    table.heads = heads?.map { LooseLinks.repaired($0, in: source, isCell: true) }
    table.rows = rows.map { row in
      row.map { LooseLinks.repaired($0, in: source, isCell: true) }
    }
    return table
  }
}
