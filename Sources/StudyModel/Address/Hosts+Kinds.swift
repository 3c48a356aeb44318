extension Hosts {
  /// Hosts of which only the kind of their pages is known.
  static let ofKinds = code + papers + books + courses + media + manuals + places

  /// Names with blanks between them: the code that makes a host is ten times as long as its name.
  static func words(_ names: String) -> [String] {
    names.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      .map { String(Substring($0)) }
  }

  /// Hosts with pages of that kind, below the path if one is named.
  private static func all(_ kind: Kind, _ names: String) -> [Host] {
    words(names).map { name in
      let path = name.utf8.firstIndex(of: UInt8(ascii: "/")) ?? name.endIndex
      return Host(String(name[..<path]), paths: [String(name[path...]): kind])
    }
  }

  /// Code and exercises.
  private static let code =
    all(
      .code,
      """
      gist.github.com bitbucket.org codeberg.org sr.ht gitee.com codepen.io codesandbox.io
      jsfiddle.net replit.com colab.research.google.com hub.docker.com constructs.dev
      serverlessrepo.aws.amazon.com npmjs.com/package pypi.org/project crates.io/crates
      rubygems.org/gems packagist.org/packages
      """)
    + all(
      .task,
      """
      hackerrank.com/challenges codewars.com/kata
      """)
    + all(
      .course,
      """
      exercism.org/tracks
      """)
    + [
      Host("gitlab.com", kind: .code, asides: repositoryAsides),
      Host(
        "huggingface.co",
        paths: ["/papers": .whitepaper, "/docs": .docs, "/learn": .course, "/spaces": .code]),
      Host("kaggle.com", paths: ["/learn": .course, "/code": .code]),
      Host(
        "leetcode.com",
        paths: ["/problems/*/discuss": .article, "/problems": .task, "/explore": .course]),
    ]

  /// Papers.
  private static let papers =
    all(
      .whitepaper,
      """
      dl.acm.org aclanthology.org aclweb.org papers.nips.cc proceedings.neurips.cc
      proceedings.mlr.press openaccess.thecvf.com semanticscholar.org ieeexplore.ieee.org
      sciencedirect.com biorxiv.org medrxiv.org ssrn.com eprint.iacr.org citeseerx.ist.psu.edu
      pubmed.ncbi.nlm.nih.gov hal.science jstor.org vldb.org cidrdb.org jmlr.org/papers
      nature.com/articles ncbi.nlm.nih.gov/pmc researchgate.net/publication
      paperswithcode.com/paper
      """)
    + [
      Host(
        "link.springer.com",
        paths: ["/book": .book, "/article": .whitepaper, "/chapter": .whitepaper]),
      Host(
        "usenix.org",
        paths: [
          "/system/files/*slides": .slides, "/system/files": .whitepaper, "/legacy": .whitepaper,
          "/conference/srecon": .video,
          "/conference/lisa": .video, "/conference/ures": .video,
          "/conference/*/presentation": .whitepaper,
        ]),
    ]

  /// Shops and libraries of books.
  private static let books =
    all(
      .book,
      """
      amzn.to amzn.com leanpub.com books.google.com books.apple.com bookshop.org nostarch.com
      pragprog.com gutenberg.org openlibrary.org book.douban.com app.thestorygraph.com
      librarything.com casadellibro.com labirint.ru apress.com thriftbooks.com abebooks.com
      yes24.com product.kyobobook.co.kr books.rakuten.co.jp shop.oreilly.com/product
      packtpub.com/*product/ barnesandnoble.com/w/ mitpress.mit.edu/*/ wiley.com/*-p-
      informit.com/store play.google.com/store/books kobo.com/*/ebook/ thalia.de/shop
      audible.com/pd/ weread.qq.com/web worldcat.org/*title/
      """)
    + [
      Host("oreilly.com", paths: ["/library/view": .book, "/catalog": .book]),
      Host(
        "manning.com", paths: ["/books": .book, "/liveproject": .workshop, "/livevideo": .video]),
    ]

  /// Courses.
  private static let courses =
    all(
      .course,
      """
      coursera.org edx.org udemy.com khanacademy.org codecademy.com educative.io
      frontendmasters.com egghead.io laracasts.com skillshare.com datacamp.com futurelearn.com
      acloudguru.com acloud.guru cloudacademy.com linuxacademy.com nptel.ac.in mooc.fi open.hpi.de
      openhpi.de fun-mooc.fr stepik.org icourse163.org xuetangx.com imooc.com cs50.harvard.edu
      course.fast.ai academy.databricks.com brilliant.org dataquest.io boot.dev theodinproject.com
      scrimba.com mooc.org miriadax.net study.163.com learn.cantrill.io/courses udacity.com/course
      ocw.mit.edu/courses openclassrooms.com/*courses/ classcentral.com/course
      mygreatlearning.com/academy open.edu/openlearn saylor.org/courses cognitiveclass.ai/courses
      training.linuxfoundation.org/training
      """)
    + [
      Host("pluralsight.com", paths: ["/courses": .course, "/library/courses": .course]),
      Host(
        "linkedin.com", paths: ["/learning/": .course],
        asides: [
          "/in/:name$": "a profile", "/company/:name$": "a profile",
          "/sharearticle": "a page to share",
          "/sharing/": "a page to share",
        ]),
      Host("freecodecamp.org", paths: ["/learn": .course, "/news": .article]),
      Host("deeplearning.ai", paths: ["/courses": .course, "/short-courses": .course]),
    ]

  /// Slides, podcasts and videos.
  private static let media =
    all(
      .slides,
      """
      slideshare.net speakerdeck.com slides.com noti.st
      """)
    + all(
      .podcast,
      """
      podcasts.apple.com podcasts.google.com podcasters.spotify.com ivoox.com syntax.fm
      runasradio.com overcast.fm pca.st castbox.fm anchor.fm soundcloud.com
      softwareengineeringdaily.com se-radio.net podbean.com buzzsprout.com transistor.fm
      xiaoyuzhoufm.com ximalaya.com player.fm simplecast.com music.amazon.com/podcasts
      """)
    + all(
      .video,
      """
      dailymotion.com channel9.msdn.com confreaks.tv pyvideo.org vkvideo.ru v.qq.com loom.com
      v.youku.com tiktok.com nicovideo.jp/watch rutube.ru/video media.ccc.de/v/ ted.com/talks
      """)
    + [
      Host("open.spotify.com", paths: ["/*episode/": .podcast, "/*show/": .podcast]),
      Host(
        "changelog.com", paths: ["/podcast": .podcast, "/gotime": .podcast, "/jsparty": .podcast]),
      Host("bilibili.com", paths: ["/video": .video, "/read": .article]),
      Host("developer.apple.com", paths: ["/videos": .video, "/documentation": .docs]),
      Host("infoq.com", paths: ["/presentations": .video, "/podcasts": .podcast]),
    ]

  /// Manuals and standards.
  private static let manuals =
    all(
      .docs,
      """
      docs.rs man7.org devdocs.io devcenter.heroku.com rfc-editor.org datatracker.ietf.org
      tools.ietf.org registry.terraform.io developer.hashicorp.com en.cppreference.com
      readthedocs.org javadoc.io react.dev/learn w3.org/tr hexdocs.pm/
      """)
    + [
      Host("pkg.go.dev", "godoc.org", kind: .docs),
      Host("go.dev", paths: ["/ref/": .docs, "/doc/": .docs, "/blog": .article]),
      // Their owners keep documentation there; most others keep blogs.
      Host(
        "aws.github.io", "awslabs.github.io", "aws-ia.github.io", "aws-observability.github.io",
        "aws-quickstart.github.io", "kubernetes-sigs.github.io", "javaee.github.io",
        "eclipse-ee4j.github.io", kind: .docs, paths: ["/*workshop": .workshop]),
    ]

  /// Workshops, and where people meet.
  private static let places =
    all(
      .workshop,
      """
      wellarchitectedlabs.com codelabs.developers.google.com killercoda.com katacoda.com
      """)
    + all(
      .other,
      """
      meetup.com eventbrite.com
      """)

  /// Parts of these belong to a person or a project each.
  static let ofPeople = [
    ".github.io", ".gitlab.io", ".netlify.app", ".vercel.app", ".pages.dev", ".neocities.org",
    ".wixsite.com",
  ]
}
