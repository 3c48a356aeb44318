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

/// Milliseconds.
extension Instant: StoredValue {
  var databaseValue: DatabaseValue { milliseconds.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
    Int64.fromDatabaseValue(value).map(Instant.init(milliseconds:))
  }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(milliseconds: Int64(sqliteStatement: sqliteStatement, index: index))
  }
}

/// Days since 1970-01-01.
extension Day: StoredValue {
  var databaseValue: DatabaseValue { number.databaseValue }

  static func fromDatabaseValue(_ value: DatabaseValue) -> Day? {
    Int.fromDatabaseValue(value).map(Day.init(number:))
  }

  init?(sqliteStatement: SQLiteStatement, index: CInt) {
    self.init(number: Int(Int64(sqliteStatement: sqliteStatement, index: index)))
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
