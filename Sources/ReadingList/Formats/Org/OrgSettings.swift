internal import StudyModel

/// What an org file says of itself, anywhere in it.
struct OrgSettings {
  var title: String?
  var tags: [String] = []
  var keywords = OrgKeywords([])
  var links = OrgLinks()

  init(_ text: ListText) {
    var words: [String] = []
    for (_, bytes) in text.lineRanges {
      guard let (key, value) = Self.setting(text, bytes) else { continue }
      switch key {
      case "title": title = title ?? value.nonEmpty
      case "filetags": tags += value.split { $0 == ":" || $0.isWhitespace }.map(String.init)
      case "todo", "seq_todo", "typ_todo": words.append(value)
      case "link":
        let sides = value.split(maxSplits: 1, whereSeparator: \.isWhitespace)
        if sides.count == 2 { links.abbreviations[sides[0].lowercased()] = String(sides[1]) }
      default: break
      }
    }
    keywords = OrgKeywords(words)
  }

  /// The key, in lower case, and the value of `#+KEY: value`.
  private static func setting(
    _ text: ListText, _ bytes: Range<Int>
  ) -> (key: String, value: String)? {
    let start = text.bytes[bytes].firstIndex { $0 != 32 && $0 != 9 } ?? bytes.upperBound
    guard text.bytes[start..<bytes.upperBound].starts(with: "#+".utf8) else { return nil }
    let line = text.string(start + 2..<bytes.upperBound)
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return (line[..<colon].lowercased(), String(line[line.index(after: colon)...].trimmed))
  }
}
