/// A filter as one text, joined from the words of a command line.
public enum FilterText {
  /// The words, separated by blanks. A word that contains blanks was quoted in the shell, which
  /// removed the quotes: they are put back around its value, `topic:hub and spoke` →
  /// `topic:"hub and spoke"`.
  ///
  /// A word that is clearly more than one value is left unchanged: one with quotes of its own,
  /// an opening parenthesis, or another field in it.
  public static func joined(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  private static func quoted(_ word: String) -> String {
    guard isOneValue(word) else { return word }
    let start = valueStart(of: word)
    let value = word[start...].replacing("\\", with: "\\\\")
    return word[..<start] + "\"" + value + "\""
  }

  /// Whether the blanks in a word belong to its one value.
  static func isOneValue(_ word: String) -> Bool {
    let parts = word.split(whereSeparator: isBlank)
    return word.contains(where: isBlank) && !word.contains("\"")
      && word.drop { "^-".contains($0) }.first != "("
      && !parts.dropFirst().contains(where: hasField)
  }

  /// Where the term begins: after negations.
  static func termStart(of word: String) -> String.Index {
    word.drop { "^-".contains($0) }.startIndex
  }

  /// Where the value begins: after negations, a plus, and a field.
  private static func valueStart(of word: String) -> String.Index {
    var rest = word[termStart(of: word)...]
    if rest.first == "+" { return rest.index(after: rest.startIndex) }
    if hasField(rest), let colon = rest.firstIndex(of: ":") {
      rest = rest[rest.index(after: colon)...]
      if rest.first == "=" { rest = rest.dropFirst() }
    }
    return rest.startIndex
  }

  private static func hasField(_ word: Substring) -> Bool {
    guard let colon = word.firstIndex(of: ":") else { return false }
    let name = word[..<colon].drop { "^-(".contains($0) }
    return FilterField(rawValue: name.lowercased()) != nil
  }

  private static func isBlank(_ character: Character) -> Bool {
    character.utf8.first.map { $0 <= 0x20 } ?? false
  }
}
