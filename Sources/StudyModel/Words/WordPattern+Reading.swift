extension WordPattern {
  /// - Returns: nil when the text has no word.
  static func part(_ text: String, _ end: UInt8) -> [UInt8]? {
    let bytes = Folding.folded(text).utf8.map { byte in
      // Quotes have had their say.
      byte == 0x22 || byte < 0x0e || 0x16..<Folding.boundary ~= byte ? 0x20 : byte
    }
    var part: [UInt8] = []
    var index = 0
    var isFirst = true
    while true {
      let start = index
      while index < bytes.count, !Folding.isInWord(bytes[index]) { index += 1 }
      let signs = bytes[start..<index]
      if index == bytes.count {
        guard !isFirst else { return nil }
        return part + signs.prefix { $0 != 0x20 && $0 != Folding.boundary } + [end]
      }
      part += isFirst ? Array(before(signs)) : between(signs)
      isFirst = false
      while index < bytes.count, Folding.isInWord(bytes[index]) {
        part.append(bytes[index])
        index += 1
      }
    }
  }

  /// Signs beside the word that comes after them.
  static func before(_ signs: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    signs[
      ((signs.lastIndex { $0 == 0x20 || $0 == Folding.boundary } ?? signs.startIndex - 1) + 1)...]
  }

  static func between(_ signs: ArraySlice<UInt8>) -> [UInt8] {
    if !signs.contains(0x20) {
      return signs.contains(where: isOfName) || signs.elementsEqual([Folding.boundary])
        ? Array(signs) : [gap]
    }
    return signs.prefix { $0 != 0x20 } + [gap] + before(signs)
  }

  /// True for a sign that makes another name of a word: C# is not C.
  static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
