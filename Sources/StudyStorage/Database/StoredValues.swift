import Foundation
import GRDB
import StudyModel

/// A value of the model that has a column of its own.
///
/// Our own name for two GRDB protocols, so that conformance to them is not part of this
/// module's interface.
protocol StoredValue: DatabaseValueConvertible, StatementColumnConvertible {}

extension Item.ID: StoredValue {}
extension Kind: StoredValue {}
extension Status.State: StoredValue {}
extension HeadingMark: StoredValue {}
extension CommandRow.State: StoredValue {}
extension CommandRow.Kind: StoredValue {}

/// Milliseconds; no others than those of the calendar.
extension Instant: StoredValue {
  var databaseValue: DatabaseValue { milliseconds.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
    Int64.fromDatabaseValue(value).flatMap(Instant.init(stored:))
  }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(stored: Int64(sqliteStatement: sqliteStatement, index: index))
  }

  private init?(stored milliseconds: Int64) {
    self.init(milliseconds: milliseconds)
    guard Self.calendar.contains(self) else { return nil }
  }
}

/// Days since 1970-01-01; no others than those of the calendar.
extension Day: StoredValue {
  var databaseValue: DatabaseValue { number.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    Int64.fromDatabaseValue(value).flatMap(Day.init(stored:))
  }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(stored: Int64(sqliteStatement: sqliteStatement, index: index))
  }

  private init?(stored number: Int64) {
    guard Self.numbers.contains(number) else { return nil }
    self.init(number: Int(number))
  }
}

/// Its normal form.
extension Tag: StoredValue {
  var databaseValue: DatabaseValue { name.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Tag? {
    String.fromDatabaseValue(value).map(Tag.init(normalised:))
  }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(normalised: String(sqliteStatement: sqliteStatement, index: index))
  }
}

/// In the form of `Position.stored`.
extension Position: StoredValue {
  var databaseValue: DatabaseValue { stored.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Position? {
    String.fromDatabaseValue(value).flatMap(Position.init(stored:))
  }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(stored: String(sqliteStatement: sqliteStatement, index: index))
  }
}

extension StatementArguments {
  /// Values bound by name, without those that the query does not use, which SQLite rejects.
  init(_ values: [String: any DatabaseValueConvertible], for sql: String) {
    let wanted: [String: (any DatabaseValueConvertible)?] = values.filter {
      sql.contains(":" + $0.key)
    }
    self.init(wanted)
  }
}

/// The texts as a JSON array. SQLite's `json_array` takes no more than 127 of them.
func json(_ texts: [String]) throws -> String {
  String(decoding: try JSONEncoder().encode(texts), as: UTF8.self)
}

/// The numbers as a JSON array: always one bound value.
func json(_ numbers: some Sequence<Int64>) -> String {
  "[" + numbers.map(String.init).joined(separator: ",") + "]"
}

func json(_ ids: some Sequence<Item.ID>) -> String {
  var numbers: [Int64] = []
  for id in ids { numbers.append(id.rawValue) }
  return json(numbers)
}
