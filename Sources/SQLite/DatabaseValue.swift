/// A value in the type that a column has.
public enum DatabaseValue: Hashable, Sendable {
  case null
  case int64(Int64)
  case double(Double)
  case string(String)
  case blob([UInt8])
}

/// What can be bound to a statement and read from a column.
public protocol DatabaseValueConvertible {
  var databaseValue: DatabaseValue { get }
  /// Nil for a value of another type, or one that cannot be.
  init?(databaseValue: DatabaseValue)
}

extension DatabaseValue: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { self }
  public init?(databaseValue: DatabaseValue) { self = databaseValue }
}

extension Int64: DatabaseValueConvertible {
  @inlinable public var databaseValue: DatabaseValue { .int64(self) }
  @inlinable public init?(databaseValue: DatabaseValue) {
    guard case .int64(let number) = databaseValue else { return nil }
    self = number
  }
}

extension Int: DatabaseValueConvertible {
  @inlinable public var databaseValue: DatabaseValue { .int64(Int64(self)) }
  @inlinable public init?(databaseValue: DatabaseValue) {
    guard case .int64(let number) = databaseValue else { return nil }
    self.init(exactly: number)
  }
}

extension Bool: DatabaseValueConvertible {
  @inlinable public var databaseValue: DatabaseValue { .int64(self ? 1 : 0) }
  @inlinable public init?(databaseValue: DatabaseValue) {
    guard case .int64(let number) = databaseValue else { return nil }
    self = number != 0
  }
}

extension Double: DatabaseValueConvertible {
  @inlinable public var databaseValue: DatabaseValue { .double(self) }
  @inlinable public init?(databaseValue: DatabaseValue) {
    guard case .double(let number) = databaseValue else { return nil }
    self = number
  }
}

extension String: DatabaseValueConvertible {
  @inlinable public var databaseValue: DatabaseValue { .string(self) }
  @inlinable public init?(databaseValue: DatabaseValue) {
    guard case .string(let text) = databaseValue else { return nil }
    self = text
  }
}

extension DatabaseValueConvertible
where Self: RawRepresentable, RawValue: DatabaseValueConvertible {
  public var databaseValue: DatabaseValue { rawValue.databaseValue }
  public init?(databaseValue: DatabaseValue) {
    guard let raw = RawValue(databaseValue: databaseValue) else { return nil }
    self.init(rawValue: raw)
  }
}

extension Optional: DatabaseValueConvertible where Wrapped: DatabaseValueConvertible {
  @inlinable public var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
  @inlinable public init?(databaseValue: DatabaseValue) {
    if case .null = databaseValue {
      self = Wrapped?.none
    } else {
      guard let value = Wrapped(databaseValue: databaseValue) else { return nil }
      self = value
    }
  }
}
