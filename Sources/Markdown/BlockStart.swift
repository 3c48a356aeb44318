/// How a line begins, without the quote signs and list markers before its text.
struct LineStart {
  /// The offset of the first byte that is no blank and belongs to no container.
  var text: Int
  /// The offset after the last quote sign.
  var quoted: Int
  var quotes = 0
  /// Blanks before the text, since the last quote sign or marker.
  var indent = 0
  var hasMarker = false

  init(_ line: Range<Int>, in source: UnsafeBufferPointer<UInt8>) {
    var offset = line.lowerBound
    quoted = offset
    scan: while offset < line.upperBound {
      switch source[offset] {
      case UInt8(ascii: " "): indent += 1
      case UInt8(ascii: "\t"): indent += 4 - indent % 4
      case UInt8(ascii: ">"):
        quotes += 1
        indent = 0
        quoted = offset + 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard let end = Self.endOfMarker(at: offset, before: line.upperBound, in: source) else {
          break scan
        }
        hasMarker = true
        indent += end - offset
        offset = end
        continue
      default: break scan
      }
      offset += 1
    }
    text = offset
  }

  private static func endOfMarker(
    at start: Int, before end: Int, in source: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    var next = start
    while next < end, next - start < 9, source[next].isDecimal { next += 1 }
    if next > start {
      guard next < end, source[next] == UInt8(ascii: ".") || source[next] == UInt8(ascii: ")")
      else { return nil }
    }
    next += 1
    return next < end && (source[next] == UInt8(ascii: " ") || source[next] == UInt8(ascii: "\t"))
      ? next : nil
  }
}

/// What a line of text begins.
enum BlockStart {
  case heading, rule, definition
  case fence(sign: UInt8, count: Int)
  /// An HTML block that ends with the line that has `end`, else with a blank line.
  case html(end: StaticString?, interruptsText: Bool)

  /// The block that begins with the text at `line`; nil for a line of a paragraph.
  ///
  /// - Parameter line: without containers and blanks before it.
  static func find(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> BlockStart? {
    switch line.first {
    case UInt8(ascii: "#"): isHeading(line) ? .heading : nil
    case UInt8(ascii: "`"), UInt8(ascii: "~"): fence(line)
    case UInt8(ascii: "<"): HTMLStart.find(line)
    case UInt8(ascii: "["): isDefinition(line) ? .definition : nil
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"): isRule(line) ? .rule : nil
    default: nil
    }
  }

  private static func isHeading(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let rest = line.drop { $0 == UInt8(ascii: "#") }
    return line.count - rest.count <= 6 && (rest.first.map { $0 <= 32 } ?? true)
  }

  private static func fence(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> BlockStart? {
    guard let sign = line.first else { return nil }
    let rest = line.drop { $0 == sign }
    let count = line.count - rest.count
    guard count >= 3, sign == UInt8(ascii: "~") || !rest.contains(sign) else { return nil }
    return .fence(sign: sign, count: count)
  }

  /// `[label]: …`, also of a footnote.
  private static func isDefinition(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let close = line.prefix(1000).firstIndex(of: UInt8(ascii: "]")) else { return false }
    let next = close + 1
    return close > line.startIndex + 1 && next + 1 < line.endIndex
      && line[next] == UInt8(ascii: ":") && line[next + 1] != UInt8(ascii: ":")
  }

  static func isRule(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let sign = line.first else { return false }
    var count = 0
    for byte in line where byte > 32 {
      guard byte == sign else { return false }
      count += 1
    }
    return count >= 3
  }

  /// True for the underline of a heading.
  static func isUnderline(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let sign = line.first, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-") else {
      return false
    }
    let rest = line.drop { $0 == sign }
    return line.count - rest.count >= 2 && rest.allSatisfy { $0 <= 32 }
  }
}

extension UInt8 {
  var isDecimal: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
