internal import StudyModel

/// The signs and words of progress at the end of a text.
struct EdgeTail {
  private(set) var rest: Substring
  private(set) var hasChanged = false
  private var found: [EdgeFinding] = []
  private let marks: [String: Status.State?]
  private let isAfterLink: Bool

  /// Nil for a text that ends with a letter of ASCII like most.
  init?(_ text: Substring, _ marks: [String: Status.State?], isAfterLink: Bool) {
    let text = text.trimmedRight
    guard let last = text.utf8.last else { return nil }
    switch last {
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: ":"), 0x80...: break
    case UInt8(ascii: "0")...UInt8(ascii: "9"): break
    case UInt8(ascii: "F") where Self.isGivenUp(text): break
    default:
      guard
        !marks.isEmpty || text.utf8.first(0x9C) != nil
          || isAfterLink
            && (text.utf8.first.map(\.isDigit) == true || Self.mayBeAlone(text))
      else { return nil }
    }
    (rest, self.marks, self.isAfterLink) = (text, marks, isAfterLink)
  }

  mutating func take() -> [EdgeFinding] {
    takeClosed()
    takeTask()
    for _ in 0..<4 { guard takeOne() else { break } }
    return found
  }

  private mutating func takeOne() -> Bool {
    guard let last = rest.last else { return false }
    if last == "]" || last == ")" || last == "】" || last == "］" || last == "）" || last == "」",
      takeGroup()
    {
      return true
    }
    if last == ":", takeShortcode() { return true }
    if takeSign() { return true }
    return takeDated() || takeDateFirst() || takeAlone() || takeGivenUp()
  }

  /// " - DNF" behind a title.
  private mutating func takeGivenUp() -> Bool {
    guard found.isEmpty, Self.isGivenUp(rest),
      case let start = rest.utf8.index(rest.endIndex, offsetBy: -3),
      let reading = StateWords.read(rest[start...], at: .bracket, marks: marks)
    else { return false }
    take(reading, .word, "", from: start)
    return true
  }

  private static func isGivenUp(_ text: Substring) -> Bool {
    guard text.hasSuffix(" DNF"), let sign = text.dropLast(4).unicodeScalars.last else {
      return false
    }
    return "-–—|,".unicodeScalars.contains(sign) && text.dropLast(5).last?.isWhitespace == true
  }

  private mutating func take(
    _ reading: StateWords.Reading, _ source: StateSighting.Source, _ sign: Substring,
    from start: String.Index
  ) {
    found.append(EdgeFinding(source: source, reading: reading, sign: String(sign)))
    rest = rest[..<start].trimmedRight
    // What parted the sign from the title.
    while let dash = rest.unicodeScalars.last, "-–—:|·,;".unicodeScalars.contains(dash) {
      rest = rest.dropLast().trimmedRight
    }
    hasChanged = true
  }

  private mutating func takeGroup() -> Bool {
    guard let group = StateGroup(atEndOf: rest) else { return false }
    if isAfterLink, rest.last == "]", !group.inner.isEmpty, let reading = group.box(marks),
      reading.position == nil
    {
      take(reading, .box, group.inner, from: group.start)
      return true
    }
    guard let (reading, isSign) = group.reading(marks) else { return false }
    take(reading, isSign ? .sign : .word, isSign ? group.inner.trimmed : "", from: group.start)
    return true
  }

  private mutating func takeShortcode() -> Bool {
    let name = rest.dropLast().suffix(40)
    guard let open = name.lastIndex(of: ":") else { return false }
    guard let reading = StateWords.read(rest[open...], at: .edge, marks: marks) else {
      return false
    }
    take(reading, .sign, rest[open...], from: open)
    return true
  }

  private mutating func takeSign() -> Bool {
    guard let character = rest.last, !character.isASCII || !marks.isEmpty else { return false }
    let start = rest.index(before: rest.endIndex)
    guard let reading = StateWords.read(rest[start...], at: .edge, marks: marks) else {
      return false
    }
    take(reading, .sign, rest[start...], from: start)
    return true
  }

  /// "CLOSED: [2023-04-01 Sat]", as org writes it.
  private mutating func takeClosed() {
    guard rest.utf8.last == UInt8(ascii: "]"), let mark = rest.firstASCII("CLOSED: ["),
      let day = DateInText.first(in: rest[mark...])?.day
    else { return }
    var reading = StateWords.Reading(.done, "CLOSED")
    reading.day = day
    take(reading, .word, "", from: mark)
  }

  /// "✅ 2024-02-02", as Obsidian writes it, also before other dates.
  private mutating func takeTask() {
    guard rest.utf8.contains(where: { $0 >= 0x80 }), rest.utf8.contains(where: \.isDigit) else {
      return
    }
    for sign in ["✅", "❌"] as [Character] {
      guard let start = rest.lastIndex(of: sign) else { continue }
      let after = rest[rest.index(after: start)...]
      guard let date = DateInText.first(in: after.prefix(40)),
        after[..<date.range.lowerBound].allSatisfy({ $0 == " " }),
        var reading = StateWords.read(rest[start...start], at: .edge, marks: marks)
      else { continue }
      reading.day = date.day
      reading.isAmbiguous = false
      found.append(EdgeFinding(source: .sign, reading: reading, sign: ""))
      let more = rest[date.range.upperBound...].trimmed
      rest = "\(rest[..<start].trimmedRight)\(more.isEmpty ? "" : " ")\(more)"[...]
      hasChanged = true
    }
  }

  /// "read 2023-04-01", after a link or a sign that parts it from the title; "✔ 12.10.2023".
  private mutating func takeDated() -> Bool {
    guard let date = DateInText.last(in: rest) else { return false }
    let before = rest[..<date.range.lowerBound].trimmedRight
    if let character = before.last, !character.isASCII,
      var reading = StateWords.read(
        before[before.index(before: before.endIndex)...], at: .edge, marks: marks)
    {
      // Others say for which day it is planned.
      guard reading.state == .done || reading.state == .skipped else { return false }
      reading.day = date.day
      reading.isAmbiguous = false
      let start = before.index(before: before.endIndex)
      take(reading, .sign, before[start...], from: start)
      return true
    }
    let start = startOfWords(before)
    guard isAfterLink || start > rest.startIndex else { return false }
    let words = StateWords.withoutPreposition(before[start...])
    guard var reading = StateWords.read(words, at: .dated, marks: marks) else { return false }
    reading.day = date.day
    reading.written = String(rest[start...].trimmed)
    take(reading, .word, "", from: start)
    return true
  }

  /// After the last sign that ends a part of a line.
  private func startOfWords(_ text: Substring) -> String.Index {
    let tail = text.suffix(40)
    let part = tail.dropLast(tail.last.map { ":,".contains($0) } == true ? 1 : 0)
    guard let sign = part.lastIndex(where: { "–—,;.|•·(-:".contains($0) }) else {
      return tail.startIndex == text.startIndex ? text.startIndex : text.endIndex
    }
    return text.index(after: sign)
  }

  /// " – done" and "DONE" as all that is after a link. "– read" may say how it is.
  private mutating func takeAlone() -> Bool {
    guard isAfterLink, found.isEmpty, Self.mayBeAlone(rest),
      case let words = rest.trimming({ $0.isBlank || "-–—:|·,".unicodeScalars.contains($0) }),
      // No word of state in ASCII is longer.
      words.utf8.count <= 24 || words.utf8.contains(where: { $0 >= 0x80 }),
      words.lowercased() != "read" || words == words.uppercased(),
      words.count < rest.trimmed.count || words == words.uppercased(),
      let reading = StateWords.read(words, at: .bracket, marks: marks),
      reading.state == .done || reading.state == .skipped || reading.state == .reading
    else { return false }
    take(reading, .word, "", from: rest.startIndex)
    return true
  }

  /// A sign that parts it, or a word in capitals, and at most three words.
  private static func mayBeAlone(_ text: Substring) -> Bool {
    guard text.utf8.count <= 40, let first = text.utf8.first(where: { $0 > 32 }) else {
      return false
    }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"), UInt8(ascii: ","), 0xC2, 0xE2,
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      return true
    default: return false
    }
  }

  /// "2023年4月1日 読了" after a link.
  private mutating func takeDateFirst() -> Bool {
    guard isAfterLink, rest.utf8.count <= 80, let date = DateInText.first(in: rest) else {
      return false
    }
    let before = rest[..<date.range.lowerBound]
    let after = rest[date.range.upperBound...].trimming { $0.isBlank || $0 == ":" }
    guard !before.hasWord, var reading = StateWords.read(after, at: .dated, marks: marks) else {
      return false
    }
    reading.day = date.day
    reading.written = String(rest.trimmed)
    take(reading, .word, "", from: rest.startIndex)
    return true
  }
}
