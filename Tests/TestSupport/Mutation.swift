/// Changes of a sound text at random places, as a bad disk, a hurried editor or a hostile person makes
/// them.
public enum Mutation {
  private static let signs = Array("\"\"\"',;\n\r\t <>&=*-[]{}()|:/\\#x70.\u{0}\u{E9}".utf8)

  /// One to four changes: a byte, a piece doubled, moved or cut out.
  public static func bytes(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.below(4) where bytes.count > 2 {
      let start = random.below(bytes.count)
      let end = min(bytes.count, start + 1 + random.below(40))
      switch random.below(5) {
      case 0: bytes[start] = signs[random.below(signs.count)]
      case 1: bytes.insert(signs[random.below(signs.count)], at: start)
      case 2: bytes.removeSubrange(start..<end)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: random.below(bytes.count))
      default: bytes.removeSubrange(end..<bytes.count)
      }
    }
    return bytes
  }

  /// The same as text; what is no longer UTF-8 is replaced.
  public static func text(_ text: String, _ random: inout SplitMix) -> String {
    String(decoding: bytes(Array(text.utf8), &random), as: UTF8.self)
  }

  /// One to three changes: a part swapped with another, doubled elsewhere, cut out, or one of `odd`.
  public static func parts<Part>(
    _ parts: [Part], odd: [Part], _ random: inout SplitMix
  ) -> [Part] {
    var parts = parts
    for _ in 0...random.below(3) where parts.count > 2 {
      let (one, other) = (random.below(parts.count), random.below(parts.count))
      switch random.below(4) {
      case 0: parts.swapAt(one, other)
      case 1: parts.insert(parts[one], at: other)
      case 2: parts.remove(at: one)
      default: if !odd.isEmpty { parts[one] = odd[random.below(odd.count)] }
      }
    }
    return parts
  }

  /// JSON with other values: swapped, cut out, doubled, or odd. A string of JSON is changed within.
  public static func json(_ text: String, _ random: inout SplitMix) -> String {
    var tokens = tokens(of: text)
    let values = tokens.indices.filter { isValue(tokens[$0]) }
    guard !values.isEmpty else { return text }
    for _ in 0...random.below(2) {
      let (one, other) = (values[random.below(values.count)], values[random.below(values.count)])
      switch random.below(8) {
      case 0, 1: tokens.swapAt(one, other)
      case 2: tokens[one] = ""
      case 3: tokens[one] += "," + tokens[other]
      default:
        let inner = tokens[one].dropFirst().dropLast().replacing("\\\"", with: "\"")
        tokens[one] =
          tokens[one].hasPrefix("\"{\\\"")
          ? "\"" + json(String(inner), &random).replacing("\"", with: "\\\"") + "\""
          : odd[random.below(odd.count)]
      }
    }
    return tokens.joined()
  }

  private static let odd = [
    "0", "-1", "1", "2", "7", "255", "2147483648", "9007199254740993", "9223372036854775807",
    "-9223372036854775808", "9223372036854775808", "253402300799999", "1e400", "-0.0", "0.5", "1e3",
    "true", "null", "[]", "{}", "[[1]]", "{\"a\":{}}", "\"\"", "\"x\"", "\"1\"", "\"\\u0000\"",
    "\"\\ud800\"", "\"\\u202e\"", "\"{}\"", "\"[]\"", "\"[1]\"", "\"0123456789abcdef\"", "\"done\"",
    "\"retract\"", "\"https://a.example\"", "\"file:///etc/passwd\"", "\"e\u{301}\u{200D}\"",
    "\"" + String(repeating: "long ", count: 2000) + "\"", String(repeating: "[", count: 2000),
    String(repeating: "[", count: 1500) + String(repeating: "]", count: 1500),
  ]

  private static func isValue(_ token: String) -> Bool {
    token.utf8.first.map { $0 > 32 && !"[]{},:".utf8.contains($0) } ?? false
  }

  /// Strings, words with numbers, and each other sign.
  private static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.first {
      var end = rest.startIndex + 1
      if first == UInt8(ascii: "\"") {
        while end < rest.endIndex, rest[end] != UInt8(ascii: "\"") {
          end += rest[end] == UInt8(ascii: "\\") ? 2 : 1
        }
        end = min(end + 1, rest.endIndex)
      } else if isWord(first) {
        while end < rest.endIndex, isWord(rest[end]) { end += 1 }
      }
      tokens.append(String(decoding: rest[..<end], as: UTF8.self))
      rest = rest[end...]
    }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte > 32 && !"\"[]{},:".utf8.contains(byte)
  }
}
