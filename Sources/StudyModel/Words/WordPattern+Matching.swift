extension WordPattern {
  static func isEnd(_ byte: UInt8) -> Bool {
    byte == open || byte == whole || byte == exact
  }

  static func hasAll(
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
  static func place(
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
  static func place(
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
  static func skip(
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

  static func hasSign(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text.indices.contains(index) && isOfName(text[index])
  }
}
