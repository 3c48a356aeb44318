import ReadingList
import StudyModel
import Testing

@Suite struct HostTests {
  /// Every host and pattern in the table of a site, as an address, with that site.
  static let spellings: [(address: String, site: Site)] = Hosts.table.flatMap { row in
    row.names.flatMap { name in
      (row.site.map(pages) ?? []).map { page in
        ("https://\(name.replacing("*", with: "eu-west-1"))\(page)", row.site.map(owner)!)
      }
    }
  }

  static func pages(_ site: Site) -> [String] {
    switch site {
    case .youTube: ["/watch?v=12", "/embed/12", "/live/12", "/shorts/12", "/v/12"]
    case .youTubeShort, .vimeo: ["/12"]
    case .vimeoPlayer: ["/video/12"]
    case .twitch: ["/videos/12"]
    case .aws: ["/lambda", "/de/lambda", "/jp/lambda"]
    case .awsDocs: ["/lambda/x", "/en_us/lambda/x"]
    case .awsWorkshops: ["/x", "/x/en-US"]
    case .arXiv: ["/abs/2301.00001", "/pdf/2301.00001v2.pdf", "/html/2301.00001v1"]
    case .doi: ["/10.1000/abc", "/10.1000/ABC"]
    case .openReview: ["/forum?id=a", "/pdf?id=a"]
    case .amazon: ["/dp/0123456789", "/A-Title/dp/0123456789/ref=sr_1", "/gp/product/0123456789?a"]
    case .goodreads: ["/book/show/12", "/book/show/12-a-title", "/en/book/show/12.A_Title?x=1"]
    case .gitHub: ["/a/b", "/A/B.git", "/a/b/tree/main", "/a/b/tree/master"]
    case .stackExchange: ["/questions/12", "/questions/12/a-title", "/q/12/34"]
    case .mobileWikipedia: ["/wiki/X"]
    case .twitter: ["/a/status/1", "/a/status/1?s=20&t=x"]
    case .reddit: ["/r/x"]
    case .medium: ["/x", "/x?source=a"]
    case .substack: ["/p/x", "/p/x?r=a&s=b"]
    }
  }

  static func owner(_ site: Site) -> Site {
    switch site {
    case .youTubeShort: .youTube
    case .vimeoPlayer: .vimeo
    case .youTube, .vimeo, .twitch, .aws, .awsDocs, .awsWorkshops, .arXiv, .doi, .openReview,
      .amazon, .goodreads, .gitHub, .stackExchange, .mobileWikipedia, .twitter, .reddit, .medium,
      .substack:
      site
    }
  }

  /// Whether each host of the site has pages of its own.
  static func hasManyHosts(_ site: Site) -> Bool {
    switch site {
    case .stackExchange, .medium, .substack: true
    case .youTube, .youTubeShort, .vimeo, .vimeoPlayer, .twitch, .aws, .awsDocs, .awsWorkshops,
      .arXiv, .doi, .openReview, .amazon, .goodreads, .gitHub, .mobileWikipedia, .twitter, .reddit:
      false
    }
  }

  @Test(arguments: spellings)
  func `kind, identity and opening agree on every spelling of a page`(address: String, site: Site)
    throws
  {
    for prefix in ["", "www."] {
      let address = address.replacing("https://", with: "https://" + prefix)
      let host = Address(address).host
      let first = Self.spellings.first {
        $0.site == site && (!Self.hasManyHosts(site) || Address($0.address).host == host)
      }!.address
      #expect(CanonicalAddress.key(of: address) == CanonicalAddress.key(of: first))
      let posting = try posting("- [T](\(address))")
      #expect(Hosts.kind(of: Address(address)) == Hosts.kind(of: Address(first)))
      #expect(posting.kind == Hosts.kind(of: Address(first)) ?? .article)
      guard posting.kind == .video else { continue }
      let opened = OpenAddress.at(.seconds(84), of: address)
      #expect(CanonicalAddress.key(of: opened) == posting.key)
      #expect(try ReadingListTests.posting("- [T](\(opened))").moment?.seconds == 84)
    }
  }

  @Test(arguments: Hosts.table)
  func `a host is known by all of its names`(row: Host) {
    for name in row.names.map({ $0.replacing("*", with: "eu-west-1") }) {
      #expect(Hosts.site(of: name) == row.site)
      for path in ["/whitepapers/x", "/courses/x", "/x"] {
        let kinds = row.names.map {
          Hosts.kind(of: Address("https://" + $0.replacing("*", with: "b") + path))
        }
        #expect(Set(kinds).count == 1)
      }
    }
  }
}
