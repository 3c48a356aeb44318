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
    case .awsDocs: ["/lambda/x", "/en_us/lambda/x"]
    case .awsWorkshops: ["/x", "/x/en-US"]
    }
  }

  static func owner(_ site: Site) -> Site {
    switch site {
    case .youTubeShort: .youTube
    case .vimeoPlayer: .vimeo
    case .youTube, .vimeo, .twitch, .awsDocs, .awsWorkshops: site
    }
  }

  @Test(arguments: spellings)
  func `kind, identity and opening agree on every spelling of a page`(address: String, site: Site)
    throws
  {
    for prefix in ["", "www."] {
      let address = address.replacing("https://", with: "https://" + prefix)
      let first = Self.spellings.first { $0.site == site }!.address
      #expect(CanonicalAddress.key(of: address) == CanonicalAddress.key(of: first))
      let posting = try posting("- [T](\(address))")
      #expect(posting.kind == Hosts.kind(of: Address(first)))
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
