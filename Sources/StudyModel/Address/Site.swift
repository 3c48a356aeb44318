/// A site that has several addresses for one page.
public enum Site: CaseIterable, Sendable {
  case youTube, youTubeShort, twitch, vimeo, vimeoPlayer, awsDocs, awsWorkshops

  /// Rewrites a key to the one that all addresses of the page share.
  func settle(_ key: inout PageKey) {
    switch self {
    case .youTubeShort: Self.settleVideo(&key, id: key.path.dropFirst())
    case .youTube:
      key.host = Array(Hosts.name(of: .youTube).utf8)
      if let id = Self.videoID(key) {
        Self.settleVideo(&key, id: id)
      } else {
        Self.dropMoments(&key)
      }
    case .twitch, .vimeo:
      key.host = Array(Hosts.name(of: self).utf8)
      Self.dropMoments(&key)
    case .vimeoPlayer:
      key.host = Array(Hosts.name(of: .vimeo).utf8)
      if key.path.starts(with: "/video/".utf8) { key.path.removeFirst(6) }
      Self.dropMoments(&key)
    case .awsDocs: Self.dropLeadingLocale(&key)
    case .awsWorkshops:
      key.host = Array(Hosts.name(of: .awsWorkshops).utf8)
      Self.dropTrailingLocale(&key)
    }
  }

  /// Folders whose next component is a video's id.
  static let videoFolders = ["embed", "shorts", "live", "v"]

  private static func videoID(_ key: PageKey) -> ArraySlice<UInt8>? {
    for folder in videoFolders where key.path.starts(with: "/\(folder)/".utf8) {
      return key.path.dropFirst(folder.utf8.count + 2)
    }
    let id = key.query.first { $0.starts(with: "v=".utf8) }?.dropFirst(2)
    return id?.isEmpty == false ? id : nil
  }

  /// The id alone identifies a video.
  private static func settleVideo(_ key: inout PageKey, id: ArraySlice<UInt8>) {
    let id = id.prefix { $0 != UInt8(ascii: "/") }
    guard !id.isEmpty else { return }
    key.host = Array(Hosts.name(of: .youTube).utf8)
    key.path = Array("/watch".utf8)
    key.query = [Array("v=".utf8) + id]
    key.fragment = []
  }

  private static func dropMoments(_ key: inout PageKey) {
    key.query.removeAll { $0.starts(with: "t=".utf8) || $0.starts(with: "start=".utf8) }
  }

  /// `/en_us/lambda/…` is the page `/lambda/…`.
  private static func dropLeadingLocale(_ key: inout PageKey) {
    let first = key.path.dropFirst().prefix { $0 != UInt8(ascii: "/") }
    if isLocale(first, separator: UInt8(ascii: "_")) { key.path.removeFirst(first.count + 1) }
  }

  private static func dropTrailingLocale(_ key: inout PageKey) {
    guard let slash = key.path.lastIndex(of: UInt8(ascii: "/")) else { return }
    if isLocale(key.path[(slash + 1)...], separator: UInt8(ascii: "-")) {
      key.path.removeSubrange(slash...)
    }
  }

  /// Two letters, the separator, two letters.
  private static func isLocale(_ bytes: ArraySlice<UInt8>, separator: UInt8) -> Bool {
    bytes.count == 5
      && bytes.enumerated().allSatisfy { $0 == 2 ? $1 == separator : $1.isLetter }
  }
}
