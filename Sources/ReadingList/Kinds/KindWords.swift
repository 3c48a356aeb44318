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

  /// Folders of an address.
  static let byFolder: [String: Kind] = [
    "docs": .docs, "documentation": .docs, "course": .course, "courses": .course,
    "patterns": .docs, "podcast": .podcast, "podcasts": .podcast, "whitepapers": .whitepaper,
    "workshops": .workshop,
  ]

  /// Words of headings, in the plural: what a heading calls many of its items.
  static let byHeading: [String: Kind] = [
    "books": .book, "ebooks": .book, "textbooks": .book, "bücher": .book, "livres": .book,
    "libros": .book, "livros": .book, "libri": .book, "книги": .book, "كتب": .book, "الكتب": .book,
    "boeken": .book, "bookshelf": .book, "책": .book, "도서": .book,
    "podcasts": .podcast, "подкасты": .podcast, "بودكاست": .podcast, "팟캐스트": .podcast,
    "papers": .whitepaper, "whitepapers": .whitepaper, "publications": .whitepaper,
    "статьи": .article, "논문": .whitepaper, "أوراق": .whitepaper,
    "courses": .course, "moocs": .course, "cours": .course, "kurse": .course, "cursos": .course,
    "corsi": .course, "курсы": .course, "دورات": .course, "الدورات": .course, "강의": .course,
    "videos": .video, "talks": .video, "lectures": .video, "screencasts": .video,
    "vidéos": .video, "vídeos": .video, "vorträge": .video, "видео": .video, "فيديو": .video,
    "فيديوهات": .video, "webinars": .video, "영상": .video,
    "articles": .article, "blogs": .article, "posts": .article, "blogposts": .article,
    "artikel": .article, "artículos": .article, "artigos": .article, "articoli": .article,
    "مقالات": .article, "essays": .article, "newsletters": .article,
    "workshops": .workshop, "labs": .workshop, "documentation": .docs, "docs": .docs,
    "repositories": .code, "repos": .code, "slides": .slides,
  ]

  /// The same in Chinese and Japanese, which have no blanks and no plural.
  static let byUnspacedHeading: [String: Kind] = [
    "书籍": .book, "書籍": .book, "图书": .book, "書単": .book, "书单": .book, "電子書": .book,
    "电子书": .book, "播客": .podcast, "ポッドキャスト": .podcast, "论文": .whitepaper,
    "論文": .whitepaper, "课程": .course, "課程": .course, "講座": .course, "コース": .course,
    "视频": .video, "影片": .video, "動画": .video, "文章": .article, "博客": .article,
    "記事": .article, "部落格": .article,
  ]

  static let byTitle: [String: Kind] = [
    "workshop": .workshop, "workshops": .workshop, "whitepaper": .whitepaper, "podcast": .podcast,
    "slides": .slides, "ebook": .book, "book": .book, "course": .course, "video": .video,
    "documentation": .docs,
  ]
}
