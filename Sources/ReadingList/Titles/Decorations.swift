internal import StudyModel

/// What Obsidian, Logseq and org write into a line for themselves: due dates, priorities, fields,
/// tags, the names of blocks.
struct Decorations {
  /// The line without them.
  var text: String
  var tags: [WrittenTag] = []
  var authors: [String] = []

  init(_ line: String) {
    text = line
    guard Self.hasSign(line) else { return }
    takeFields()
    takeMacros()
    takeWords()
  }

  /// True for a line that may have one: most have not.
  private static func hasSign(_ line: String) -> Bool {
    var last: UInt8 = 0
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "{"), 0xF0: return true
      case UInt8(ascii: ":") where last == byte, UInt8(ascii: "(") where last == byte: return true
      case UInt8(ascii: "<") where last == UInt8(ascii: " "): return true
      // Clocks, pluses and fast-forward signs.
      case 0xE2: if line.unicodeScalars.contains(where: signs.contains) { return true }
      default: break
      }
      last = byte
    }
    return false
  }

  /// `[key:: value]` and `(key:: value)`.
  private mutating func takeFields() {
    while let mark = text.firstRange(of: "::") {
      let head = text[..<mark.lowerBound]
      guard let open = head.lastIndex(where: { $0 == "[" || $0 == "(" }),
        let close = text[mark.upperBound...].firstIndex(of: text[open] == "[" ? "]" : ")"),
        let field = NoteField(text[text.index(after: open)..<close])
      else { return }
      take(field)
      text.replaceSubrange(open...close, with: " ")
    }
  }

  mutating func take(_ field: NoteField) {
    tags += field.tags
    authors += field.authors
  }

  /// `{{video …}}`, of which the address stays, and `((block))`.
  private mutating func takeMacros() {
    while let open = text.firstRange(of: "{{") {
      let name = text[open.upperBound...].prefix { $0.isLetter || $0 == "-" }
      text.replaceSubrange(open.lowerBound..<name.endIndex, with: " ")
    }
    text = text.replacing("}}", with: " ")
    while let open = text.firstRange(of: "(("),
      let close = text[open.upperBound...].firstRange(of: "))")
    {
      let name = text[open.upperBound..<close.lowerBound]
      guard name.utf8.count >= 8, name.utf8.allSatisfy({ $0 == 45 || $0.isHexadecimal }) else {
        return
      }
      text.removeSubrange(open.lowerBound..<close.upperBound)
    }
  }

  private mutating func takeWords() {
    let words = text.split { $0 == " " }
    var kept: [Substring] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      index += 1
      if let sign = word.unicodeScalars.first, Self.signs.contains(sign) {
        if Self.drops(sign, word, before: index < words.count ? words[index] : "") { index += 1 }
        if sign == "🔁" {
          while index < words.count, words[index].first?.isLetter == true { index += 1 }
        }
        continue
      }
      if word.hasPrefix("^"), index == words.count, word.dropFirst().utf8.allSatisfy(\.isInName) {
        continue
      }
      if word == "[#A]" || word == "[#B]" || word == "[#C]" || Self.isCallout(word) { continue }
      if word == "SCHEDULED:" || word == "DEADLINE:" || word == "CLOSED:" { continue }
      if word.first == "<" || word.first == "[", Self.isDay(word.dropFirst()) {
        while !words[index - 1].hasSuffix(">"), !words[index - 1].hasSuffix("]"),
          index < words.count
        { index += 1 }
        continue
      }
      kept.append(word)
    }
    takeHashtags(kept)
  }

  private mutating func takeHashtags(_ words: [Substring]) {
    var kept: [String] = []
    for (index, word) in words.enumerated() {
      guard let tag = Self.hashtag(word) else {
        kept.append(String(word))
        continue
      }
      tags.append(tag)
      // Amid a sentence it is one of its words.
      let isAmid =
        !kept.isEmpty
        && words[(index + 1)...].contains { Self.hashtag($0) == nil && $0.hasWord }
      if isAmid { kept.append(tag.written) }
    }
    text = kept.joined(separator: " ")
  }

  /// Signs before a day or a name, and those of priorities. Those that say that something is done
  /// or given up are states.
  private static let signs: Set<Unicode.Scalar> = [
    "📅", "📆", "🗓", "🛫", "➕", "⏳", "⌛", "🔁", "🏁", "🆔", "⛔", "⏫", "⏬", "🔼", "🔽", "🔺", "⏰",
  ]

  /// True if the next word goes with the sign.
  private static func drops(_ sign: Unicode.Scalar, _ word: Substring, before next: Substring)
    -> Bool
  {
    let isAlone = word.unicodeScalars.count <= 2
    switch sign {
    case "🆔", "⛔": return isAlone && next.utf8.allSatisfy { $0.isInName || $0 == UInt8(ascii: ",") }
    case "⏫", "⏬", "🔼", "🔽", "🔺", "🔁", "🏁": return false
    default: return isAlone && isDay(next)
    }
  }

  /// "2024-01-31", whatever follows.
  private static func isDay(_ word: Substring) -> Bool {
    let parts = word.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [4, 2, 2]
      && parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) }
  }

  /// `[!note]`.
  private static func isCallout(_ word: Substring) -> Bool {
    word.hasPrefix("[!") && word.drop { $0 != "]" }.utf8.count <= 2
  }

  static func hashtag(_ word: Substring) -> WrittenTag? {
    guard word.utf8.first == UInt8(ascii: "#") else { return nil }
    let name = word.dropFirst().trimming { ",.;".unicodeScalars.contains($0) }
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic,
      name.unicodeScalars.allSatisfy({ $0.isWordPart || "_-/".unicodeScalars.contains($0) })
    else { return nil }
    return Tag(String(name)).map { WrittenTag(name: $0, written: String(name)) }
  }
}

extension UInt8 {
  fileprivate var isHexadecimal: Bool { isDigit || (97...102).contains(self | 0x20) }
  fileprivate var isInName: Bool {
    isDigit || (97...122).contains(self | 0x20) || self == 45 || self == 95
  }
}
