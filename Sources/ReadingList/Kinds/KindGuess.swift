internal import StudyModel

/// Guesses an item's kind and gives the reason.
enum KindGuess {
  struct Clues {
    /// Nil if there is none.
    var address: Address?
    var title: String
    var tags: [WrittenTag]
    /// The words before the link, where a sign such as 🎧 may stand.
    var before: String = ""
    /// The words right after the link, where "(video)" may stand.
    var after: String = ""
    /// A link text that says nothing, except perhaps the kind.
    var generic: String = ""
    /// Written as a link, though perhaps without an address.
    var isLink = true
    /// What the topic says: "Books".
    var topic: HeadingKind?
    /// The person's own, for what says nothing.
    var usual: Kind?
  }

  struct Guess {
    var kind: Kind
    var reason: String
    /// True for what the name of the list would overrule.
    var isWeak = false
    /// True for what the person wrote beside it.
    var isWritten = false
  }

  static func kind(_ clues: Clues) -> Guess {
    if let (kind, reason) = byTag(clues) ?? byMark(clues) ?? KindSigns.kind(clues) {
      return Guess(kind: kind, reason: reason, isWritten: true)
    }
    guard clues.address != nil else { return byAbsence(clues) }
    if let (kind, reason) = byHost(clues) ?? byEnding(clues) ?? byPath(clues) ?? byTopic(clues) {
      return Guess(kind: kind, reason: reason)
    }
    let (kind, reason) = byTitle(clues) ?? (clues.usual ?? .article, fallback(clues))
    return Guess(kind: kind, reason: reason, isWeak: !isBlog(clues))
  }

  private static func fallback(_ clues: Clues) -> String {
    clues.usual == nil ? "nothing says otherwise" : "config"
  }

  private static func byTag(_ clues: Clues) -> (Kind, String)? {
    for tag in clues.tags {
      if let kind = KindWords.byTag[tag.name.name] { return (kind, "tag \(tag.name)") }
    }
    return nil
  }

  private static func byAbsence(_ clues: Clues) -> Guess {
    if let (kind, reason) = byTopic(clues) ?? (clues.isLink ? byTitle(clues) : nil) {
      return Guess(kind: kind, reason: reason)
    }
    return Guess(kind: clues.usual ?? .task, reason: clues.usual == nil ? "no address" : "config")
  }

  /// "(video)" or "[video]" in the title or right after the link.
  private static func byMark(_ clues: Clues) -> (Kind, String)? {
    guard clues.address != nil || clues.isLink else { return nil }
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
    guard address.path.firstASCII("blog") == nil || address.folders.first?.lowercased() != "blog"
    else { return nil }
    if let kind = Hosts.kind(of: address) { return (kind, "host \(host)") }
    if host.firstASCII("workshop") != nil { return (.workshop, "host \(host)") }
    guard host.firstASCII("docs") != nil else { return nil }
    let labels = host.split(separator: ".")
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

  /// "/docs/" and the like, on any host.
  private static func byPath(_ clues: Clues) -> (Kind, String)? {
    guard let address = clues.address, address.isWeb, !isBlog(clues) else { return nil }
    let folders = address.folders.dropLast()
    for folder in folders {
      let name = folder.lowercased()
      if let kind = KindWords.byFolder[name] { return (kind, "path /\(name)/") }
      if isVersion(name) { return (.docs, "path /\(name)/") }
    }
    return nil
  }

  /// "latest", "v2.7": manuals are kept for each version.
  private static func isVersion(_ name: String) -> Bool {
    if name == "latest" || name == "stable" { return true }
    guard name.utf8.first == UInt8(ascii: "v"), name.utf8.count <= 8 else { return false }
    return name.contains(".") && name.utf8.dropFirst().allSatisfy { $0.isDigit || $0 == 46 }
  }

  /// Blogs write about books and courses.
  private static func byTopic(_ clues: Clues) -> (Kind, String)? {
    guard let topic = clues.topic, topic.kind == .article || !isBlog(clues) else { return nil }
    return (topic.kind, "topic \"\(topic.heading)\"")
  }

  /// Weak, and never for blogs, whose titles name their subject, not their kind.
  private static func byTitle(_ clues: Clues) -> (Kind, String)? {
    guard !isBlog(clues) else { return nil }
    for word in clues.title.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let kind = KindWords.byTitle[String(word)] { return (kind, "title says \(word)") }
    }
    return nil
  }

  private static func isBlog(_ clues: Clues) -> Bool {
    guard let address = clues.address, address.isWeb else { return false }
    return address.path.firstASCII("/blog") != nil || address.path.firstASCII("/post") != nil
      || address.host.firstASCII("blog") != nil || Hosts.isBlog(address.host)
  }

  private static func groups(_ text: String) -> [Substring] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }) else {
      return []
    }
    return text.split(whereSeparator: { $0 == "(" || $0 == "[" }).dropFirst(
      text.first == "(" || text.first == "[" ? 0 : 1
    )
    .compactMap { part in
      part.firstIndex { $0 == ")" || $0 == "]" }.map { part[..<$0].trimmed }
    }
  }
}
