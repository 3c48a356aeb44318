internal import StudyModel

/// A table of two columns whose first are the names of fields, so that it describes one item.
struct FieldTable {
  private(set) var columns: TableColumns
  private(set) var cells: [Line]

  /// Nil for any other table.
  init?(_ table: TableDraft, rules: ListRules) {
    var rows = table.rows
    guard (2...40).contains(rows.count), rows.allSatisfy({ $0.count == 2 }) else { return nil }
    if let heads = table.heads {
      guard heads.count == 2 else { return nil }
      // "| Field | Value |" are no field; "| Title | Dune |" are one.
      let isValue = Self.values.contains(heads[1].text.lowercased())
      if Self.isField(heads[0], rules), !Self.isField(heads[1], rules), !isValue {
        rows.insert(heads, at: 0)
      }
    }
    let known = rows.count { Self.isField($0[0], rules) }
    let distinct = Set(rows.map { $0[0].text.lowercased() }).count
    guard known >= 2, known * 5 >= rows.count * 3, distinct == rows.count else { return nil }
    let fields = TableColumns(heads: rows.map(\.[0].text), rows: [], rules: rules)
    guard fields.index(of: .title) != nil || fields.index(of: .address) != nil else { return nil }
    columns = fields
    cells = rows.map { $0[1] }
  }

  private static let values: Set<String> = [
    "value", "values", "details", "info", "information", "content", "wert", "angabe", "valeur",
    "valor", "valore", "значение", "值", "内容", "値", "값", "القيمة",
  ]

  private static func isField(_ cell: Line, _ rules: ListRules) -> Bool {
    guard cell.links.isEmpty else { return false }
    let name = cell.text
    return rules.columns[name.lowercased()] != nil || ColumnHead.read(name[...]) != nil
  }
}
