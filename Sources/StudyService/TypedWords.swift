/// The words of a title that are being typed, the last of them perhaps half.
struct TypedWords {
  /// The words before the last, without case and accents.
  let whole: [String]
  /// The beginning of the last word; empty after a blank.
  let begun: String
  /// How each of them was typed, to be looked for in a title.
  let texts: [String]

  /// - Returns: nil when what is typed can be the beginning of no words.
  init?(_ typed: String) {
    let words = typed.split { !$0.isLetter && !$0.isNumber }
    let folded = ItemFinder.fold(typed)
    guard folded.count == words.count, words.count > 0 || typed.isEmpty else { return nil }
    texts = words.map(String.init)
    if let last = typed.last, last.isLetter || last.isNumber {
      // The rest of a word is what comes after as many characters.
      guard folded[folded.count - 1].count == words[words.count - 1].count else { return nil }
      whole = folded.dropLast()
      begun = folded[folded.count - 1]
    } else {
      whole = folded
      begun = ""
    }
  }

  var isEmpty: Bool { texts.isEmpty }

  /// Whether the words are all there, in any order, as beginnings of others.
  func fit(_ words: [String]) -> Bool {
    whole.allSatisfy { wanted in words.contains { $0.hasPrefix(wanted) } }
  }

  /// What is still to be typed of those words; nil when they do not begin so.
  func rest(of words: ArraySlice<String>) -> String? {
    guard words.count > whole.count, words.starts(with: whole) else { return nil }
    let next = words[words.startIndex + whole.count]
    guard next.hasPrefix(begun) else { return nil }
    return ([String(next.dropFirst(begun.count))] + words.dropFirst(whole.count + 1))
      .joined(separator: " ")
  }
}
