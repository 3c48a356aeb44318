internal import StudyModel

/// What a title says of its kind: its last word, or the last before a colon.
enum TitleKind {
  static func kind(_ title: String) -> (Kind, String)? {
    let title = title.utf8.count <= mostBytes ? title[...] : title.prefix(mostBytes)
    let name = title.prefix { $0 != "(" && $0 != "[" }
    if let found = kind(ofHead: name) { return found }
    guard let end = endOfHead(name) else { return byOffer(title) }
    return kind(ofHead: name[..<end]) ?? kind(ofLabel: name[..<end]) ?? byOffer(title)
  }

  /// "A free course on tides", "Tides (paid course)".
  private static func byOffer(_ title: Substring) -> (Kind, String)? {
    guard
      title.firstASCII("ree ") != nil || title.firstASCII("nline ") != nil
        || title.firstASCII("aid ") != nil
    else { return nil }
    let words = title.lowercased().split { !$0.isLetter }
    for (offer, word) in zip(words, words.dropFirst()) where KindWords.offers.contains(offer) {
      if let kind = KindWords.byTitle[String(word)] { return (kind, "title says \(word)") }
    }
    return nil
  }

  /// In bytes.
  private static let mostBytes = 300

  private static func kind(ofHead head: Substring) -> (Kind, String)? {
    // Most titles end in none of these.
    guard let end = lastWord(of: head), KindWords.ends.contains(end) else { return nil }
    var words = head.words.map { $0.trimming { !$0.isWordPart } }
    guard let first = words.first?.lowercased(), var last = words.popLast()?.lowercased() else {
      return nil
    }
    if KindWords.followers.contains(last), let word = words.popLast() { last = word.lowercased() }
    guard let kind = kind(ofLast: last, after: words), !KindWords.isAsking(first) else {
      return nil
    }
    guard !words.isEmpty else { return (kind, "title says \(last)") }
    // "Of course", "Writing documentation", "Notes from a workshop".
    let previous = words.last { !KindWords.articles.contains($0.lowercased()) } ?? ""
    guard !KindWords.placing.contains(previous.lowercased()), !KindWords.doing.contains(first),
      !words.contains(where: { KindWords.telling.contains($0.lowercased()) })
    else { return nil }
    return (kind, "title says \(last)")
  }

  private static func lastWord(of head: Substring) -> String? {
    let head = head.utf8
    guard let end = head.lastIndex(where: \.isWordByte) else { return nil }
    let blank = head[..<end].lastIndex { !$0.isWordByte && $0 != UInt8(ascii: "'") }
    let word = head[(blank.map { head.index(after: $0) } ?? head.startIndex)...end]
    // With a quotation mark of some bytes.
    guard word.count <= longestEnd + 6 else { return nil }
    return Substring(word).trimming { !$0.isWordPart }.lowercased()
  }

  /// In bytes.
  private static let longestEnd = KindWords.ends.map(\.utf8.count).max() ?? 0

  private static func kind(ofLast last: String, after words: [Substring]) -> Kind? {
    if let kind = KindWords.byTitle[last] { return kind }
    if last == "series" { return words.last?.lowercased() == "video" ? .video : nil }
    if KindWords.gadgets.contains(last) { return words.isEmpty ? nil : .other }
    guard let uses = KindWords.manuals[last], let previous = words.last else { return nil }
    return uses.isEmpty || uses.contains(previous.lowercased()) ? .docs : nil
  }

  /// "Livro: …".
  private static func kind(ofLabel head: Substring) -> (Kind, String)? {
    let word = head.trimmed.lowercased()
    switch KindNames.one[word] {
    // "Code: …" and "Tool: …" name subjects as often.
    case .code, .other, .article, nil: return nil
    case .video, .workshop, .whitepaper, .docs, .course, .book, .podcast, .slides, .task:
      return KindNames.one[word].map { ($0, "title says \(word)") }
    }
  }

  /// The place of ": ", "：", " - " or " | ".
  private static func endOfHead(_ name: Substring) -> Substring.Index? {
    [
      name.firstASCII(": "), name.firstIndex(of: "："), name.firstASCII(" - "),
      name.firstASCII(" | "),
    ]
    .compactMap { $0 }.min()
  }

  /// "Podcast #12", "Podcast: …", "… Podcast, episode 3".
  static func isPodcast(_ title: String) -> Bool {
    guard let place = title.firstASCII("odcast"), place > title.startIndex else { return false }
    let isFirst = title.utf8.index(before: place) == title.startIndex
    let rest = title[place...].dropFirst("odcast".count).drop { $0 == " " || $0 == "," }.prefix(10)
    guard let sign = rest.first else { return false }
    let number = rest.lowercased().drop { $0.isLetter || $0 == " " || $0 == "." }
    let isNumbered = rest.lowercased().hasPrefix("ep") && number.first?.isNumber == true
    return isNumbered || sign == "#" || isFirst && ":–—".contains(sign)
  }

  /// True where a title or a host speaks of a text: "Tides, a tutorial", "tides-handbook.example".
  static func isOfText(_ words: String) -> Bool {
    let words = words.lowercased()
    return words.utf8.starts(with: "learn".utf8)
      || KindWords.texts.contains { words.firstRange(of: $0) != nil }
  }
}

extension UInt8 {
  /// True for an ASCII letter or digit, and for a byte of any other letter.
  fileprivate var isWordByte: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
