/// A line of what a command shows: an object for `--json`, fields for
/// `--plain` and `--fields`.
///
/// Keys and columns are only ever added, columns at the end.
protocol LookRow: Encodable {
  /// In the order of `--plain`; the first is the id where there is one.
  static var columns: [Column<Self>] { get }
}

/// A field of a row, with the name that `--fields` and the documents have
/// for it.
struct Column<Row>: Sendable {
  let name: String
  let value: @Sendable (Row) -> any FieldValue

  init(_ name: String, _ value: @escaping @Sendable (Row) -> any FieldValue) {
    self.name = name
    self.value = value
  }
}

/// What a field may be: text or a number, or nothing.
protocol FieldValue: Encodable {
  /// As `--plain` has it; nothing is an empty field.
  var plain: String { get }
}

extension String: FieldValue {
  var plain: String { self }
}

extension Int: FieldValue {
  var plain: String { String(self) }
}

extension Int64: FieldValue {
  var plain: String { String(self) }
}

extension Bool: FieldValue {
  var plain: String { self ? "yes" : "no" }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  var plain: String { self?.plain ?? "" }
}
