/// HTML character references.
public enum Entity {
  /// The text for a reference such as `&amp;` or `&#8211;`; one that does not exist as written.
  public static func resolved(_ written: String) -> String {
    guard written.hasPrefix("&"), written.hasSuffix(";") else { return written }
    let name = written.dropFirst().dropLast()
    guard name.hasPrefix("#") else { return named(name) ?? written }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let code = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let code, code != 0, let scalar = Unicode.Scalar(code) else { return "\u{FFFD}" }
    return String(scalar)
  }

  /// `text` with all of its references resolved.
  public static func decoded(_ text: some StringProtocol) -> String {
    let bytes = text.utf8
    guard bytes.contains(UInt8(ascii: "&")) else { return String(text) }
    var result = ""
    var rest = text[...]
    while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<mark]
      let name = rest[mark...].utf8.prefix(longest)
      let close = name.firstIndex(of: UInt8(ascii: ";"))
      let end = close.map { rest.utf8.index(after: $0) } ?? rest.utf8.index(after: mark)
      result += resolved(String(rest[mark..<end]))
      rest = rest[end...]
    }
    return result + rest
  }

  /// The most bytes of a reference: `&CounterClockwiseContourIntegral;`.
  static let longest = 33

  private static func named(_ name: Substring) -> String? {
    if name == "fjlig" { return "fj" }
    let name = Array(name.utf8)
    guard !name.isEmpty, name.count <= longest, name.allSatisfy(\.isInName) else { return nil }
    return EntityNames.all.withUTF8Buffer { table in
      var low = 0
      var high = table.count
      while low < high {
        var start = low + (high - low) / 2
        while start > low, table[start - 1] != UInt8(ascii: " ") { start -= 1 }
        let entry = table[start..<high].prefix { $0 != UInt8(ascii: " ") }
        let key = entry.prefix(while: \.isInName)
        if key.elementsEqual(name) {
          return String(decoding: entry[key.endIndex...], as: UTF8.self)
        }
        if key.lexicographicallyPrecedes(name) { low = entry.endIndex + 1 } else { high = start }
      }
      return nil
    }
  }
}

extension UInt8 {
  fileprivate var isInName: Bool { isDecimal || isASCIILetter }
}
