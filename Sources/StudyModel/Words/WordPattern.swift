/// Words to look for in texts: what fits is the same in filters, in search,
/// for an item named by words, and in completion.
///
/// 1. Each word is a beginning: "must" fits MUST_SEE. In a script without
///    blanks a word may begin at any character.
/// 2. Signs beside a word count: "C++" fits neither C nor C1, ".net" no net.
/// 3. Between two words punctuation only parts them, so "tcp/ip" fits TCP-IP;
///    symbols and # must be there. The words stand side by side, in this order.
/// 4. Quotes mean whole: "routing loop" are these words side by side.
/// 5. Exact means a text that has these words, in this order, and no others.
public struct WordPattern: Equatable, Sendable {
  /// What a query is bound to: each part folded, with `gap` where words are
  /// parted, and ended by what must follow.
  public let folded: String

  /// Between two words of a part.
  private static let gap: UInt8 = 0x1d
  /// Ends a part whose last word may go on.
  private static let open: UInt8 = 0x1e
  /// Ends a part whose words are whole.
  private static let whole: UInt8 = 0x1c
  /// Ends a part that is all of the text.
  private static let exact: UInt8 = 0x1b

  /// Reads words as they are typed, each of which must fit; those in quotes
  /// are whole and stand together.
  ///
  /// - Returns: nil when `text` has no word.
  public init?(_ text: String, isExact: Bool = false) {
    var parts: [UInt8] = []
    if isExact {
      parts = Self.part(text, Self.exact) ?? []
    } else {
      // By scalars: a mark after a blank or a quote makes no other sign of it.
      let pieces = text.unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if !index.isMultiple(of: 2) {
          parts += Self.part(String(piece), Self.whole) ?? []
        } else {
          for word in piece.split(whereSeparator: \.properties.isWhitespace) {
            parts += Self.part(String(word), Self.open) ?? []
          }
        }
      }
    }
    guard !parts.isEmpty else { return nil }
    folded = String(decoding: parts, as: UTF8.self)
  }

  /// Reads a value of a filter or of a search, where a blank can only come
  /// from quotes: words with one between them are whole and stand together.
  public init?(value text: String, isExact: Bool = false) {
    let words = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
    guard words.count > 1, !isExact else {
      self.init(text, isExact: isExact)
      return
    }
    let plain = words.joined(separator: " ".unicodeScalars).filter { $0 != "\"" }
    self.init("\"" + String(String.UnicodeScalarView(plain)) + "\"")
  }

  /// Reads a whole title in which punctuation does not count, wherever it
  /// stands: "Kafka!" is Kafka, but "C++" is not C.
  public init?(title text: String) {
    let plain = Folding.folded(text).utf8.map { byte in
      Folding.isInWord(byte) || byte == Folding.boundary || Self.isOfName(byte) ? byte : 0x20
    }
    self.init(String(decoding: plain, as: UTF8.self), isExact: true)
  }

  /// True where all parts are found in the text.
  public func fits(_ text: String) -> Bool {
    var (text, folded) = (text, folded)
    return text.withUTF8 { text in folded.withUTF8 { Self.fits(text, pattern: $0) } }
  }

  /// The same for UTF-8: asked of every text there is, so it compares bytes
  /// and makes nothing, unless the text needs folding.
  public static func fits(
    _ text: UnsafeBufferPointer<UInt8>, pattern: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if text.allSatisfy({ $0 < 0x80 && $0 != Folding.boundary }) { return hasAll(text, pattern) }
    var folded = Folding.folded(String(decoding: text, as: UTF8.self))
    return folded.withUTF8 { hasAll($0, pattern) }
  }

  /// The words of a text, folded.
  public static func words(of text: String) -> [String] {
    Folding.folded(text).utf8
      .split { !Folding.isInWord($0) && $0 != Folding.boundary }
      .map { word in
        String(decoding: word.filter { $0 != Folding.boundary }, as: UTF8.self)
      }
      .filter { !$0.isEmpty }
  }

  /// The words of a text, folded, each from every place on at which a word
  /// may begin.
  public static func beginnings(of text: String) -> [String] {
    Folding.folded(text).utf8
      .split { !Folding.isInWord($0) && $0 != Folding.boundary }
      .flatMap { word in
        let characters = word.split(separator: Folding.boundary)
        return characters.indices.map { start in
          String(decoding: Array(characters[start...].joined()), as: UTF8.self)
        }
      }
  }
}

// MARK: - Making one

extension WordPattern {
  /// - Returns: nil when the text has no word.
  private static func part(_ text: String, _ end: UInt8) -> [UInt8]? {
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
  private static func before(_ signs: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    signs[
      ((signs.lastIndex { $0 == 0x20 || $0 == Folding.boundary } ?? signs.startIndex - 1) + 1)...]
  }

  private static func between(_ signs: ArraySlice<UInt8>) -> [UInt8] {
    if !signs.contains(0x20) {
      return signs.contains(where: isOfName) || signs.elementsEqual([Folding.boundary])
        ? Array(signs) : [gap]
    }
    return signs.prefix { $0 != 0x20 } + [gap] + before(signs)
  }

  /// True for a sign that makes another name of a word: C# is not C.
  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "+"), UInt8(ascii: "<"),
      UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "^"), UInt8(ascii: "`"),
      UInt8(ascii: "|"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

// MARK: - Looking

extension WordPattern {
  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == open || byte == whole || byte == exact
  }

  private static func hasAll(
    _ text: UnsafeBufferPointer<UInt8>, _ pattern: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var start = 0
    while start < pattern.count {
      var end = start
      while end < pattern.count, !isEnd(pattern[end]) { end += 1 }
      guard end < pattern.count else { return false }
      if place(of: pattern, start, end, in: text, from: 0) == nil { return false }
      start = end + 1
    }
    return start > 0
  }

  /// Every place of each part in a folded text.
  func places(in text: [UInt8]) -> [Range<Int>] {
    var folded = folded
    return text.withUnsafeBufferPointer { text in
      folded.withUTF8 { pattern in
        var places: [Range<Int>] = []
        var start = 0
        while start < pattern.count {
          var end = start
          while !Self.isEnd(pattern[end]) { end += 1 }
          var from = 0
          while let place = Self.place(of: pattern, start, end, in: text, from: from) {
            places.append(place)
            from = place.upperBound
          }
          start = end + 1
        }
        return places
      }
    }
  }

  /// Where the part of the pattern between `start` and `end` stands first,
  /// up to the end of its last word.
  private static func place(
    of pattern: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    in text: UnsafeBufferPointer<UInt8>, from: Int
  ) -> Range<Int>? {
    var isInside = from > 0 && Folding.isInWord(text[from - 1])
    var index = from
    let first = pattern[start]
    let hasSigns = !Folding.isInWord(first)
    while index < text.count {
      let isLetter = Folding.isInWord(text[index])
      if isLetter, !isInside {
        if hasSigns || Folding.lowered(text[index]) == first,
          let place = place(of: pattern, start, end, in: text, at: index, after: from)
        {
          return place
        }
        if pattern[end] == exact { return nil }
      }
      isInside = isLetter
      index += 1
    }
    return nil
  }

  /// The same for a part whose first word begins at `first`.
  private static func place(
    of pattern: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int,
    in text: UnsafeBufferPointer<UInt8>, at first: Int, after from: Int
  ) -> Range<Int>? {
    var (at, index) = (start, first)
    guard let lower = skip(&at, pattern, in: text, before: index, after: from),
      lower < index || pattern[end] == open || !hasSign(text, index - 1)
    else { return nil }
    while true {
      while Folding.isInWord(pattern[at]) {
        guard index < text.count, Folding.lowered(text[index]) == pattern[at] else { return nil }
        at += 1
        index += 1
      }
      if pattern[at] == open {
        while index < text.count, Folding.isInWord(text[index]) { index += 1 }
        return lower..<index
      }
      if pattern[at] == gap, pattern[end] == open {
        while index < text.count, Folding.isInWord(text[index]) { index += 1 }
      }
      // The word ends here.
      if index < text.count, Folding.isInWord(text[index]) { return nil }
      while at < end, pattern[at] != gap, pattern[at] != Folding.boundary,
        !Folding.isInWord(pattern[at])
      {
        guard index < text.count, text[index] == pattern[at] else { return nil }
        at += 1
        index += 1
      }
      if pattern[at] == open { return lower..<index }
      if Folding.isInWord(pattern[at]) { continue }
      if hasSign(text, index) { return nil }
      let after = index
      while index < text.count, !Folding.isInWord(text[index]) { index += 1 }
      if at == end { return pattern[end] == exact && index < text.count ? nil : lower..<after }
      at += 1
      guard index < text.count,
        let next = skip(&at, pattern, in: text, before: index, after: after),
        next < index || index == after || !hasSign(text, index - 1)
      else { return nil }
    }
  }

  /// Passes the signs that the pattern has before a word; nil when they do
  /// not stand there.
  private static func skip(
    _ at: inout Int, _ pattern: UnsafeBufferPointer<UInt8>,
    in text: UnsafeBufferPointer<UInt8>, before index: Int, after lowest: Int
  ) -> Int? {
    let start = at
    while !Folding.isInWord(pattern[at]) { at += 1 }
    let lower = index - (at - start)
    guard lower >= lowest else { return nil }
    for offset in 0..<(at - start) where text[lower + offset] != pattern[start + offset] {
      return nil
    }
    return lower
  }

  private static func hasSign(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text.indices.contains(index) && isOfName(text[index])
  }
}

// MARK: - The index of search

extension WordPattern {
  /// The words of each part as the full-text index knows them, and whether
  /// the last of them may go on.
  public var phrases: [(words: [String], isOpen: Bool)] {
    folded.utf8.split { Self.isEnd($0) }.flatMap { part in
      let isOpen = folded.utf8[part.endIndex] == Self.open
      // Where each word is a beginning, the index cannot say that they stand
      // side by side.
      return (isOpen ? part.split(separator: Self.gap) : [part]).map { piece in
        (
          piece.split { !Folding.isInWord($0) }.map { String(decoding: $0, as: UTF8.self) },
          isOpen && Folding.isInWord(piece.last!)
        )
      }
    }
  }

  /// True where the index finds too much, as it knows no signs: then the
  /// texts must be looked at.
  public var needsLook: Bool {
    folded.utf8.contains { $0 < 0x80 && !Folding.isInWord($0) && $0 != Self.open }
  }
}
