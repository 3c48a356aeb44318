/// What is known about some hosts. `*` in a name matches anything.
public struct Host: Sendable {
  /// Without `www.`; keys use the first.
  public let names: [String]
  public let site: Site?
  /// The kind of pages below a path, in lower case; the first match wins.
  let kinds: [(path: String, kind: Kind)]

  /// - Parameter kind: the kind of pages below none of the paths.
  fileprivate init(
    _ names: String..., site: Site? = nil, kind: Kind? = nil,
    paths: KeyValuePairs<String, Kind> = [:]
  ) {
    (self.names, self.site) = (names, site)
    kinds = paths.map { ($0, $1) } + (kind.map { [("", $0)] } ?? [])
  }
}

/// The hosts that the program knows: the kind of their pages, and which hosts are one site. All
/// knowledge of hosts by name is here.
public enum Hosts {
  /// Names win over patterns, and the first matching pattern wins.
  public static let table: [Host] = [
    Host(
      "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com",
      site: .youTube, kind: .video),
    Host("youtu.be", site: .youTubeShort, kind: .video),
    Host("twitch.tv", "m.twitch.tv", site: .twitch, kind: .video),
    Host("vimeo.com", site: .vimeo, kind: .video),
    Host("player.vimeo.com", site: .vimeoPlayer, kind: .video),
    Host(
      "docs.aws.amazon.com", site: .awsDocs, kind: .docs, paths: ["/whitepapers": .whitepaper]),
    Host(
      "catalog.workshops.aws", "catalog.*.prod.workshops.aws", site: .awsWorkshops, kind: .workshop),
    Host("workshops.aws", "*.workshops.aws", kind: .workshop),
    Host("skillbuilder.aws", "*.skillbuilder.aws", kind: .course),
    Host("ted.com", paths: ["/talks": .video]),
    Host("infoq.com", paths: ["/presentations": .video]),
    Host("archive.eksworkshop.com", kind: .workshop),
    Host("amazon-dynamodb-labs.com", kind: .workshop),
    Host("d1.awsstatic.com", paths: ["/whitepapers": .whitepaper, "/events": .slides]),
    Host("d0.awsstatic.com", paths: ["/whitepapers": .whitepaper]),
    Host("aws.amazon.com", paths: ["/getting-started/hands-on": .workshop]),
    Host("learn.cantrill.io", paths: ["/courses": .course]),
    Host("arxiv.org", kind: .whitepaper),
    Host("dl.acm.org", kind: .whitepaper),
    Host("research.google", paths: ["/pubs": .whitepaper]),
    Host("github.com", kind: .code),
    Host("gist.github.com", kind: .code),
    Host("gitlab.com", kind: .code),
    Host("bitbucket.org", kind: .code),
    Host(
      "learning.oreilly.com",
      paths: ["/videos": .video, "/library/view": .book, "/live-events": .course]),
    Host("oreilly.com", paths: ["/library/view": .book]),
    Host("manning.com", paths: ["/books": .book]),
    Host("leanpub.com", kind: .book),
    Host("goodreads.com", paths: ["/book": .book]),
    Host("amazon.com", paths: ["/dp": .book]),
    Host("coursera.org", kind: .course),
    Host("class.coursera.org", kind: .course),
    Host("edx.org", kind: .course),
    Host("udemy.com", kind: .course),
    Host("udacity.com", paths: ["/course": .course]),
    Host("pluralsight.com", paths: ["/courses": .course]),
    Host("ocw.mit.edu", paths: ["/courses": .course]),
    Host("khanacademy.org", kind: .course),
    Host("slideshare.net", kind: .slides),
    Host("speakerdeck.com", kind: .slides),
    Host("podcasts.apple.com", kind: .podcast),
    Host("open.spotify.com", paths: ["/episode": .podcast, "/show": .podcast]),
    Host("*.readthedocs.io", kind: .docs),
    Host("docs.rs", kind: .docs),
    Host("developer.mozilla.org", paths: ["/en-us/docs": .docs]),
    Host("kubernetes.io", paths: ["/docs": .docs]),
    Host("learn.microsoft.com", kind: .docs),
    Host("cloud.google.com", paths: ["/docs": .docs]),
  ]

  /// Hosts of blogs, whose titles name their subject, not their kind.
  private static let blogs = [
    "medium.com", "dev.to", "hashnode.dev", "substack.com", "levelup.gitconnected.com",
    "plainenglish.io", "awstip.com", "towardsaws.com", "cloudonaut.io",
  ]

  public static func site(of host: String) -> Site? { row(of: host)?.site }

  /// The usual kind of the host's pages; nil where it is not known.
  public static func kind(of address: Address) -> Kind? {
    guard address.isWeb, let row = row(of: address.host) else { return nil }
    let path = address.path.lowercased()
    return row.kinds.first { $0.path.isEmpty || path.hasPrefix($0.path) }?.kind
  }

  public static func isBlog(_ host: String) -> Bool {
    blogs.contains { host == $0 || host.hasSuffix("." + $0) }
  }

  /// The site's host as keys write it.
  static func name(of site: Site) -> String { names[site] ?? "" }

  private static func row(of host: String) -> Host? {
    byName[host]
      ?? patterns.first { host.hasPrefix($0.before) && host.hasSuffix($0.after) }?.row
  }

  private static let named = table.flatMap { row in row.names.map { (name: $0, row: row) } }
  private static let byName = Dictionary(uniqueKeysWithValues: named.map { ($0.name, $0.row) })
  private static let patterns = named.compactMap { name, row in
    name.firstIndex(of: "*").map { star in
      (before: name[..<star], after: name[name.index(after: star)...], row: row)
    }
  }
  private static let names = Dictionary(
    table.compactMap { row in row.site.map { ($0, row.names[0]) } }, uniquingKeysWith: { $1 })
}
