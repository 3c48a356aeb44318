import StudyModel
import TOMLKit

/// The values of a TOML text. Nothing else knows its parser.
struct ConfigDocument {
  /// Why a text is not TOML.
  struct SyntaxError: Error, Equatable {
    let line: Int
    let reason: String
  }

  /// Every value that is not a table, by its path.
  private(set) var values: [ConfigPath: ConfigValue] = [:]

  /// - Parameter text: without a NUL, which would end it for the parser, and limited in its
  ///   nesting by `ConfigScanner`.
  /// - Throws: `SyntaxError`.
  init(_ text: String) throws {
    do {
      gather(try TOMLTable(string: text), at: [])
    } catch let error as TOMLParseError {
      throw SyntaxError(line: error.source.begin.line, reason: error.description)
    }
  }

  private mutating func gather(_ table: TOMLTable, at path: ConfigPath) {
    for (key, value) in table {
      if value.type == .table, let inner = value.table {
        gather(inner, at: path + [key])
      } else {
        values[path + [key]] = Self.value(value)
      }
    }
  }

  private static func value(_ value: any TOMLValueConvertible) -> ConfigValue {
    switch value.type {
    case .int: return .whole(value.int ?? 0)
    case .double: return .number(value.double ?? 0)
    case .string: return .text(value.string ?? "")
    case .array: return .list(value.array?.map(Self.value) ?? [])
    case .bool: return .flag(value.bool ?? false)
    case .date: return .other("date")
    case .time: return .other("time")
    case .dateTime: return .other("date with time")
    case .table: return .other("table")
    }
  }
}
