internal import StudyModel

/// Words between a link and "by": "written by", "Talk by".
enum AuthorVerbs {
  /// The names in "Talk by A, B - a note", and the words that are left.
  static func names(_ text: Substring) -> (authors: [String], rest: String)? {
    // "Written by" and "A short video presented by" are short.
    guard let first = text.utf8.first, first < 0x80,
      let by = text.utf8.prefix(48).lastIndex(of: UInt8(ascii: "y")),
      case let head = text[...by], let place = head.lastASCII(" by"),
      case let tail = text[text.utf8.index(place, offsetBy: 3)...], tail.utf8.first == 32,
      case let before = text[..<place], before.wordCount <= 4, let last = before.lastWord,
      words.contains(last.lowercased())
    else { return nil }
    var (names, rest) = Authors.cut(tail)
    if let close = names.lastIndex(of: ")"), !names[..<close].contains("(") {
      rest = names[close...].dropFirst() + rest
      names = names[..<close]
    }
    let authors = AuthorNames.read(names.trimming { $0 == "." || $0.isBlank }, isMarked: false)
    guard !authors.isEmpty, !authors.allSatisfy({ CommonWords.contains($0) }) else { return nil }
    let isSaid = before.words.allSatisfy {
      words.contains($0.lowercased()) || fillers.contains($0.lowercased())
    }
    return (authors, isSaid ? rest.collapsed : String(text))
  }

  private static let fillers: Set<String> = ["a", "an", "free", "great", "is", "short", "the"]

  private static let words: Set<String> = [
    "article", "authored", "blog", "book", "course", "created", "curated", "developed", "directed",
    "edited", "essay", "given", "hosted", "interview", "keynote", "lecture", "lectures", "led",
    "made", "maintained", "narrated", "notes", "paper", "playlist", "podcast", "post",
    "presentation",
    "presented", "produced", "published", "recorded", "screencast", "series", "session", "slides",
    "speech", "talk", "talks", "taught", "thread", "tutorial", "video", "videos", "webinar",
    "workshop", "written",
  ]
}
