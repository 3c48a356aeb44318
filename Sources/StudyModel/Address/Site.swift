/// A site that has several addresses for one page. The pages of a site are settled in the files
/// named after it.
public enum Site: CaseIterable, Sendable {
  case youTube, youTubeShort, twitch, vimeo, vimeoPlayer
  case aws, awsDocs, awsWorkshops
  case arXiv, doi, openReview
  case amazon, goodreads
  case gitHub, stackExchange
  case mobileWikipedia, twitter, reddit, medium, substack

  /// Rewrites a key to the one that all addresses of the page share.
  func settle(_ key: inout PageKey) {
    // Without an id, there is no video.
    if self == .youTubeShort { return key.settleVideo(id: key.path.dropFirst()) }
    key.host = keyHost(key.host)
    switch self {
    case .youTubeShort: break
    case .youTube: key.settleYouTube()
    case .twitch, .vimeo: key.dropQuery(["t", "start"])
    case .vimeoPlayer:
      if key.path.starts(with: "/video/".utf8) { key.path.removeFirst(6) }
      key.dropQuery(["t", "start"])
    case .aws: key.dropLanguage()
    case .awsDocs: key.dropLeadingLocale()
    case .awsWorkshops: key.dropTrailingLocale()
    case .arXiv: key.settleArXiv()
    case .doi: if key.path.starts(with: "/10.".utf8) { key.path = key.path.loweredOutsideEscapes }
    case .openReview: key.settleOpenReview()
    case .amazon: key.settleAmazon()
    case .goodreads: key.settleGoodreads()
    case .gitHub: key.settleGitHub()
    case .stackExchange: key.settleQuestion()
    case .mobileWikipedia, .reddit: break
    case .twitter: if key.path.contains("/status/".utf8) { key.dropQuery(["s", "t"]) }
    case .medium: key.dropQuery(["source"])
    case .substack: key.settleSubstack()
    }
  }

  /// The host that all of the site's pages share, or that this one has.
  func keyHost(_ host: [UInt8]) -> [UInt8] {
    switch self {
    case .youTubeShort: Array(Hosts.name(of: .youTube).utf8)
    case .vimeoPlayer: Array(Hosts.name(of: .vimeo).utf8)
    case .youTube, .twitch, .vimeo, .aws, .awsDocs, .awsWorkshops, .arXiv, .doi, .openReview,
      .amazon, .goodreads, .gitHub, .twitter, .reddit:
      Array(Hosts.name(of: self).utf8)
    case .mobileWikipedia: host.removing(".m".utf8, before: ".".utf8)
    case .stackExchange, .medium, .substack: host
    }
  }
}

extension PageKey {
  mutating func dropQuery(_ names: Set<String>) {
    query.removeAll { part in
      names.contains(String(decoding: part.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self))
    }
  }

  /// The components of the path.
  var folders: [ArraySlice<UInt8>] { path.split(separator: UInt8(ascii: "/")) }

  /// Makes the path the whole address of the page on its host.
  mutating func settle(path text: String, _ id: ArraySlice<UInt8>) {
    path = Array(text.utf8) + id
    query = []
    fragment = []
  }
}

extension [UInt8] {
  /// ASCII letters in lower case, except those of percent escapes.
  var loweredOutsideEscapes: [UInt8] {
    var result = self
    var escape = 0
    for index in indices {
      if self[index] == UInt8(ascii: "%") {
        escape = 2
      } else if escape > 0 {
        escape -= 1
      } else {
        result[index] = self[index].lowered
      }
    }
    return result
  }

  /// Without `part` wherever `next` follows it.
  fileprivate func removing(_ part: String.UTF8View, before next: String.UTF8View) -> [UInt8] {
    var result = self
    while let range = result.firstRange(of: Array(part) + Array(next)) {
      result.removeSubrange(range.lowerBound..<range.lowerBound + part.count)
    }
    return result
  }
}

extension Collection<UInt8> {
  var isNumber: Bool { !isEmpty && allSatisfy(\.isDigit) }
}
