internal import StudyModel

/// Guesses an item's kind and says why.
enum KindGuess {
  struct Clues {
    var address: String
    var title: String
    var tags: [WrittenTag]
    /// The words right after the link, where "(video)" may stand.
    var after: String = ""
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
    guard clues.address.isEmpty else { return nil }
    if clues.isLink, let guess = byMark(clues) ?? byTitle(clues) { return guess }
    return (.task, "no address")
  }

  /// "(video)" or "[video]" in the title or right after the link.
  private static func byMark(_ clues: Clues) -> (Kind, String)? {
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
    guard let (host, path) = HostAndPath.split(clues.address) else { return nil }
    if let row = KindHost.table.first(where: { $0.fits(host, path) }) {
      return (row.kind, "host \(host)")
    }
    let labels = host.split(separator: ".")
    if labels.contains(where: { $0.contains("workshop") }) { return (.workshop, "host \(host)") }
    if labels.first == "docs", labels.count > 2 { return (.docs, "host \(host)") }
    return nil
  }

  private static func byEnding(_ clues: Clues) -> (Kind, String)? {
    let path = HostAndPath.split(clues.address)?.path ?? clues.address.lowercased()
    guard let name = path.prefix(while: { $0 != "?" && $0 != "#" }).split(separator: "/").last,
      let dot = name.lastIndex(of: ".")
    else { return AddressForm(clues.address) == .local ? (.other, "a local file") : nil }
    let ending = String(name[name.index(after: dot)...])
    if ending == "pdf", AddressForm(clues.address) == .local { return (.book, "a local .pdf") }
    if let kind = KindWords.byEnding[ending] { return (kind, "ending .\(ending)") }
    return AddressForm(clues.address) == .local ? (.other, "a local file") : nil
  }

  /// Weak, and never for blogs, whose titles name what they write about.
  private static func byTitle(_ clues: Clues) -> (Kind, String)? {
    if let (host, path) = HostAndPath.split(clues.address), isBlog(host, path) { return nil }
    for word in clues.title.lowercased().split(whereSeparator: { !$0.isLetter }) {
      if let kind = KindWords.byTitle[String(word)] { return (kind, "title says \(word)") }
    }
    return nil
  }

  private static func isBlog(_ host: String, _ path: String) -> Bool {
    path.contains("/blog") || path.contains("/post") || host.contains("blog")
      || KindWords.blogHosts.contains { host == $0 || host.hasSuffix("." + $0) }
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

/// The host and path of a web address, in lower case.
enum HostAndPath {
  static func split(_ address: String) -> (host: String, path: String)? {
    guard AddressForm(address).isWeb else { return nil }
    var rest = address.lowercased()[...]
    if let scheme = rest.firstASCII("//") { rest = rest[rest.utf8.index(scheme, offsetBy: 2)...] }
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    var host = rest[..<end]
    if let port = host.firstIndex(of: ":") { host = host[..<port] }
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    return (String(host), String(rest[end...]))
  }
}

extension HostAndPath {
  /// True where `t=` and `start=` in an address are moments.
  static func isVideo(_ address: String) -> Bool {
    guard let (host, path) = split(address) else { return false }
    return KindHost.table.first { $0.fits(host, path) }?.kind == .video
  }
}
