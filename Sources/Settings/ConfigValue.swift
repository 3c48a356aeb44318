/// A TOML value, except for dates, which no setting takes.
public enum ConfigValue: Equatable, Sendable {
  case whole(Int)
  case number(Double)
  case text(String)
  case flag(Bool)
  case list([ConfigValue])
  /// A date, a time, or a table inside a list; its type.
  case other(String)

  /// The value as written in a file.
  public var written: String {
    switch self {
    case .whole(let number): "\(number)"
    case .number(let number): "\(number)"
    case .text(let text): Self.quoted(text)
    case .flag(let value): "\(value)"
    case .list(let values): "[" + values.map(\.written).joined(separator: ", ") + "]"
    case .other(let type): type
    }
  }

  /// Its description, for a message about what it should be.
  var described: String {
    switch self {
    case .list(let values) where values.contains { if case .other = $0 { true } else { false } }:
      "a list of other values"
    case .flag: "a truth value"
    case .other(let type): "a \(type)"
    default: written.count > 60 ? written.prefix(59) + "…" : written
    }
  }

  /// A quoted text, escaped where necessary.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\t": quoted += "\\t"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

/// The path of a value: the names of its tables, then its own.
typealias ConfigPath = [String]

extension ConfigPath {
  /// The path as written in a file: `rank.tag."c++"`.
  var written: String { map(Self.written).joined(separator: ".") }

  /// One name, quoted if necessary.
  static func written(_ name: String) -> String {
    let isBare =
      !name.isEmpty
      && name.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
          || $0 == 0x2D || $0 == 0x5F
      }
    return isBare ? name : ConfigValue.quoted(name)
  }
}
