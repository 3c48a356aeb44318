/// Titles that the person gave a page in passing: what to do with it, or which part of it to read.
/// They say nothing about what the page is called.
enum PassingTitle {
  static func isPassing(_ title: String) -> Bool {
    if GenericTitle.isGeneric(title) { return true }
    let words = title.words.map { $0.trimming { !$0.isWordPart }.lowercased() }
    guard let first = words.first else { return true }
    return asks.contains(first) || words.count > 1 && isPart(first, words[1])
  }

  /// "Chapter 3: …", "Section II", "Approach 1".
  private static func isPart(_ word: String, _ number: String) -> Bool {
    parts.contains(word)
      && (number.unicodeScalars.contains { $0.properties.numericType != nil }
        || number.allSatisfy { "ivxlc".contains($0) } || number.count == 1)
  }

  /// First words of notes to oneself.
  private static let asks: Set<String> = [
    "again", "also", "check", "complete", "continue", "copy", "do", "done", "find", "finish",
    "finished", "follow", "from", "go", "good", "great", "has", "have", "here", "important",
    "just", "look", "make", "maybe", "more", "move", "nice", "note", "notes", "only", "please",
    "read", "reading", "remember", "rest", "review", "revisit", "same", "second", "see", "skip",
    "start", "started", "take", "then", "third", "this", "todo", "try", "until", "use",
    "very", "visit", "watch", "watched", "watching", "where", "which", "who",
  ]

  private static let parts: Set<String> = [
    "appendix", "approach", "chapter", "day", "episode", "example", "exercise", "figure", "lab",
    "lecture", "lesson", "level", "module", "option", "page", "paragraph", "part", "pattern",
    "phase", "question", "section", "session", "slide", "solution", "stage", "step", "task",
    "unit", "video", "week",
  ]
}
