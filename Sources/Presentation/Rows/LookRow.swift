/// One line of a command's output: an object for `--json`, fields for `--plain` and `--fields`.
///
/// Keys and columns are only ever added, and no column to `--plain`, whose fields stay as they
/// are.
public protocol LookRow: Encodable {
  /// In the order of `--plain`; the first is the id if there is one.
  static var columns: [Column<Self>] { get }
  /// Columns that only `--fields` offers.
  static var further: [Column<Self>] { get }
}

extension LookRow {
  public static var further: [Column<Self>] { [] }
}

/// A field of a row, with its name in `--fields` and the documentation.
public struct Column<Row>: Sendable {
  public let name: String
  public let value: @Sendable (Row) -> any FieldValue

  public init(_ name: String, _ value: @escaping @Sendable (Row) -> any FieldValue) {
    self.name = name
    self.value = value
  }

  /// The same field of a row that contains this one.
  public func of<Outer>(_ inner: @escaping @Sendable (Outer) -> Row) -> Column<Outer> {
    Column<Outer>(name) { value(inner($0)) }
  }
}

/// The type of a field: text, a number, several texts, or nothing.
public protocol FieldValue: Encodable {
  /// The value in `--plain`; nothing is an empty field.
  var plain: String { get }
  /// Whether it is nothing, which JSON leaves out.
  var isNothing: Bool { get }
}

extension FieldValue {
  public var isNothing: Bool { false }
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
  public var isNothing: Bool { self?.isNothing ?? true }
}

extension Array: FieldValue where Element == String {
  public var plain: String { joined(separator: ", ") }
}
