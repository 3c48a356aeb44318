/// Link texts that do not say what they link to.
public enum GenericTitle {
  /// True for a number, for "video", "here" and the like, and for "Part 1".
  public static func isGeneric(_ title: String) -> Bool {
    // Longer ones say something.
    guard title.utf8.count <= 24 else { return false }
    let words = title.words.map { $0.trimming { !$0.isWordPart }.lowercased() }
    switch words.count {
    case 0: return true
    case 1: return isNumber(words[0]) || all.contains(words[0])
    case 2:
      return parts.contains(words[0]) && isNumber(words[1])
        || pairs.contains(words.joined(separator: " "))
    default: return false
    }
  }

  private static func isNumber(_ word: String) -> Bool {
    word.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
  }

  private static let all: Set<String> = [
    "article", "blog", "book", "code", "course", "demo", "docs", "documentation", "github",
    "here", "homepage", "link", "page", "paper", "pdf", "playlist", "podcast", "post", "read",
    "repo", "repository", "site", "slides", "source", "talk", "text", "this", "url", "video",
    "videos", "watch", "website", "youtube",
    "hier", "artikel", "folien", "lien", "ici", "vidéo", "livre", "enlace", "aquí", "vídeo",
    "artículo",
    "aqui", "artigo", "qui", "articolo", "ссылка", "тут", "здесь", "видео", "статья", "книга",
    "链接", "連結", "这里", "视频", "视頻", "文章", "原文", "地址", "论文", "代码", "リンク", "こちら", "動画", "記事", "論文",
    "링크", "여기", "영상", "동영상", "논문", "رابط", "الرابط", "هنا", "فيديو", "مقال", "المقال", "تحميل",
  ]

  private static let pairs: Set<String> = [
    "blog post", "home page", "source code", "read more", "click here", "the video", "this video",
    "this article", "web page", "web site",
  ]

  private static let parts: Set<String> = [
    "part", "video", "chapter", "day", "week", "episode", "lecture", "section", "link", "page",
  ]
}
