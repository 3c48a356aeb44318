internal import StudyModel

/// The signs and words of progress at the head of a text.
struct EdgeHead {
  private(set) var rest: Substring
  private(set) var hasChanged = false
  private var found: [EdgeFinding] = []
  private let marks: [String: Status.State?]
  private let isBeforeLink: Bool

  /// Nil for a text that begins with a letter or a digit like most.
  init?(_ text: Substring, _ marks: [String: Status.State?], isBeforeLink: Bool) {
    let text = text.trimmedLeft
    guard let first = text.utf8.first else { return nil }
    switch first {
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: ":"), 0x80...: break
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      // A word in capitals has another.
      let second = text.utf8.dropFirst().first ?? 0
      guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(second) || isBeforeLink else {
        return nil
      }
    default: guard !marks.isEmpty || isBeforeLink else { return nil }
    }
    (rest, self.marks, self.isBeforeLink) = (text, marks, isBeforeLink)
  }

  mutating func take() -> [EdgeFinding] {
    for _ in 0..<4 { guard takeOne() else { break } }
    return found
  }

  private mutating func takeOne() -> Bool {
    guard let first = rest.unicodeScalars.first else { return false }
    switch first {
    case "[", "【", "［", "(", "（", "「": return takeGroup(first)
    case ":": return takeShortcode()
    case "0"..."9" where !found.isEmpty: return takeDate()
    default: break
    }
    if takeSign() { return true }
    return found.isEmpty && (takeWord() || takeDated() || takeLead())
  }

  private mutating func take(
    _ reading: StateWords.Reading, _ source: StateSighting.Source, _ sign: Substring,
    upTo end: String.Index, isKeyword: Bool = false
  ) {
    found.append(
      EdgeFinding(source: source, reading: reading, isKeyword: isKeyword, sign: String(sign)))
    rest = rest[end...].trimming { $0.isBlank }
    hasChanged = true
    // What parted the sign from the title.
    if let dash = rest.unicodeScalars.first, "-–—:|·".unicodeScalars.contains(dash),
      rest.unicodeScalars.dropFirst().first.map(\.isBlank) ?? true
    {
      rest = rest.dropFirst().trimmedLeft
    }
  }

  /// "[✓]", "[1/7]", "[DONE]", "(read)", "【已读】".
  private mutating func takeGroup(_ open: Unicode.Scalar) -> Bool {
    guard let group = StateGroup(atStartOf: rest) else { return false }
    let isBox = open == "[" && found.isEmpty
    let after = rest[group.end...].unicodeScalars.first
    if isBox, after.map(\.isBlank) ?? true, let reading = group.box(marks) {
      take(reading, .box, group.inner, upTo: group.end)
      return true
    }
    guard let (reading, isSign) = group.reading(marks) else { return false }
    take(reading, isSign ? .sign : .word, isSign ? group.inner.trimmed : "", upTo: group.end)
    return true
  }

  private mutating func takeShortcode() -> Bool {
    let name = rest.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    guard !name.isEmpty, name.endIndex < rest.endIndex, rest[name.endIndex] == ":" else {
      return false
    }
    let end = rest.index(after: name.endIndex)
    guard let reading = StateWords.read(rest[..<end], at: .edge, marks: marks) else { return false }
    take(reading, .sign, rest[..<end], upTo: end)
    return true
  }

  private mutating func takeSign() -> Bool {
    guard let character = rest.first, !character.isASCII || !marks.isEmpty else { return false }
    let end = rest.index(after: rest.startIndex)
    let sign = rest[..<end]
    guard let reading = StateWords.read(sign, at: .edge, marks: marks) else { return false }
    take(reading, .sign, sign, upTo: end)
    return true
  }

  /// The day beside the sign: "✅ 2023-10-12 Title".
  private mutating func takeDate() -> Bool {
    guard found[0].reading.day == nil,
      let date = DateInText.first(in: rest.prefix(40)), date.range.lowerBound == rest.startIndex
    else { return false }
    found[0].reading.day = date.day
    found[0].reading.isAmbiguous = false
    rest = rest[date.range.upperBound...].trimming {
      $0.isBlank || "-–—:|·".unicodeScalars.contains($0)
    }
    return true
  }

  /// "DONE Title", as in org and Logseq.
  private mutating func takeWord() -> Bool {
    let words = rest.prefix(24).split(
      separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard let first = words.first, first.unicodeScalars.first?.properties.isUppercase == true else {
      return false
    }
    for count in [2, 1] where words.count >= count {
      let written = rest[..<words[count - 1].endIndex]
      guard let reading = StateWords.read(written, at: .headline, marks: marks) else { continue }
      let word = written.trimmedRight
      let after = rest[word.endIndex...].trimmedLeft
      guard isTitle(after, after: word) else { return false }
      take(
        reading, .word, word, upTo: word.endIndex, isKeyword: Self.keywords.contains(String(word)))
      return true
    }
    return false
  }

  /// "DONE" is always a keyword; "READ ME FIRST" is not.
  private func isTitle(_ after: Substring, after word: Substring) -> Bool {
    if after.isEmpty { return isBeforeLink }
    if Self.keywords.contains(String(word)) { return after.hasWord || isBeforeLink }
    let next = after.prefix { $0.isLetter }
    return after.hasWord && (next.count < 2 || next != next.uppercased()[...])
      || !after.hasWord && isBeforeLink
  }

  /// Those of org and Logseq.
  private static let keywords: Set<String> = [
    "DONE", Tag.toDo.name, "DOING", "LATER", "WAITING", "CANCELLED", "CANCELED", "IN-PROGRESS",
  ]

  /// "Finished:" or "読了：" before a link. "Read: " may as well ask for it.
  private mutating func takeLead() -> Bool {
    guard isBeforeLink, rest.utf8.count <= 60,
      let colon = rest.trimmedRight.unicodeScalars.last, colon == ":" || colon == "：",
      case let words = rest.trimming({ $0.isBlank || $0 == ":" || $0 == "：" }),
      words.lowercased() != "read",
      let reading = StateWords.read(words, at: .bracket, marks: marks),
      !StateWords.asks(words, marks: marks)
    else { return false }
    take(reading, .word, "", upTo: rest.endIndex)
    return true
  }

  /// "Finished 2023-01-12: " before a link.
  private mutating func takeDated() -> Bool {
    guard isBeforeLink, rest.utf8.count <= 60, rest.utf8.contains(where: \.isDigit),
      let date = DateInText.first(in: rest)
    else { return false }
    let before = StateWords.withoutPreposition(rest[..<date.range.lowerBound])
    let after = rest[date.range.upperBound...]
    guard !after.hasWord, var reading = StateWords.read(before, at: .dated, marks: marks) else {
      return false
    }
    reading.day = date.day
    reading.written = String(rest[..<date.range.upperBound])
    take(reading, .word, "", upTo: rest.endIndex)
    return true
  }
}

extension StringProtocol where SubSequence == Substring {
  var trimmedLeft: Substring {
    let scalars = unicodeScalars
    return self[(scalars.firstIndex { !$0.isBlank } ?? endIndex)...]
  }
}
