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
    if let (kind, reason) = byPlace(clues) ?? byPodcast(clues) ?? byTopic(clues) {
      return Guess(kind: kind, reason: reason)
    }
    let (kind, reason) = byTitle(clues) ?? byDefault(clues)
    return Guess(kind: kind, reason: reason, isWeak: !isBlog(clues))
  }

  private static func byDefault(_ clues: Clues) -> (Kind, String) {
    if let usual = clues.usual { return (usual, "config") }
    return isHomePage(clues) ? (.other, "a home page") : (.article, "by default")
  }

  /// The address, from what says most to what says least.
  private static func byPlace(_ clues: Clues) -> (Kind, String)? {
    guard let address = clues.address else { return nil }
    return byHost(address) ?? byEnding(address) ?? (isBlog(clues) ? nil : KindPaths.kind(address))
  }

  /// A site, a tool or a product; but the home pages of blogs and of some texts are for reading.
  private static func isHomePage(_ clues: Clues) -> Bool {
    guard let address = clues.address, address.isWeb, KindPaths.isHome(address), !isBlog(clues)
    else { return false }
    return !TitleKind.isOfText(clues.title) && !TitleKind.isOfText(address.host)
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
    if let kind = KindNames.one[clues.generic.lowercased()] {
      return (kind, "mark \(clues.generic.lowercased())")
    }
    for text in [clues.title, clues.after] {
      for group in groups(text) {
        if let kind = KindNames.one[group.lowercased()] {
          return (kind, "mark (\(group.lowercased()))")
        }
      }
    }
    return nil
  }

  private static func byHost(_ address: Address) -> (Kind, String)? {
    guard address.isWeb else { return nil }
    let host = address.host
    guard address.path.firstASCII("blog") == nil || address.folders.first?.lowercased() != "blog"
    else { return nil }
    if let kind = Hosts.kind(of: address) { return (kind, "host \(host)") }
    if host.firstASCII("workshop") != nil { return (.workshop, "host \(host)") }
    if host.firstASCII("podcast") != nil { return (.podcast, "host \(host)") }
    for (label, kind) in KindWords.byLabel where host.utf8.starts(with: label) {
      // "docs.example" is a site's name, "docs.site.example" a part of one.
      let dots = host.utf8.count { $0 == UInt8(ascii: ".") }
      return dots > 1 ? (kind, "host \(host)") : nil
    }
    return nil
  }

  private static func byEnding(_ address: Address) -> (Kind, String)? {
    let (ending, isLocal) = (address.ending, address.form == .local)
    if ending == "pdf" {
      if KindPaths.isOfSlides(address) { return (.slides, "slides by their name") }
      if isLocal { return (.book, "a local .pdf") }
    }
    if let kind = KindWords.byEnding[ending], kind != .code || !KindPaths.isOfWiki(address) {
      return (kind, "ending .\(ending)")
    }
    return isLocal ? (.other, "a local file") : nil
  }

  /// "Podcast #12" and "Podcast: …" stand on blogs too.
  private static func byPodcast(_ clues: Clues) -> (Kind, String)? {
    guard let address = clues.address, address.isWeb, TitleKind.isPodcast(clues.title) else {
      return nil
    }
    return (.podcast, "title begins with podcast")
  }

  /// Blogs write about books and courses.
  private static func byTopic(_ clues: Clues) -> (Kind, String)? {
    guard let topic = clues.topic, topic.kind == .article || !isBlog(clues) else { return nil }
    // Under "Tools" are pages about them too, mostly deeper in a site.
    if topic.kind == .other, clues.address.map({ !$0.isWeb || $0.folders.count > 1 }) ?? true {
      return nil
    }
    return (topic.kind, "topic \"\(topic.heading)\"")
  }

  /// Weak, and never for blogs, whose titles name their subject, not their kind.
  private static func byTitle(_ clues: Clues) -> (Kind, String)? {
    guard !isBlog(clues) else { return nil }
    return TitleKind.kind(clues.title)
  }

  private static func isBlog(_ clues: Clues) -> Bool {
    guard let address = clues.address, address.isWeb else { return false }
    return address.path.firstASCII("/blog") != nil || address.path.firstASCII("/post") != nil
      || address.host.firstASCII("blog") != nil || Hosts.isBlog(address.host)
  }

  private static func groups(_ text: String) -> [Substring] {
    guard text.utf8.contains(where: \.mayOpen) else { return [] }
    let text = text.utf8.contains { $0 == 0xE3 || $0 == 0xEF } ? narrowed(text) : text
    return text.utf8.split(whereSeparator: \.opens).dropFirst(
      text.utf8.first?.opens == true ? 0 : 1
    )
    .compactMap { part in
      part.firstIndex { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: "]") }.map {
        Substring(part[..<$0]).trimmed
      }
    }
  }

  private static func narrowed(_ text: String) -> String { String(text.map { narrow[$0] ?? $0 }) }

  private static let narrow: [Character: Character] = [
    "（": "(", "）": ")", "［": "[", "］": "]", "【": "[", "】": "]",
  ]
}

extension UInt8 {
  fileprivate var opens: Bool { self == UInt8(ascii: "(") || self == UInt8(ascii: "[") }

  /// True for a bracket, and for the first byte of a wide one.
  fileprivate var mayOpen: Bool {
    switch self {
    case UInt8(ascii: "("), UInt8(ascii: "["), 0xE3, 0xEF: true
    default: false
    }
  }
}
