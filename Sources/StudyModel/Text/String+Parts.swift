extension StringProtocol {
  /// The text without such scalars at either end.
  public func trimmed(of isDropped: (Unicode.Scalar) -> Bool) -> String {
    let kept = unicodeScalars.drop(while: isDropped)
    guard let last = kept.lastIndex(where: { !isDropped($0) }) else { return "" }
    return String(String.UnicodeScalarView(kept[...last]))
  }

  /// The text with each `%20` as the byte it stands for; nil if a `%` stands for none, or the bytes
  /// are not UTF-8.
  public var percentDecoded: String? {
    var (bytes, rest) = ([UInt8](), Array(utf8)[...])
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = rest.prefix(2).compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
      guard digits.count == 2 else { return nil }
      bytes.append(UInt8(digits[0] << 4 | digits[1]))
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension Unicode.Scalar {
  /// True for a blank within a line.
  public var isBlank: Bool { self == "\t" || properties.generalCategory == .spaceSeparator }
}
