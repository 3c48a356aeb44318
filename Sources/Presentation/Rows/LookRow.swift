/// A line of what a command shows: an object for `--json`, fields for
/// `--plain` and `--fields`.
///
/// Keys and columns are only ever added, and no column to `--plain`, whose
/// fields stay as they are.
public protocol LookRow: Encodable {
  /// In the order of `--plain`; the first is the id where there is one.
  static var columns: [Column<Self>] { get }
  /// What only `--fields` gives.
  static var further: [Column<Self>] { get }
}

extension LookRow {
  public static var further: [Column<Self>] { [] }
}

/// A field of a row, with the name that `--fields` and the documents have
/// for it.
public struct Column<Row>: Sendable {
  public let name: String
  public let value: @Sendable (Row) -> any FieldValue

  public init(_ name: String, _ value: @escaping @Sendable (Row) -> any FieldValue) {
    self.name = name
    self.value = value
  }

  /// The same field of a row that has this one inside.
  public func of<Outer>(_ inner: @escaping @Sendable (Outer) -> Row) -> Column<Outer> {
    Column<Outer>(name) { value(inner($0)) }
  }
}

/// What a field may be: text or a number, or nothing.
public protocol FieldValue: Encodable {
  /// As `--plain` has it; nothing is an empty field.
  var plain: String { get }
}

extension String: FieldValue {
  public var plain: String { self }
}

extension Int: FieldValue {
  public var plain: String { String(self) }
}

extension Int64: FieldValue {
  public var plain: String { String(self) }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  public var plain: String { self?.plain ?? "" }
}
