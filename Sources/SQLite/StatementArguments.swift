/// The values of a statement's parameters, by name or in order.
public struct StatementArguments: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  public typealias Value = (any DatabaseValueConvertible)?

  var values: [DatabaseValue] = []
  var named: [(name: String, value: DatabaseValue)] = []

  public init(_ values: [Value] = []) {
    self.values = values.map { $0?.databaseValue ?? .null }
  }

  public init(_ values: [some DatabaseValueConvertible]) {
    self.values = values.map(\.databaseValue)
  }

  public init(_ named: [String: any DatabaseValueConvertible]) {
    self.named = named.map { ($0.key, $0.value.databaseValue) }
  }

  public init(arrayLiteral elements: Value...) { self.init(elements) }

  public init(dictionaryLiteral elements: (String, Value)...) {
    named = elements.map { ($0.0, $0.1?.databaseValue ?? .null) }
  }

  /// Both; of two values with one name, the right one.
  public static func + (left: Self, right: Self) -> Self {
    var both = left
    both.values += right.values
    both.named.removeAll { old in right.named.contains { $0.name == old.name } }
    both.named += right.named
    return both
  }
}
