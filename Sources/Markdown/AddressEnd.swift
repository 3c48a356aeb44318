/// Finds where an address in a text ends.
enum AddressEnd {
  typealias Source = UnsafeBufferPointer<UInt8>

  /// More is not an address.
  private static let longest = 8192

  /// The address from `start` on; nil if nothing follows its scheme.
  static func read(_ source: Source, _ start: Int, host: Int) -> BareAddress? {
    let end = trimmed(source, host, end(in: source, start, host: host))
    guard end > host else { return nil }
    let isEscaped =
      start > 2 && source[start - 1] == UInt8(ascii: "(") && source[start - 2] == UInt8(ascii: "]")
      && source[start - 3] == UInt8(ascii: "\\")
    return BareAddress(
      bytes: start..<end, address: resolved(source[start..<end]), isEscaped: isEscaped)
  }

  private static func end(in source: Source, _ start: Int, host: Int) -> Int {
    let before = start > 0 ? source[start - 1] : 0
    var open = Brackets()
    var offset = host
    let limit = min(source.count, start + longest)
    while offset < limit {
      let byte = source[offset]
      switch byte {
      case 0...32, 127, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
        UInt8(ascii: "`"), UInt8(ascii: "|"):
        return offset
      case UInt8(ascii: "'") where before == byte: return offset
      case UInt8(ascii: "*") where before == byte, UInt8(ascii: "~") where before == byte,
        UInt8(ascii: "=") where before == byte:
        // The end of the emphasis around it.
        if offset + 1 < limit, source[offset + 1] == byte { return offset }
      case UInt8(ascii: "("), UInt8(ascii: "{"): open.add(byte)
      case UInt8(ascii: ")"), UInt8(ascii: "}"): if !open.close(byte) { return offset }
      case UInt8(ascii: "["):
        guard let close = closing(in: source, offset, before: limit) else { return offset }
        offset = close
      case UInt8(ascii: "]"): return offset
      case UInt8(ascii: "\\"):
        // An escaped bar is a bar in a table; other escapes are looked at without theirs.
        guard offset + 1 < limit, source[offset + 1].isASCIIPunctuation else { return offset }
        if source[offset + 1] == UInt8(ascii: "|") { offset += 1 }
      case UInt8(ascii: "&"):
        if endsAtReference(source, offset, before: limit) { return offset }
      case 0x80...:
        if WideSign.isSign(in: source, offset) { return offset }
      default: break
      }
      offset += 1
    }
    return offset
  }

  /// The bracket that closes the one at `open`, if that is part of an address, as in `a[1]=2` and
  /// `[::1]`, and not of a link or a footnote.
  private static func closing(in source: Source, _ open: Int, before limit: Int) -> Int? {
    var offset = open + 1
    while offset < min(limit, open + 64) {
      switch source[offset] {
      case UInt8(ascii: "]"):
        let next = offset + 1 < source.count ? source[offset + 1] : 0
        return next == UInt8(ascii: "(") || next == UInt8(ascii: "[") ? nil : offset
      case UInt8(ascii: "^") where offset == open + 1: return nil
      case UInt8(ascii: "["), UInt8(ascii: "("), 0...32, UInt8(ascii: "<"), 0x80...: return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// True for a reference to a blank or a sign that ends an address, such as `&nbsp;`.
  private static func endsAtReference(_ source: Source, _ start: Int, before limit: Int) -> Bool {
    let name = source[start..<min(limit, start + Entity.longest)]
    guard let close = name.firstIndex(of: UInt8(ascii: ";")) else { return false }
    let text = Entity.resolved(String(decoding: source[start...close], as: UTF8.self))
    let first = text.utf8.first ?? 0
    guard first != UInt8(ascii: "&") || text.utf8.count == 1 else { return false }
    return first <= 32 || "<>\"`".utf8.contains(first)
      || Array(text.utf8).withUnsafeBufferPointer { WideSign.isSign(in: $0, 0) }
  }

  /// Without the signs of a sentence at its end, as on GitHub.
  private static func trimmed(_ source: Source, _ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start {
      switch source[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\\"):
        end -= 1
      case UInt8(ascii: ";"):
        // One that ends a reference is part of it.
        guard let mark = source[max(start, end - Entity.longest)..<end].lastIndex(of: 0x26),
          Entity.resolved(String(decoding: source[mark..<end], as: UTF8.self)).utf8.count
            < end - mark
        else {
          end -= 1
          continue
        }
        return end
      default: return end
      }
    }
    return end
  }

  private static func resolved(_ bytes: Slice<Source>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else {
      return Entity.decoded(String(decoding: bytes, as: UTF8.self))
    }
    let plain = bytes.filter { $0 != UInt8(ascii: "\\") }
    return Entity.decoded(String(decoding: plain, as: UTF8.self))
  }
}

/// The brackets that are open.
private struct Brackets {
  private var round = 0
  private var curly = 0

  mutating func add(_ byte: UInt8) {
    if byte == UInt8(ascii: "(") { round += 1 } else { curly += 1 }
  }

  /// False if none of its form is open.
  mutating func close(_ byte: UInt8) -> Bool {
    if byte == UInt8(ascii: ")") { round -= 1 } else { curly -= 1 }
    return round >= 0 && curly >= 0
  }
}

extension UInt8 {
  var isASCIIPunctuation: Bool {
    self > 32 && self < 127 && !isASCIILetter && !isDecimal
  }
}
