/// Hosts that give one page several addresses.
enum KnownHosts {
  static func settle(_ parts: inout AddressParts) {
    let host = String(decoding: parts.host, as: UTF8.self)
    switch host {
    case "youtu.be": video(&parts, String(decoding: parts.path.dropFirst(), as: UTF8.self))
    case "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com":
      parts.host = Array("youtube.com".utf8)
      youTube(&parts)
    case "twitch.tv", "m.twitch.tv":
      parts.host = Array("twitch.tv".utf8)
      dropMoments(&parts)
    case "vimeo.com": dropMoments(&parts)
    case "player.vimeo.com":
      parts.host = Array("vimeo.com".utf8)
      if parts.path.starts(with: "/video/".utf8) { parts.path.removeFirst(6) }
      dropMoments(&parts)
    case "docs.aws.amazon.com": dropLeadingLocale(&parts)
    case "catalog.workshops.aws": dropTrailingLocale(&parts)
    default:
      if host.hasPrefix("catalog."), host.hasSuffix(".prod.workshops.aws") {
        parts.host = Array("catalog.workshops.aws".utf8)
        dropTrailingLocale(&parts)
      }
    }
  }

  private static func youTube(_ parts: inout AddressParts) {
    for form in ["/embed/", "/shorts/", "/live/", "/v/"] where parts.path.starts(with: form.utf8) {
      video(&parts, String(decoding: parts.path.dropFirst(form.utf8.count), as: UTF8.self))
      return
    }
    if let id = value("v", in: parts.query), !id.isEmpty {
      video(&parts, id)
    } else {
      dropMoments(&parts)
    }
  }

  /// Nothing but its id says which video it is.
  private static func video(_ parts: inout AddressParts, _ id: String) {
    let id = id.prefix { $0 != "/" }
    guard !id.isEmpty else { return }
    parts.host = Array("youtube.com".utf8)
    parts.path = Array("/watch".utf8)
    parts.query = [Array("v=".utf8) + id.utf8]
    parts.fragment = []
  }

  private static func value(_ name: String, in query: [[UInt8]]) -> String? {
    let part = query.first { $0.starts(with: (name + "=").utf8) }
    return part.map { String(decoding: $0.dropFirst(name.utf8.count + 1), as: UTF8.self) }
  }

  private static func dropMoments(_ parts: inout AddressParts) {
    parts.query.removeAll { $0.starts(with: "t=".utf8) || $0.starts(with: "start=".utf8) }
  }

  /// `/en_us/lambda/…` is the page `/lambda/…`.
  private static func dropLeadingLocale(_ parts: inout AddressParts) {
    let first = parts.path.dropFirst().prefix { $0 != UInt8(ascii: "/") }
    if isLocale(first, separator: UInt8(ascii: "_")) { parts.path.removeFirst(first.count + 1) }
  }

  private static func dropTrailingLocale(_ parts: inout AddressParts) {
    guard let slash = parts.path.lastIndex(of: UInt8(ascii: "/")) else { return }
    if isLocale(parts.path[(slash + 1)...], separator: UInt8(ascii: "-")) {
      parts.path.removeSubrange(slash...)
    }
  }

  /// Two letters, the separator, two letters.
  private static func isLocale(_ bytes: ArraySlice<UInt8>, separator: UInt8) -> Bool {
    guard bytes.count == 5 else { return false }
    return bytes.enumerated().allSatisfy { index, byte in
      index == 2
        ? byte == separator
        : (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(AddressParts.lowered(byte))
    }
  }
}
