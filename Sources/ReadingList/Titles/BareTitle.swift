/// The title of a link that has no text of its own.
enum BareTitle {
  /// The words before the link, if they are a title: 2 to 25 words, of which at least two say
  /// something. Otherwise "".
  static func words(_ before: String) -> String {
    let title = TitleEnds.trimmed(
      String(before.trimming { $0.isBlank || "：；，、".unicodeScalars.contains($0) }))
    let count = title.wordCount
    guard (2...25).contains(count), count > title.words.count || significant(title) >= 2 else {
      return isUnspacedWord(title) ? title : ""
    }
    return title
  }

  /// True for one word of a language without blanks, which can be as short as two letters.
  private static func isUnspacedWord(_ title: String) -> Bool {
    let letters = title.unicodeScalars.filter(\.isUnspacedLetter)
    return letters.count >= 2 && title.words.count == 1 && title.wordCount <= 25
      && !unspacedFillers.contains(String(String.UnicodeScalarView(letters)))
  }

  private static let unspacedFillers: Set<String> = [
    "链接", "連結", "地址", "参考", "參考", "来源", "來源", "原文", "网址", "参照", "リンク", "出典", "こちら",
  ]

  /// The title in the words after a link, at most 25; nil if they are a remark.
  ///
  /// - Parameter isMarked: true if they must begin with a sign such as ` - `, or as a sentence
  ///   does.
  /// - Parameter needsSign: true if they must begin with a sign.
  static func following(_ after: String, isMarked: Bool, needsSign: Bool = false) -> String? {
    let first = after.unicodeScalars.first
    let hasSign = first.map { "-–—|:：·".unicodeScalars.contains($0) } ?? false
    let title = TitleEnds.trimmed(first == "：" ? String(after.dropFirst()) : after)
    let isUnspaced = title.unicodeScalars.first?.isUnspacedLetter == true
    guard (1...25).contains(title.wordCount), significant(title) > 0,
      hasSign || !needsSign || isUnspaced
    else { return nil }
    let isBegun = title.unicodeScalars.first.map {
      $0.properties.isAlphabetic && !$0.properties.isLowercase
    }
    return hasSign || !isMarked || isBegun == true || isUnspaced ? title : nil
  }

  /// The title in "[Title] (", as before an address in brackets, and the text before it.
  static func bracketed(_ before: String) -> (title: String, rest: String)? {
    guard before.hasSuffix("(") else { return nil }
    let head = before.dropLast().trimmedRight
    guard head.hasSuffix("]"), let open = head.lastIndex(of: "[") else { return nil }
    let title = head[head.index(after: open)...].dropLast()
    return title.hasWord ? (String(title), String(head[..<open].trimmedRight)) : nil
  }

  /// True for "see", "Also see" and the like, which are not worth a note.
  static func isFiller(_ text: String) -> Bool { significant(text) == 0 }

  private static func significant(_ text: String) -> Int {
    text.words.count { word in
      !fillers.contains(word.trimming { !$0.isWordPart }.lowercased())
    }
  }

  private static let fillers: Set<String> = [
    "a", "also", "and", "at", "check", "for", "found", "from", "here", "https", "in", "is", "it",
    "link", "more", "of", "on", "or", "out", "ref", "reference", "see", "source", "the", "this",
    "to", "url", "via", "visit",
  ]
}
