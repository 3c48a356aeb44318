/// Reads what follows a link's text: `(address "title")`, `[label]` or nothing.
enum LinkTail {
  typealias Source = UnsafeBufferPointer<UInt8>

  /// The end of the tail that begins at `offset`, or `offset` without one.
  ///
  /// For links that the parser has already accepted, so it does not validate them.
  static func end(in source: Source, after offset: Int) -> Int {
    guard offset < source.count else { return offset }
    switch source[offset] {
    case UInt8(ascii: "("): return endOfInline(in: source, from: offset + 1) ?? offset
    case UInt8(ascii: "["):
      guard let close = source[offset...].firstIndex(of: UInt8(ascii: "]")) else { return offset }
      return close + 1
    default: return offset
    }
  }

  /// How far a tail is searched for, so that text which only looks like many tails does not
  /// take quadratic time.
  private static let longest = 8192

  private static func endOfInline(in source: Source, from start: Int) -> Int? {
    var offset = skipBlanks(in: source, from: start)
    guard let address = endOfAddress(in: source, from: offset) else { return nil }
    offset = skipBlanks(in: source, from: address)
    guard offset < source.count else { return nil }
    if offset > address, let close = closingQuote(for: source[offset]) {
      guard let end = endOfTitle(in: source, from: offset + 1, close) else { return nil }
      offset = skipBlanks(in: source, from: end)
    }
    guard offset < source.count, source[offset] == UInt8(ascii: ")") else { return nil }
    return offset + 1
  }

  private static func endOfAddress(in source: Source, from start: Int) -> Int? {
    guard start < source.count else { return nil }
    let isAngled = source[start] == UInt8(ascii: "<")
    var depth = 0
    var offset = isAngled ? start + 1 : start
    let limit = min(source.count, start + longest)
    while offset < limit {
      switch source[offset] {
      case UInt8(ascii: "\\") where offset + 1 < source.count: offset += 1
      case UInt8(ascii: ">") where isAngled: return offset + 1
      case UInt8(ascii: "<") where isAngled, UInt8(ascii: "\n") where isAngled: return nil
      case UInt8(ascii: "(") where !isAngled: depth += 1
      case UInt8(ascii: ")") where !isAngled:
        if depth == 0 { return offset }
        depth -= 1
      case 0...32 where !isAngled: return offset
      default: break
      }
      offset += 1
    }
    return nil
  }

  private static func endOfTitle(in source: Source, from start: Int, _ close: UInt8) -> Int? {
    var offset = start
    let limit = min(source.count, start + longest)
    while offset < limit {
      if source[offset] == UInt8(ascii: "\\") {
        offset += 1
      } else if source[offset] == close {
        return offset + 1
      }
      offset += 1
    }
    return nil
  }

  private static func closingQuote(for open: UInt8) -> UInt8? {
    switch open {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): open
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }

  private static func skipBlanks(in source: Source, from start: Int) -> Int {
    var offset = start
    while offset < source.count, source[offset] <= 32 || source[offset] == UInt8(ascii: ">") {
      // A quoted link may be broken over lines, each with its `>`.
      if source[offset] == UInt8(ascii: ">"), source[offset - 1] > 32 { break }
      offset += 1
    }
    return offset
  }
}
