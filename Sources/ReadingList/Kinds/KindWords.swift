internal import StudyModel

/// Words that name a kind.
enum KindWords {
  static let byTag: [String: Kind] = [
    "ARTICLE": .article, "BLOG": .article, "POST": .article,
    "VIDEO": .video, "VIDEOS": .video, "TALK": .video, "YOUTUBE": .video, "TWITCH": .video,
    "WEBINAR": .video, "WORKSHOP": .workshop, "WORKSHOPS": .workshop, "LAB": .workshop,
    "LABS": .workshop, "HANDS_ON": .workshop, "WHITEPAPER": .whitepaper, "PAPER": .whitepaper,
    "DOCS": .docs, "DOC": .docs, "DOCUMENTATION": .docs, "COURSE": .course, "COURSES": .course,
    "BOOK": .book, "BOOKS": .book, "EBOOK": .book, "CODE": .code, "REPO": .code,
    "GITHUB": .code, "PODCAST": .podcast, "SLIDES": .slides, "DECK": .slides, "TASK": .task,
  ]

  /// A PDF on the web is usually a paper, and one kept on disk a book; see `KindGuess`.
  static let byEnding: [String: Kind] = [
    "pdf": .whitepaper, "epub": .book, "mobi": .book, "azw3": .book, "mp4": .video, "mov": .video,
    "mkv": .video, "webm": .video, "mp3": .podcast, "m4a": .podcast, "ppt": .slides,
    "pptx": .slides, "key": .slides, "yaml": .code, "yml": .code, "json": .code, "swift": .code,
    "java": .code, "py": .code, "js": .code, "ts": .code, "go": .code, "rs": .code, "sh": .code,
    "tf": .code, "template": .code, "ipynb": .code, "zip": .code, "c": .code, "h": .code,
    "cc": .code, "cpp": .code, "hpp": .code, "cs": .code, "kt": .code, "rb": .code, "lua": .code,
    "hs": .code, "scala": .code, "clj": .code, "ex": .code, "sql": .code, "git": .code,
    "ps": .whitepaper, "odp": .slides,
  ]

  /// First labels of hosts.
  static let byLabel: [(label: String.UTF8View, kind: Kind)] = [
    ("docs.".utf8, .docs), ("book.".utf8, .book), ("books.".utf8, .book),
  ]

  /// Folders of an address.
  static let byFolder: [String: Kind] = [
    "docs": .docs, "documentation": .docs, "course": .course, "courses": .course,
    "patterns": .docs, "podcast": .podcast, "podcasts": .podcast, "whitepapers": .whitepaper,
    "workshops": .workshop, "hands-on-lab": .workshop, "hands-on-labs": .workshop,
    "video": .video, "videos": .video, "video-courses": .course, "reference": .docs,
    "manual": .docs, "manuals": .docs, "user-guide": .docs, "userguide": .docs,
    "user_guide": .docs, "javadoc": .docs, "apidocs": .docs, "api-docs": .docs,
  ]

  /// The last part of a path, without ".html".
  static let byLastPart: [String: Kind] = [
    "docs": .docs, "documentation": .docs, "getting-started": .docs, "getting_started": .docs,
    "gettingstarted": .docs, "get-started": .docs, "getstarted": .docs, "quickstart": .docs,
    "quick-start": .docs, "manual": .docs, "reference": .docs, "user-guide": .docs,
  ]

  static let byTitle: [String: Kind] = [
    "workshop": .workshop, "workshops": .workshop, "whitepaper": .whitepaper, "podcast": .podcast,
    "slides": .slides, "ebook": .book, "book": .book, "course": .course, "video": .video,
    "documentation": .docs,
  ]

  /// First words of headings and titles that say what the rest explains, not what it is.
  static func isAsking(_ word: String) -> Bool {
    asking.contains(word) || unspacedAsking.contains { word.hasPrefix($0) }
  }

  private static let unspacedAsking = ["如何", "怎么", "怎樣", "怎样", "为什么", "為什麼", "なぜ"]

  private static let asking: Set<String> = [
    "how", "why", "what", "when", "where", "wie", "warum", "was", "comment", "pourquoi", "como",
    "cómo", "qué", "come", "perché", "как", "почему", "что", "hoe", "waarom", "jak", "dlaczego",
  ]

  /// Words between a heading's first words and what they are for.
  static let ofPurpose: Set<String> = [
    "for", "about", "on", "from", "in", "with", "für", "über", "pour", "sur", "para", "sobre",
    "per", "для", "о",
  ]

  /// First words of titles that say what is done with the last.
  static let doing: Set<String> = [
    "writing", "building", "designing", "scaling", "publishing", "reviewing", "making", "creating",
    "improving", "automating", "running", "reading", "generating", "implementing", "new",
    "announcing", "introducing",
  ]

  /// Words in a title after which it only tells of the last.
  static let telling: Set<String> = ["from", "about", "after", "without", "review", "reviewing"]

  /// The same, right before it.
  static let placing: Set<String> = ["of", "in", "at", "on", "with", "as", "vs", "and"]

  static let articles: Set<String> = ["a", "an", "the", "my", "our", "this"]

  /// What may follow the kind: "Workshop materials".
  static let followers: Set<String> = ["materials", "website", "site", "homepage"]

  /// Last words of titles of documentation, and what stands right before them; nothing for
  /// anything.
  static let manuals: [String: Set<String>] = [
    "handbook": [], "guide": guides, "guides": ["practices"], "manual": ["reference", "user"],
  ]

  private static let guides: Set<String> = [
    "developer", "developers", "developer's", "user", "users", "user's", "reference", "operator",
    "operators", "admin", "administrator", "administrators", "administration", "practices",
  ]

  /// Last words of titles of pages that do something.
  static let gadgets: Set<String> = [
    "calculator", "visualizer", "visualiser", "playground", "simulator", "converter", "tracker",
  ]

  /// All of those that can end a title that says its kind.
  static let ends = gadgets.union(byTitle.keys).union(manuals.keys).union(followers)
    .union(["series"])

  /// Before a word for a kind, these say that it is offered.
  static let offers: Set<Substring> = ["free", "online", "paid"]

  /// What sites call themselves that are there to be read.
  static let texts = [
    "blog", "newsletter", "magazine", "tutorial", "guide", "practices", "principles", "manifesto",
    "cheatsheet", "cheat sheet", "cheat-sheet", "patterns", "блог", "博客", "ブログ", "블로그",
    "教程", "учебник",
  ]
}
