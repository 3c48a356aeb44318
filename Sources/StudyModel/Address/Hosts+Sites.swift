extension Hosts {
  /// Further hosts that have several addresses for a page; see `Site`.
  static let ofSites = [
    Host("arxiv.org", "export.arxiv.org", site: .arXiv, kind: .whitepaper),
    Host("doi.org", "dx.doi.org", site: .doi, kind: .whitepaper),
    Host("openreview.net", site: .openReview, kind: .whitepaper),
    Host(
      "amazon.com", "smile.amazon.com", "amazon.ae", "amazon.ca", "amazon.cn", "amazon.co.jp",
      "amazon.co.uk", "amazon.co.za", "amazon.com.au", "amazon.com.be", "amazon.com.br",
      "amazon.com.mx", "amazon.com.tr", "amazon.de", "amazon.eg", "amazon.es", "amazon.fr",
      "amazon.ie", "amazon.in", "amazon.it", "amazon.nl", "amazon.pl", "amazon.sa", "amazon.se",
      "amazon.sg", site: .amazon,
      paths: ["/*dp/": .book, "/*gp/product/": .book, "/exec/obidos": .book]),
    Host("goodreads.com", site: .goodreads, paths: ["/*book/": .book]),
    Host("*.m.wikipedia.org", site: .mobileWikipedia),
    Host(
      "twitter.com", "m.twitter.com", "mobile.twitter.com", "x.com", "mobile.x.com",
      site: .twitter,
      asides: ["/intent/": "a page to share", "/share": "a page to share", "/:name$": "a profile"]),
    Host(
      "reddit.com", "m.reddit.com", "new.reddit.com", "np.reddit.com", "old.reddit.com",
      site: .reddit, asides: ["/submit": "a page to share", "/user/:name$": "a profile"]),
    Host(
      "stackoverflow.com", "*.stackoverflow.com", "askubuntu.com", "mathoverflow.net",
      "serverfault.com", "*.stackexchange.com", "stackapps.com", "superuser.com",
      site: .stackExchange),
    Host(
      "medium.com", "*.medium.com", "betterprogramming.pub", "*.gitconnected.com", "itnext.io",
      "netflixtechblog.com", "*.plainenglish.io", "towardsdatascience.com", "uxdesign.cc",
      site: .medium, asides: ["/@:name$": "a profile"], isBlog: true),
    Host("substack.com", "*.substack.com", site: .substack, isBlog: true),
  ]
}
