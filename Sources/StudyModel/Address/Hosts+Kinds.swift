extension Hosts {
  /// Hosts of which only the kind of their pages is known.
  static let ofKinds = code + papers + books + courses + media + manuals + places

  /// Hosts of that kind, from their names with blanks between them: the code that makes a host each
  /// would be ten times as long as its name.
  private static func all(_ kind: Kind, _ names: String) -> [Host] {
    names.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      .map { Host(String(Substring($0)), kind: kind) }
  }

  /// Code and exercises.
  private static let code =
    all(
      .code,
      """
      gist.github.com bitbucket.org codeberg.org sr.ht gitee.com codepen.io codesandbox.io
      jsfiddle.net replit.com colab.research.google.com hub.docker.com constructs.dev
      serverlessrepo.aws.amazon.com
      """)
    + [
      Host("gitlab.com", kind: .code, asides: repositoryAsides),
      Host("npmjs.com", paths: ["/package": .code]),
      Host("pypi.org", paths: ["/project": .code]),
      Host("crates.io", paths: ["/crates": .code]),
      Host("rubygems.org", paths: ["/gems": .code]),
      Host("packagist.org", paths: ["/packages": .code]),
      Host(
        "huggingface.co",
        paths: ["/papers": .whitepaper, "/docs": .docs, "/learn": .course, "/spaces": .code]),
      Host("kaggle.com", paths: ["/learn": .course, "/code": .code]),
      Host(
        "leetcode.com",
        paths: ["/problems/*/discuss": .article, "/problems": .task, "/explore": .course]),
      Host("hackerrank.com", paths: ["/challenges": .task]),
      Host("codewars.com", paths: ["/kata": .task]),
      Host("exercism.org", paths: ["/tracks": .course]),
    ]

  /// Papers.
  private static let papers =
    all(
      .whitepaper,
      """
      dl.acm.org aclanthology.org aclweb.org papers.nips.cc proceedings.neurips.cc
      proceedings.mlr.press openaccess.thecvf.com semanticscholar.org ieeexplore.ieee.org
      sciencedirect.com biorxiv.org medrxiv.org ssrn.com eprint.iacr.org citeseerx.ist.psu.edu
      pubmed.ncbi.nlm.nih.gov hal.science jstor.org vldb.org cidrdb.org
      """)
    + [
      Host("jmlr.org", paths: ["/papers": .whitepaper]),
      Host(
        "link.springer.com",
        paths: ["/book": .book, "/article": .whitepaper, "/chapter": .whitepaper]),
      Host("nature.com", paths: ["/articles": .whitepaper]),
      Host(
        "usenix.org",
        paths: [
          "/system/files/*slides": .slides, "/system/files": .whitepaper, "/legacy": .whitepaper,
          "/conference/srecon": .video,
          "/conference/lisa": .video, "/conference/ures": .video,
          "/conference/*/presentation": .whitepaper,
        ]),
      Host("ncbi.nlm.nih.gov", paths: ["/pmc": .whitepaper]),
      Host("researchgate.net", paths: ["/publication": .whitepaper]),
      Host("paperswithcode.com", paths: ["/paper": .whitepaper]),
    ]

  /// Shops and libraries of books.
  private static let books =
    all(
      .book,
      """
      amzn.to amzn.com leanpub.com books.google.com books.apple.com bookshop.org nostarch.com
      pragprog.com gutenberg.org openlibrary.org book.douban.com app.thestorygraph.com
      librarything.com casadellibro.com labirint.ru apress.com thriftbooks.com abebooks.com
      yes24.com product.kyobobook.co.kr books.rakuten.co.jp
      """)
    + [
      Host("oreilly.com", paths: ["/library/view": .book, "/catalog": .book]),
      Host("shop.oreilly.com", paths: ["/product": .book]),
      Host(
        "manning.com", paths: ["/books": .book, "/liveproject": .workshop, "/livevideo": .video]),
      Host("packtpub.com", paths: ["/*product/": .book]),
      Host("barnesandnoble.com", paths: ["/w/": .book]),
      Host("mitpress.mit.edu", paths: ["/*/": .book]),
      Host("wiley.com", paths: ["/*-p-": .book]),
      Host("informit.com", paths: ["/store": .book]),
      Host("play.google.com", paths: ["/store/books": .book]),
      Host("kobo.com", paths: ["/*/ebook/": .book]),
      Host("thalia.de", paths: ["/shop": .book]),
      Host("audible.com", paths: ["/pd/": .book]),
      Host("weread.qq.com", paths: ["/web": .book]),
      Host("worldcat.org", paths: ["/*title/": .book]),
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
      scrimba.com mooc.org miriadax.net study.163.com
      """)
    + [
      Host("learn.cantrill.io", paths: ["/courses": .course]),
      Host("udacity.com", paths: ["/course": .course]),
      Host("pluralsight.com", paths: ["/courses": .course, "/library/courses": .course]),
      Host("ocw.mit.edu", paths: ["/courses": .course]),
      Host(
        "linkedin.com", paths: ["/learning/": .course],
        asides: [
          "/in/:name$": "a profile", "/company/:name$": "a profile",
          "/sharearticle": "a page to share",
          "/sharing/": "a page to share",
        ]),
      Host("freecodecamp.org", paths: ["/learn": .course, "/news": .article]),
      Host("deeplearning.ai", paths: ["/courses": .course, "/short-courses": .course]),
      Host("openclassrooms.com", paths: ["/*courses/": .course]),
      Host("classcentral.com", paths: ["/course": .course]),
      Host("mygreatlearning.com", paths: ["/academy": .course]),
      Host("open.edu", paths: ["/openlearn": .course]),
      Host("saylor.org", paths: ["/courses": .course]),
      Host("cognitiveclass.ai", paths: ["/courses": .course]),
      Host("training.linuxfoundation.org", paths: ["/training": .course]),
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
      xiaoyuzhoufm.com ximalaya.com player.fm simplecast.com
      """)
    + all(
      .video,
      """
      dailymotion.com channel9.msdn.com confreaks.tv pyvideo.org vkvideo.ru v.qq.com loom.com
      v.youku.com tiktok.com
      """)
    + [
      Host("open.spotify.com", paths: ["/*episode/": .podcast, "/*show/": .podcast]),
      Host("music.amazon.com", paths: ["/podcasts": .podcast]),
      Host(
        "changelog.com", paths: ["/podcast": .podcast, "/gotime": .podcast, "/jsparty": .podcast]),
      Host("bilibili.com", paths: ["/video": .video, "/read": .article]),
      Host("nicovideo.jp", paths: ["/watch": .video]),
      Host("rutube.ru", paths: ["/video": .video]),
      Host("media.ccc.de", paths: ["/v/": .video]),
      Host("developer.apple.com", paths: ["/videos": .video, "/documentation": .docs]),
      Host("ted.com", paths: ["/talks": .video]),
      Host("infoq.com", paths: ["/presentations": .video, "/podcasts": .podcast]),
    ]

  /// Manuals and standards.
  private static let manuals =
    all(
      .docs,
      """
      docs.rs man7.org devdocs.io devcenter.heroku.com rfc-editor.org datatracker.ietf.org
      tools.ietf.org registry.terraform.io developer.hashicorp.com en.cppreference.com
      readthedocs.org javadoc.io
      """)
    + [
      Host("pkg.go.dev", "godoc.org", kind: .docs),
      Host("go.dev", paths: ["/ref/": .docs, "/doc/": .docs, "/blog": .article]),
      Host("react.dev", paths: ["/learn": .docs]),
      // Their owners keep documentation there; most others keep blogs.
      Host(
        "aws.github.io", "awslabs.github.io", "aws-ia.github.io", "aws-observability.github.io",
        "aws-quickstart.github.io", "kubernetes-sigs.github.io", "javaee.github.io",
        "eclipse-ee4j.github.io", kind: .docs, paths: ["/*workshop": .workshop]),
      Host("w3.org", paths: ["/tr": .docs]),
      Host("hexdocs.pm", paths: ["/": .docs]),
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
