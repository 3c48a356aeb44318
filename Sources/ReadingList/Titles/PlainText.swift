internal import StudyModel

extension Unicode.Scalar {
  /// Any white space, including non-breaking.
  var isBlank: Bool {
    value < 0x80 ? value == 32 || (9...13).contains(value) : properties.isWhitespace
  }

  var isWordPart: Bool {
    guard value < 0x80 else { return properties.isAlphabetic || properties.numericType != nil }
    return UInt8(value).isDigit
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(UInt8(value).lowered)
  }
}

extension StringProtocol where SubSequence == Substring {
  var trimmed: Substring { trimming { $0.isBlank } }

  var trimmedRight: Substring {
    let scalars = unicodeScalars
    guard let last = scalars.lastIndex(where: { !$0.isBlank }) else { return self[endIndex...] }
    return self[startIndex..<scalars.index(after: last)]
  }

  /// The text without the scalars at either end for which `isSkipped` is true.
  func trimming(_ isSkipped: (Unicode.Scalar) -> Bool) -> Substring {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isSkipped($0) }),
      let last = scalars.lastIndex(where: { !isSkipped($0) })
    else { return self[endIndex...] }
    return self[first..<scalars.index(after: last)]
  }

  /// The text with every run of blanks as one space, and none at the ends.
  var collapsed: String {
    if isCollapsed { return String(self) }
    if isASCII { return collapsedASCII }
    var result = String.UnicodeScalarView()
    var gap = false
    for scalar in unicodeScalars {
      if scalar.isBlank {
        gap = true
        continue
      }
      if gap, !result.isEmpty { result.append(" ") }
      gap = false
      result.append(scalar)
    }
    return String(result)
  }

  private var collapsedASCII: String {
    String(unsafeUninitializedCapacity: utf8.count) { buffer in
      var count = 0
      var gap = false
      for byte in utf8 {
        if byte.isBlank {
          gap = count > 0
          continue
        }
        if gap {
          buffer[count] = UInt8(ascii: " ")
          count += 1
        }
        gap = false
        buffer[count] = byte
        count += 1
      }
      return count
    }
  }

  /// True for plain text that need not be copied scalar by scalar.
  private var isCollapsed: Bool {
    var last = UInt8(ascii: " ")
    let isPlain = self[...].utf8.all { byte in
      defer { last = byte }
      return byte >= 32 && byte < 0x80 && (byte != 32 || last != 32)
    }
    return isPlain && (last != 32 || isEmpty)
  }

  /// The parts between blanks that contain a letter or a digit.
  var words: [Substring] {
    if isASCII {
      let text = self[...]
      return text.utf8.split(whereSeparator: \.isBlank)
        .filter { $0.contains { $0.isDigit || $0.isLetter } }.map { Substring($0) }
    }
    return unicodeScalars.split { $0.isBlank }
      .filter { word in word.contains { $0.isWordPart } }
      .map { self[$0.startIndex..<$0.endIndex] }
  }

  var firstWord: Substring? {
    let whole = trimmed.unicodeScalars
    let first = Substring(whole.prefix { !$0.isBlank })
    return first.hasWord ? first : words.first
  }

  var lastWord: Substring? {
    let whole = trimmedRight
    let blank = whole.unicodeScalars.lastIndex(where: \.isBlank)
    let last = blank.map { whole[whole.unicodeScalars.index(after: $0)...] } ?? whole
    return last.hasWord ? last : words.last
  }

  var hasWord: Bool { unicodeScalars.contains { $0.isWordPart } }

  /// True if `other` is at `index`, ignoring the case of ASCII letters.
  func hasASCII(_ other: StaticString, at index: String.Index) -> Bool {
    // Most positions fail at their first byte.
    guard index < utf8.endIndex, utf8[index].lowered == other.utf8Start.pointee.lowered else {
      return false
    }
    let rest = self.utf8[index...]
    guard rest.count >= other.utf8CodeUnitCount else { return false }
    return other.withUTF8Buffer { buffer in
      rest.prefix(buffer.count).elementsEqual(buffer) { $0.lowered == $1.lowered }
    }
  }

  /// The first position of `other`, ignoring the case of ASCII letters.
  func firstASCII(_ other: StaticString) -> String.Index? {
    let whole = self[...].utf8
    let offset = whole.withContiguousStorageIfAvailable { bytes in
      other.withUTF8Buffer { bytes.firstOffset(of: $0) }
    }
    if let offset { return offset.map { whole.index(startIndex, offsetBy: $0) } }
    return utf8.indices.first { hasASCII(other, at: $0) }
  }

  func lastASCII(_ other: StaticString) -> String.Index? {
    let bytes = self[...].utf8
    let offset = bytes.withContiguousStorageIfAvailable { bytes in
      other.withUTF8Buffer { bytes.lastOffset(of: $0) }
    }
    if let offset { return offset.map { bytes.index(startIndex, offsetBy: $0) } }
    var index = bytes.endIndex
    while index > bytes.startIndex {
      index = bytes.index(before: index)
      if hasASCII(other, at: index) { return index }
    }
    return nil
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Ignoring the case of ASCII letters.
  private func has(_ other: Self, at offset: Int) -> Bool {
    for index in other.indices where self[offset + index].lowered != other[index].lowered {
      return false
    }
    return true
  }

  fileprivate func firstOffset(of other: Self) -> Int? {
    guard count >= other.count, let first = other.first?.lowered else { return nil }
    for offset in 0...(count - other.count)
    where self[offset].lowered == first && has(other, at: offset) {
      return offset
    }
    return nil
  }

  fileprivate func lastOffset(of other: Self) -> Int? {
    guard count >= other.count, let first = other.first?.lowered else { return nil }
    var offset = count - other.count
    while offset >= 0 {
      if self[offset].lowered == first, has(other, at: offset) { return offset }
      offset -= 1
    }
    return nil
  }
}

extension UInt8 {
  /// True for white space of ASCII.
  public var isBlank: Bool { self == 32 || (9...13).contains(self) }

  fileprivate var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowered) }

  /// The ASCII letter in lower case; any other byte unchanged.
  var lowered: UInt8 {
    self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self
  }

  /// The ASCII letter in upper case; any other byte unchanged.
  var uppered: UInt8 {
    self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") ? self & 0xDF : self
  }

  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
}
