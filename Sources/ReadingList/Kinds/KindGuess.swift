internal import StudyModel

/// Guesses an item's kind and gives the reason.
enum KindGuess {
  struct Clues {
    /// Nil if there is none.
    var address: Address?
    var title: String
    var tags: [WrittenTag]
    /// The words right after the link, where "(video)" may stand.
    var after: String = ""
    /// A link text that says nothing, except perhaps the kind.
    var generic: String = ""
    /// Written as a link, though perhaps without an address.
    var isLink = true
  }

  static func kind(_ clues: Clues) -> (kind: Kind, reason: String) {
    byTag(clues) ?? byAbsence(clues) ?? byMark(clues) ?? byHost(clues) ?? byEnding(clues)
      ?? byTitle(clues) ?? (.article, "nothing says otherwise")
  }

  private static func byTag(_ clues: Clues) -> (Kind, String)? {
    for tag in clues.tags {
      if let kind = KindWords.byTag[tag.name.name] { return (kind, "tag \(tag.name)") }
    }
    return nil
  }

  private static func byAbsence(_ clues: Clues) -> (Kind, String)? {
    guard clues.address == nil else { return nil }
    if clues.isLink, let guess = byMark(clues) ?? byTitle(clues) { return guess }
    return (.task, "no address")
  }

  /// "(video)" or "[video]" in the title or right after the link.
  private static func byMark(_ clues: Clues) -> (Kind, String)? {
    if let kind = KindWords.byMark[clues.generic.lowercased()] {
      return (kind, "mark \(clues.generic.lowercased())")
    }
    for text in [clues.title, clues.after] {
      for group in groups(text) {
        if let kind = KindWords.byMark[group.lowercased()] {
          return (kind, "mark (\(group.lowercased()))")
        }
      }
    }
    return nil
  }

  private static func byHost(_ clues: Clues) -> (Kind, String)? {
    guard let address = clues.address, address.isWeb else { return nil }
    let host = address.host
    if let kind = Hosts.kind(of: address) { return (kind, "host \(host)") }
    let labels = host.split(separator: ".")
    if labels.contains(where: { $0.firstASCII("workshop") != nil }) {
      return (.workshop, "host \(host)")
    }
    if labels.first == "docs", labels.count > 2 { return (.docs, "host \(host)") }
    return nil
  }

  private static func byEnding(_ clues: Clues) -> (Kind, String)? {
    guard let address = clues.address else { return nil }
    let (ending, isLocal) = (address.ending, address.form == .local)
    if ending == "pdf", isLocal { return (.book, "a local .pdf") }
    if let kind = KindWords.byEnding[ending] { return (kind, "ending .\(ending)") }
    return isLocal ? (.other, "a local file") : nil
  }

  /// Weak, and never for blogs, whose titles name their subject, not their kind.
  private static func byTitle(_ clues: Clues) -> (Kind, String)? {
    if let address = clues.address, address.isWeb, isBlog(address) { return nil }
    for word in clues.title.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let kind = KindWords.byTitle[String(word)] { return (kind, "title says \(word)") }
    }
    return nil
  }

  private static func isBlog(_ address: Address) -> Bool {
    address.path.firstASCII("/blog") != nil || address.path.firstASCII("/post") != nil
      || address.host.firstASCII("blog") != nil || Hosts.isBlog(address.host)
  }

  private static func groups(_ text: String) -> [Substring] {
    text.split(whereSeparator: { $0 == "(" || $0 == "[" }).dropFirst(
      text.first == "(" || text.first == "[" ? 0 : 1
    )
    .compactMap { part in
      part.firstIndex { $0 == ")" || $0 == "]" }.map { part[..<$0].trimmed }
    }
  }
}
