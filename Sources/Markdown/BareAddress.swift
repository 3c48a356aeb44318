/// A web address as it stands in a text, without brackets around it.
public struct BareAddress: Equatable, Sendable {
  public var bytes: Range<Int>
  /// With references and escapes resolved.
  public var address: String
  /// Stands in the brackets of a link whose brackets are escaped: `\[t\](https://a.b)`.
  public var isEscaped = false

  public typealias Source = UnsafeBufferPointer<UInt8>

  /// The first address that begins in `range`. It may end beyond it.
  public static func first(in source: Source, _ range: Range<Int>) -> BareAddress? {
    var from = range.lowerBound
    while let start = start(in: source, from..<range.upperBound, notBefore: range.lowerBound) {
      if let found = AddressEnd.read(source, start.offset, host: start.host) { return found }
      from = max(start.host, from + 1)
    }
    return nil
  }

  /// Where an address begins, and where the host in it does.
  private static func start(
    in source: Source, _ range: Range<Int>, notBefore first: Int
  ) -> (offset: Int, host: Int)? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      switch source[offset] {
      case UInt8(ascii: ":"):
        if let start = startOfScheme(in: source, colon: offset, notBefore: first) {
          return (start, offset + 3)
        }
      case UInt8(ascii: "."):
        if let start = startOfName(in: source, dot: offset, notBefore: first) {
          return (start, start)
        }
      default: break
      }
      offset += 1
    }
    return nil
  }

  private static let longestScheme = 32

  /// The start of the letters and digits before `://`. Whatever is in front of `https` is no part
  /// of it.
  private static func startOfScheme(in source: Source, colon: Int, notBefore first: Int) -> Int? {
    guard colon + 3 < source.count, source[colon + 1] == UInt8(ascii: "/"),
      source[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    for name in ["https", "http"] as [StaticString] where ends(source, colon, name, first) {
      return colon - name.utf8CodeUnitCount
    }
    let earliest = max(first, colon - longestScheme)
    var start = colon
    while start > earliest, source[start - 1].isASCIILetter || source[start - 1].isDecimal {
      start -= 1
    }
    while start < colon, source[start].isDecimal { start += 1 }
    let scheme = source[start..<colon]
    // A drive letter is not a scheme, and a path on this machine not an address.
    return scheme.count < 2 || scheme.elementsEqual("file".utf8) ? nil : start
  }

  private static func ends(
    _ source: Source, _ end: Int, _ name: StaticString, _ first: Int
  ) -> Bool {
    let start = end - name.utf8CodeUnitCount
    guard start >= first else { return false }
    return name.withUTF8Buffer { $0.elementsEqual(source[start..<end]) { $0 == $1 | 0x20 } }
  }

  /// The start of `www.`, if no letter, digit or dot stands before it.
  private static func startOfName(in source: Source, dot: Int, notBefore first: Int) -> Int? {
    guard dot - 3 >= first, ends(source, dot, "www", first), dot + 1 < source.count,
      source[dot + 1] >= 0x80 || source[dot + 1].isASCIILetter || source[dot + 1].isDecimal
    else { return nil }
    guard dot > 3 else { return 0 }
    let before = source[dot - 4]
    let isInside = before.isASCIILetter || before.isDecimal || before == UInt8(ascii: ".")
    return isInside ? nil : dot - 3
  }
}
