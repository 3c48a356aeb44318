/// A command as a person writes it into a variable.
enum CommandWords {
  /// Its words, split at blanks. Quotes of either kind keep blanks together, and nothing else
  /// is special: `"/opt/my editor/ed" --wait` is two words.
  ///
  /// - Returns: nil if a quote is not closed.
  static func split(_ written: String) -> [String]? {
    var words: [String] = []
    var word: String.UnicodeScalarView?
    var quote: Unicode.Scalar?
    for scalar in written.unicodeScalars {
      if let open = quote {
        if scalar == open { quote = nil } else { word?.append(scalar) }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
        word = word ?? .init()
      } else if scalar.properties.isWhitespace {
        if let ended = word { words.append(String(ended)) }
        word = nil
      } else {
        word = word ?? .init()
        word?.append(scalar)
      }
    }
    if let ended = word { words.append(String(ended)) }
    return quote == nil ? words : nil
  }
}
