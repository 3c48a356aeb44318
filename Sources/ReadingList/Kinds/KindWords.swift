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

  static let byMark: [String: Kind] = [
    "video": .video, "videos": .video, "talk": .video, "paper": .whitepaper, "pdf": .whitepaper,
    "whitepaper": .whitepaper, "book": .book, "ebook": .book, "slides": .slides,
    "podcast": .podcast, "course": .course, "code": .code, "article": .article, "docs": .docs,
    "workshop": .workshop,
  ]

  /// A PDF on the web is usually a paper, and one kept on disk a book; see `KindGuess`.
  static let byEnding: [String: Kind] = [
    "pdf": .whitepaper, "epub": .book, "mobi": .book, "azw3": .book, "mp4": .video, "mov": .video,
    "mkv": .video, "webm": .video, "mp3": .podcast, "m4a": .podcast, "ppt": .slides,
    "pptx": .slides, "key": .slides, "yaml": .code, "yml": .code, "json": .code, "swift": .code,
    "java": .code, "py": .code, "js": .code, "ts": .code, "go": .code, "rs": .code, "sh": .code,
    "tf": .code, "template": .code, "ipynb": .code, "zip": .code,
  ]

  static let byTitle: [String: Kind] = [
    "workshop": .workshop, "workshops": .workshop, "whitepaper": .whitepaper, "podcast": .podcast,
    "slides": .slides, "ebook": .book, "book": .book, "course": .course, "video": .video,
    "documentation": .docs,
  ]
}
