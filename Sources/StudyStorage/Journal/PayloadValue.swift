import Essentials

/// A JSON object whose fields another version, or another hand, may have written.
enum PayloadValue: Codable {
  case null
  case flag(Bool)
  case integer(Int64)
  case large(UInt64)
  case number(Double)
  case text(String)
  case list([PayloadValue])
  case object([String: PayloadValue])

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? value.decode(Int64.self) {
      self = .integer(number)
    } else if let number = try? value.decode(UInt64.self) {
      self = .large(number)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([PayloadValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: PayloadValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var value = encoder.singleValueContainer()
    switch self {
    case .null: try value.encodeNil()
    case .flag(let flag): try value.encode(flag)
    case .integer(let number): try value.encode(number)
    case .large(let number): try value.encode(number)
    case .number(let number): try value.encode(number)
    case .text(let text): try value.encode(text)
    case .list(let list): try value.encode(list)
    case .object(let fields): try value.encode(fields)
    }
  }

  /// The fields of a JSON object; nil if the text is not one.
  static func fields(_ json: String) -> [String: PayloadValue]? {
    try? JSONDecoder().decode([String: PayloadValue].self, from: Data(json.utf8))
  }

  /// JSON with sorted keys.
  static func json(_ fields: [String: PayloadValue]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(fields), as: UTF8.self)
  }

  var text: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var integer: Int64? {
    guard case .integer(let number) = self else { return nil }
    return number
  }
}
