/// What is known about some hosts.
public struct Host: Sendable {
  /// Without `www.`. `*` matches anything. Keys use the first, if the site has one host.
  public let names: [String]
  public let site: Site?
  /// The kind of pages below a path, in lower case; the first match wins. See `PathShape`.
  let kinds: [(path: PathShape, kind: Kind)]
  /// Pages that are about a person, a project or the site itself, and what they are.
  let asides: [(path: PathShape, what: String)]
  let isBlog: Bool

  /// - Parameter kind: the kind of pages below none of the paths.
  init(
    _ names: String..., site: Site? = nil, kind: Kind? = nil,
    paths: KeyValuePairs<String, Kind> = [:], asides: KeyValuePairs<String, String> = [:],
    isBlog: Bool = false
  ) {
    (self.names, self.site, self.isBlog) = (names, site, isBlog)
    kinds =
      paths.map { (PathShape($0), $1) } + (kind.map { [(PathShape(""), $0)] } ?? [])
    self.asides = asides.map { (PathShape($0), $1) }
  }

  func aside(ofPath path: [UInt8]) -> String? { asides.first { $0.path.fits(path) }?.what }

  func kind(ofPath path: [UInt8]) -> Kind? { kinds.first { $0.path.fits(path) }?.kind }
}

/// The hosts that the program knows: the kind of their pages, and the site that says which of
/// their addresses are one page. All knowledge of hosts by name is here.
public enum Hosts {
  /// Names win over patterns, and longer patterns over shorter ones.
  public static let table: [Host] =
    [
      Host(
        "youtube.com", "m.youtube.com", "music.youtube.com", "youtube-nocookie.com",
        site: .youTube, kind: .video, paths: ["/playlist": .course, "/embed/videoseries": .course]),
      Host("youtu.be", site: .youTubeShort, kind: .video),
      Host("twitch.tv", "m.twitch.tv", site: .twitch, kind: .video),
      Host("vimeo.com", site: .vimeo, kind: .video),
      Host("player.vimeo.com", site: .vimeoPlayer, kind: .video),
      Host(
        "docs.aws.amazon.com", site: .awsDocs, kind: .docs, paths: ["/whitepapers": .whitepaper]),
      Host(
        "catalog.workshops.aws", "catalog.*.prod.workshops.aws", site: .awsWorkshops,
        kind: .workshop),
      Host("workshops.aws", "*.workshops.aws", kind: .workshop),
      Host("skillbuilder.aws", "*.skillbuilder.aws", kind: .course),
      Host("archive.eksworkshop.com", kind: .workshop),
      Host("amazon-dynamodb-labs.com", kind: .workshop),
      Host("d1.awsstatic.com", paths: ["/whitepapers": .whitepaper, "/events": .slides]),
      Host("d0.awsstatic.com", paths: ["/whitepapers": .whitepaper]),
      Host(
        "aws.amazon.com", site: .aws,
        paths: [
          "/*getting-started/hands-on": .workshop, "/*marketplace/pp/": .other, "/*/faqs": .docs,
          "/*prescriptive-guidance/": .docs,
        ]),
      Host("research.google", "research.google.com", paths: ["/pubs": .whitepaper]),
      Host(
        "github.com", site: .gitHub, kind: .code,
        paths: [
          "/readme/": .article, "/customer-stories/": .article, "/topics/": .other,
          "/collections/": .other, "/marketplace/": .other, "/explore": .other, "/search": .other,
          "/orgs/": .other, "/features": .other, "/*slide*.pdf$": .slides,
          "/*/blob/*/readme.md$": .code,
          "/*.pdf$": .whitepaper, "/*/blob/*.md$": .article, "/*/wiki": .docs,
          "/*/issues/": .article, "/*/discussions/": .article,
        ],
        asides: Self.repositoryAsides),
      Host(
        "learning.oreilly.com",
        paths: [
          "/scenarios/": .workshop, "/videos": .video, "/library/view": .book,
          "/live-events": .course,
        ]),
      Host(
        "learn.microsoft.com", kind: .docs,
        paths: [
          "/*/training/": .course, "/training/": .course, "/*/shows/": .video, "/shows/": .video,
        ]),
      Host(
        "hashnode.dev", "*.hashnode.dev", "plainenglish.io", "awstip.com",
        "towardsaws.com", "cloudonaut.io", "*.wordpress.com", "*.tumblr.com", "*.ghost.io",
        "hackernoon.com", "qiita.com", "habr.com", "velog.io", "*.tistory.com",
        "*.hatenablog.com", "juejin.cn", isBlog: true),
      Host("developer.mozilla.org", paths: ["/*docs": .docs]),
      Host("kubernetes.io", paths: ["/docs": .docs]),
      Host("cloud.google.com", paths: ["/docs": .docs]),
      Host("*.readthedocs.io", kind: .docs),
      Host(
        "docs.google.com", kind: .article,
        paths: ["/presentation": .slides, "/spreadsheets": .other, "/forms": .other]),
      Host(
        "serverlessland.com", paths: ["/patterns": .code, "/repos": .code, "/workflows": .code]),
    ] + ofSites + ofKinds + ofAsides

  public static func site(of host: String) -> Site? { row(of: host)?.site }

  /// The usual kind of the host's pages, or of those of the domain that it is part of; nil where
  /// it is not known.
  public static func kind(of address: Address) -> Kind? {
    guard address.isWeb else { return nil }
    let host = address.host
    guard let row = row(of: host) else { return kind(ofPartOf: host, address) }
    return row.kind(ofPath: address.loweredPath)
  }

  /// A part of a site is as the site, unless its name says that it is about something else.
  private static func kind(ofPartOf host: String, _ address: Address) -> Kind? {
    var rest = host[...]
    while let dot = rest.firstIndex(of: ".") {
      if rest.startIndex == host.startIndex, others.contains(String(rest[..<dot])) { return nil }
      rest = rest[rest.index(after: dot)...]
      if let row = byName[String(rest)] { return row.kind(ofPath: address.loweredPath) }
    }
    return nil
  }

  private static let others: Set<String> = [
    "about", "api", "blog", "blogs", "business", "careers", "community", "developer",
    "developers", "discuss", "docs",
    "engineering", "forum", "guides", "help", "learn", "news", "pages", "press", "resources",
    "status", "support", "wiki",
  ]

  /// What a page is that is about a person, a project or the site itself: "a profile"; nil for
  /// what can be studied.
  public static func aside(_ address: Address) -> String? {
    guard address.isWeb, let row = row(of: address.host), !row.asides.isEmpty else { return nil }
    return row.aside(ofPath: address.loweredPath)
  }

  /// Whether it is one of blogs, whose titles name their subject, not their kind.
  public static func isBlog(_ host: String) -> Bool { row(of: host)?.isBlog ?? false }

  /// Whether it is one person's or project's part of a host for many: its home page may be a blog.
  public static func isOfPeople(_ host: String) -> Bool {
    ofPeople.contains { host.utf8.count > $0.utf8.count && host.hasSuffix($0) }
  }

  /// The host as keys write it: `x.com` is `twitter.com`.
  public static func keyName(of host: String) -> String {
    guard let site = site(of: host) else { return host }
    return String(decoding: site.keyHost(Array(host.utf8)), as: UTF8.self)
  }

  /// The site's host as keys write it.
  static func name(of site: Site) -> String { names[site] ?? "" }

  private static func row(of host: String) -> Host? {
    if let row = byName[host] { return row }
    for pattern in patterns where host.hasPrefix(pattern.before) && host.hasSuffix(pattern.after) {
      return pattern.row
    }
    var rest = host.utf8[...]
    while let dot = rest.firstIndex(of: UInt8(ascii: ".")) {
      rest = rest[rest.index(after: dot)...]
      if let row = byParent[Substring(rest)] { return row }
    }
    return nil
  }

  private static let named = table.flatMap { row in row.names.map { (name: $0, row: row) } }
  private static let byName = Dictionary(uniqueKeysWithValues: named.map { ($0.name, $0.row) })
  /// The patterns that are only `*.` and a host, by that host.
  private static let byParent = Dictionary(
    uniqueKeysWithValues: named.filter { $0.name.hasPrefix("*.") }.map {
      ($0.name.dropFirst(2), $0.row)
    })
  private static let patterns = named.compactMap { name, row in
    name.hasPrefix("*.")
      ? nil
      : name.firstIndex(of: "*").map { star in
        (before: name[..<star], after: name[name.index(after: star)...], row: row)
      }
  }
  private static let names = Dictionary(
    table.compactMap { row in row.site.map { ($0, row.names[0]) } }, uniquingKeysWith: { $1 })
}

extension Address {
  fileprivate var loweredPath: [UInt8] { path.utf8.loweredBytes }
}
