import Essentials
import SQLite
import StudyModel

/// A value of the model that has a column of its own.
///
/// Our own name for the protocol, so that conformance to it is not part of this module's interface.
protocol StoredValue: DatabaseValueConvertible {}

extension Item.ID: StoredValue {}
extension Kind: StoredValue {}
extension Status.State: StoredValue {}
extension HeadingMark: StoredValue {}
extension CommandRow.State: StoredValue {}
extension CommandRow.Kind: StoredValue {}

/// Milliseconds; no others than those of the calendar.
extension Instant: StoredValue {
  var databaseValue: DatabaseValue { milliseconds.databaseValue }

  init?(databaseValue: DatabaseValue) {
    guard case .int64(let milliseconds) = databaseValue else { return nil }
    self.init(milliseconds: milliseconds)
    guard Self.calendar.contains(self) else { return nil }
  }
}

/// Days since 1970-01-01; no others than those of the calendar.
extension Day: StoredValue {
  var databaseValue: DatabaseValue { number.databaseValue }

  init?(databaseValue: DatabaseValue) {
    guard case .int64(let number) = databaseValue, Self.numbers.contains(number) else {
      return nil
    }
    self.init(number: Int(number))
  }
}

/// Its normal form.
extension Tag: StoredValue {
  var databaseValue: DatabaseValue { name.databaseValue }

  init?(databaseValue: DatabaseValue) {
    guard case .string(let name) = databaseValue else { return nil }
    self.init(normalised: name)
  }
}

/// In the form of `Position.stored`.
extension Position: StoredValue {
  var databaseValue: DatabaseValue { stored.databaseValue }

  init?(databaseValue: DatabaseValue) {
    guard case .string(let stored) = databaseValue else { return nil }
    self.init(stored: stored)
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
