import StudyModel

/// The words of a title that are being typed, the last of them perhaps half.
struct TypedWords {
  /// What a title must have; nil when nothing was typed.
  let pattern: WordPattern?
  /// The words before the last, folded.
  let whole: [String]
  /// The beginning of the last word; empty after a blank.
  let begun: String

  /// - Returns: nil when what is typed can be the beginning of no words.
  init?(_ typed: String) {
    let words = WordPattern.words(of: typed)
    pattern = WordPattern(typed)
    if let last = typed.last, !last.isWhitespace {
      // After a sign no word is begun yet.
      guard last.isLetter || last.isNumber, let begun = words.last else { return nil }
      self.begun = begun
      whole = words.dropLast()
    } else {
      guard !words.isEmpty || typed.isEmpty else { return nil }
      begun = ""
      whole = words
    }
  }

  var isEmpty: Bool { pattern == nil }

  /// What is still to be typed of those words; nil when they do not begin so.
  func rest(of words: ArraySlice<String>) -> String? {
    guard words.count > whole.count, words.starts(with: whole) else { return nil }
    let next = words[words.startIndex + whole.count]
    guard next.hasPrefix(begun) else { return nil }
    return ([String(next.dropFirst(begun.count))] + words.dropFirst(whole.count + 1))
      .joined(separator: " ")
  }
}
