internal import StudyModel

/// `** DONE [#A] Title [1/3] :tag:tag:`
struct OrgHeadline {
  var level: Int
  var keyword = ""
  var state: Status.State?
  /// "" without one.
  var priority = ""
  var tags: [String] = []
  var text: String
  var isComment = false

  /// Nil for a line that is no headline.
  init?(_ line: String, _ keywords: OrgKeywords) {
    let stars = line.utf8.prefix { $0 == UInt8(ascii: "*") }.count
    guard stars > 0, let blank = line.utf8.dropFirst(stars).first,
      blank == 32 || blank == 9
    else { return nil }
    level = stars
    var rest = line.dropFirst(stars).trimmed
    let word = rest.prefix { !$0.isWhitespace }
    if let state = keywords.state(word) {
      (self.state, keyword) = (state, String(word))
      rest = rest.dropFirst(word.count).trimmed
    }
    if rest.hasPrefix("[#"), let end = rest.firstIndex(of: "]"), rest[..<end].utf8.count <= 5 {
      priority = String(rest[..<end].dropFirst(2))
      rest = rest[rest.index(after: end)...].trimmed
    }
    if rest.prefix(while: { !$0.isWhitespace }) == "COMMENT" { isComment = true }
    (tags, rest) = Self.tags(rest)
    text = Self.withoutCookies(rest)
  }

  /// The tags at the end, between colons.
  private static func tags(_ text: Substring) -> ([String], Substring) {
    guard text.utf8.last == UInt8(ascii: ":") else { return ([], text) }
    let start =
      text.lastIndex(where: \.isWhitespace).map { text.index(after: $0) } ?? text.startIndex
    let group = text[start...]
    let names = group.split(separator: ":")
    let isGroup =
      group.utf8.first == UInt8(ascii: ":") && !names.isEmpty
      && names.allSatisfy {
        $0.unicodeScalars.allSatisfy { $0.isWordPart || "_@#%".unicodeScalars.contains($0) }
      }
    return isGroup ? (names.map(String.init), text[..<start].trimmed) : ([], text)
  }

  /// Without `[1/3]`, `[33%]` and time stamps.
  static func withoutCookies(_ text: Substring) -> String {
    guard text.contains("[") || text.contains("<") else { return String(text) }
    var result = ""
    var rest = text
    while let open = rest.firstIndex(where: { $0 == "[" || $0 == "<" }) {
      let close: Character = rest[open] == "[" ? "]" : ">"
      // None is longer than a time stamp with a repeater.
      let window = rest[open...].prefix(40)
      let end = window.firstIndex(of: close)
      let inner = end.map { window[window.index(after: open)..<$0] }
      if let end, let inner, isCookie(inner) || Day(inner.prefix(10)) != nil {
        result += rest[..<open]
        rest = rest[rest.index(after: end)...]
      } else {
        result += rest[...open]
        rest = rest[rest.index(after: open)...]
      }
    }
    return (result + rest).collapsed
  }

  private static func isCookie(_ text: Substring) -> Bool {
    let signs = text.utf8.filter { !$0.isDigit }
    return signs == Array("/".utf8) || signs == Array("%".utf8)
  }
}
