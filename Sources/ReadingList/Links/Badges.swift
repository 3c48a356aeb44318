internal import StudyModel

/// Pictures that say how a project is doing, with a link.
enum Badges {
  /// True for a link whose only text is the picture of a badge, or that leads where badges lead.
  static func isBadge(_ link: Link) -> Bool {
    guard let picture = link.picture else { return false }
    let image = Address(picture.address)
    if hosts.contains(where: { isOf(image.host, $0) }) || words.contains(where: image.has) {
      return true
    }
    // Services draw them; what a person draws or takes a picture of is seldom one, unless it leads
    // to a recording.
    if image.ending == "svg", Hosts.kind(of: link.target) != .video { return true }
    if Hosts.aside(link.target) != nil { return true }
    return goals.contains { isOf(link.target.host, $0) }
      || goalWords.contains(where: link.target.has)
  }

  private static func isOf(_ host: String, _ known: String) -> Bool {
    host == known || host.hasSuffix(".\(known)")
  }

  /// Hosts of the pictures.
  private static let hosts = [
    "shields.io", "badgen.net", "badge.fury.io", "travis-ci.org", "travis-ci.com", "circleci.com",
    "codecov.io", "coveralls.io", "codeclimate.com", "codacy.com", "snyk.io", "sonarcloud.io",
    "appveyor.com", "awesome.re", "contrib.rocks", "star-history.com", "david-dm.org",
    "hits.dwyl.com", "komarev.com", "pepy.tech",
  ]
  /// In the path of the picture.
  private static let words: [StaticString] = [
    "badge", "shield", "button", "status.svg", "license",
  ]

  /// Where badges lead, besides licences, chat rooms and funding.
  private static let goals = [
    "travis-ci.org", "travis-ci.com", "circleci.com", "codecov.io", "coveralls.io", "shields.io",
    "codeclimate.com", "snyk.io", "sonarcloud.io", "appveyor.com", "awesome.re",
    "makeapullrequest.com",
  ]
  private static let goalWords: [StaticString] = ["/license", "/actions/workflows", "/licence"]
}

extension Address {
  /// True if the path has the word, in any case.
  fileprivate func has(_ word: StaticString) -> Bool { path.firstASCII(word) != nil }
}

/// The title of a link whose only text is a picture.
enum PictureTitle {
  /// The picture's text; "" if it says nothing.
  static func read(_ picture: Picture) -> String {
    empty.contains(picture.title.lowercased()) ? "" : picture.title
  }

  private static let empty: Set<String> = [
    "alt", "alt text", "image alt text", "image alt text here", "image", "img", "photo", "picture",
    "preview", "screenshot", "thumb", "thumbnail", "logo", "icon", "cover", "video thumbnail",
  ]
}
