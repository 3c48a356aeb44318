internal import StudyModel

/// Which kind the pages of a host mostly are.
struct KindHost {
  /// The host itself or, with a leading dot, every host that ends so.
  var host: String
  /// The path's begin, "" for any.
  var path: String = ""
  var kind: Kind

  /// Among the rows of a host the first that fits decides.
  static let table: [KindHost] = [
    KindHost(host: "youtube.com", kind: .video),
    KindHost(host: "youtu.be", kind: .video),
    KindHost(host: "m.youtube.com", kind: .video),
    KindHost(host: "youtube-nocookie.com", kind: .video),
    KindHost(host: "twitch.tv", kind: .video),
    KindHost(host: "vimeo.com", kind: .video),
    KindHost(host: "player.vimeo.com", kind: .video),
    KindHost(host: "ted.com", path: "/talks", kind: .video),
    KindHost(host: "infoq.com", path: "/presentations", kind: .video),
    KindHost(host: "workshops.aws", kind: .workshop),
    KindHost(host: ".workshops.aws", kind: .workshop),
    KindHost(host: "archive.eksworkshop.com", kind: .workshop),
    KindHost(host: "amazon-dynamodb-labs.com", kind: .workshop),
    KindHost(host: "docs.aws.amazon.com", path: "/whitepapers", kind: .whitepaper),
    KindHost(host: "docs.aws.amazon.com", kind: .docs),
    KindHost(host: "d1.awsstatic.com", path: "/whitepapers", kind: .whitepaper),
    KindHost(host: "d0.awsstatic.com", path: "/whitepapers", kind: .whitepaper),
    KindHost(host: "d1.awsstatic.com", path: "/events", kind: .slides),
    KindHost(host: "aws.amazon.com", path: "/getting-started/hands-on", kind: .workshop),
    KindHost(host: "skillbuilder.aws", kind: .course),
    KindHost(host: ".skillbuilder.aws", kind: .course),
    KindHost(host: "learn.cantrill.io", path: "/courses", kind: .course),
    KindHost(host: "arxiv.org", kind: .whitepaper),
    KindHost(host: "dl.acm.org", kind: .whitepaper),
    KindHost(host: "research.google", path: "/pubs", kind: .whitepaper),
    KindHost(host: "github.com", kind: .code),
    KindHost(host: "gist.github.com", kind: .code),
    KindHost(host: "gitlab.com", kind: .code),
    KindHost(host: "bitbucket.org", kind: .code),
    KindHost(host: "learning.oreilly.com", path: "/videos", kind: .video),
    KindHost(host: "learning.oreilly.com", path: "/library/view", kind: .book),
    KindHost(host: "learning.oreilly.com", path: "/live-events", kind: .course),
    KindHost(host: "oreilly.com", path: "/library/view", kind: .book),
    KindHost(host: "manning.com", path: "/books", kind: .book),
    KindHost(host: "leanpub.com", kind: .book),
    KindHost(host: "goodreads.com", path: "/book", kind: .book),
    KindHost(host: "amazon.com", path: "/dp", kind: .book),
    KindHost(host: "coursera.org", kind: .course),
    KindHost(host: "class.coursera.org", kind: .course),
    KindHost(host: "edx.org", kind: .course),
    KindHost(host: "udemy.com", kind: .course),
    KindHost(host: "udacity.com", path: "/course", kind: .course),
    KindHost(host: "pluralsight.com", path: "/courses", kind: .course),
    KindHost(host: "ocw.mit.edu", path: "/courses", kind: .course),
    KindHost(host: "khanacademy.org", kind: .course),
    KindHost(host: "slideshare.net", kind: .slides),
    KindHost(host: "speakerdeck.com", kind: .slides),
    KindHost(host: "podcasts.apple.com", kind: .podcast),
    KindHost(host: "open.spotify.com", path: "/episode", kind: .podcast),
    KindHost(host: "open.spotify.com", path: "/show", kind: .podcast),
    KindHost(host: ".readthedocs.io", kind: .docs),
    KindHost(host: "docs.rs", kind: .docs),
    KindHost(host: "developer.mozilla.org", path: "/en-us/docs", kind: .docs),
    KindHost(host: "kubernetes.io", path: "/docs", kind: .docs),
    KindHost(host: "learn.microsoft.com", kind: .docs),
    KindHost(host: "cloud.google.com", path: "/docs", kind: .docs),
  ]

  /// What the table says; nil for a host that is not in it.
  static func kind(of place: HostAndPath) -> Kind? {
    let rows = byHost[place.host] ?? suffixes.filter { place.host.hasSuffix($0.host) }
    return rows.first { $0.path.isEmpty || place.path.hasPrefix($0.path) }?.kind
  }

  private static let byHost = Dictionary(grouping: table, by: \.host)
  private static let suffixes = table.filter { $0.host.hasPrefix(".") }
}
