/// Splits a text that is too long for a title.
enum LongTitle {
  /// In letters: about as long as the longest titles of papers and talks.
  private static let longest = 200
  private static let longestTitle = 120

  /// The title in a very long text: its bold or quoted lead, else its first sentence.
  ///
  /// - Returns: nil for a text that is short enough.
  static func split(
    _ text: String, emphasised: [String]
  ) -> (title: String, rest: String, reason: String)? {
    // A letter takes at least a byte.
    guard text.utf8.count > longestTitle else { return nil }
    let length = length(text)
    guard length > longestTitle else { return nil }
    if let lead = emphasised.first?.collapsed, lead.hasWord, text.hasPrefix(lead),
      Self.length(lead) <= longestTitle
    {
      let title = lead.trimming { ".:".unicodeScalars.contains($0) }
      return (String(title), rest(of: text, after: lead.endIndex), "the bold words at its head")
    }
    guard length > longest else { return nil }
    if let sign = text.first, "\"“«「『《".contains(sign),
      let citation = Citation(text, emphasised: []), Self.length(citation.title) <= longestTitle
    {
      return (citation.title, citation.rest, "the quoted words at its head")
    }
    let end = sentence(text)
    return (
      String(text[..<end].trimmed), rest(of: text, after: end), "the first sentence"
    )
  }

  /// The end of the first sentence, or of the last word that a title can hold.
  private static func sentence(_ text: String) -> String.Index {
    var count = 0
    var lastBlank: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      count += text[index].unicodeScalars.first?.isUnspacedLetter == true ? 2 : 1
      if count > longestTitle { return lastBlank ?? index }
      switch text[index] {
      case " ": lastBlank = index
      case "。", "！", "？": return next
      case ".", "!", "?":
        let isEnd = next == text.endIndex || text[next] == " "
        if isEnd, count > 20 { return text[index] == "." ? index : next }
      default: break
      }
      index = next
    }
    return index
  }

  /// How long a text looks: letters of scripts without blanks are twice as wide.
  private static func length(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.isUnspacedLetter ? 2 : 1) }
  }

  private static func rest(of text: String, after end: String.Index) -> String {
    TitleEnds.trimmed(String(text[end...].trimming { ".".unicodeScalars.contains($0) }))
  }
}
