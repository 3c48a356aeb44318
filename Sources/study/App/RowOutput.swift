import Presentation
import Terminal

/// Rows for `--json`, `--plain` or `--fields`, printed as they come, so that few are kept.
struct RowOutput<Row: LookRow> {
  private enum Form { case json, fields, table }

  /// How many are made and encoded at once.
  static var portion: Int { 200 }

  private let terminal: Terminal
  private let form: Form
  private let columns: [Column<Row>]
  /// Whether the JSON has all keys.
  private let isWhole: Bool
  private var json = JSONList()
  private var pending: [Row] = []

  /// - Parameters:
  ///   - fields: those of `--fields`.
  ///   - isTable: whether a screen of fields has columns.
  init(
    _ form: LookContext.Form, _ fields: FieldNames?, isTable: Bool, _ terminal: Terminal
  ) throws {
    self.terminal = terminal
    columns = try fields?.columns(of: Row.self) ?? Row.columns
    isWhole = fields == nil
    self.form =
      switch form {
      case .json: .json
      // The widest value sets the width, so all are kept until the end.
      case .screen where isTable: .table
      case .screen, .plain: .fields
      }
  }

  mutating func print(_ row: Row) throws {
    switch form {
    case .fields: terminal.print(fields: values(row))
    case .table: pending.append(row)
    case .json:
      pending.append(row)
      if pending.count == Self.portion { try printPending() }
    }
  }

  mutating func finish() throws {
    switch form {
    case .fields: break
    case .table:
      FieldsScreen(names: columns.map(\.name), rows: pending.map(values)).print(to: terminal)
    case .json:
      try printPending()
      terminal.print(json: json.end)
    }
  }

  private mutating func printPending() throws {
    let text =
      try isWhole
      ? json.next(pending) : json.next(pending.map { ChosenFields(row: $0, columns: columns) })
    terminal.print(json: text, isLine: false)
    pending = []
  }

  private func values(_ row: Row) -> [String] { columns.map { $0.value(row).plain } }
}
