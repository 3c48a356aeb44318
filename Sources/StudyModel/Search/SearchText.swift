/// What a person looks for: words and signs in the texts of items, and a
/// filter on the items.
public struct SearchText: Equatable, Sendable {
  /// Words as typed, each of which must be there; each is what a filter would
  /// call a text.
  public private(set) var words: [String] = []
  /// The same to look for.
  public private(set) var patterns: [WordPattern] = []
  /// What has no letter or digit, folded, must be there as it is.
  public private(set) var signs: [String] = []
  /// What else the items must fit.
  public private(set) var filter = Filter.everything

  /// Bytes.
  public static let length = 1000
  /// Words and signs.
  public static let most = 64

  /// Reads the words of a command line.
  ///
  /// A word that is a term of a filter by itself (`kind:video`, `+must_see`,
  /// with `^` or `-` before it) is one; all others are texts, whatever they
  /// are.
  ///
  /// - Throws: `StudyError.usage` for what is too long or empty, `FilterError`
  ///   for a term that is wrong.
  public init(_ arguments: [String], and further: Filter = .everything) throws {
    let length = arguments.reduce(0) { $0 + $1.utf8.count }
    guard length <= Self.length else {
      throw StudyError.usage(
        "a search is at most \(Self.length) bytes long; this has \(length)")
    }
    guard !arguments.contains(where: { $0.utf8.contains(0) }) else {
      throw StudyError.usage("a search cannot hold a NUL")
    }
    var terms: [Filter] = []
    let tokens = arguments.flatMap(SearchToken.tokens)
    for (index, token) in tokens.enumerated() {
      if token.isTerm {
        if index > 0, let word = tokens[index - 1].connective { throw Self.misplaced(word) }
        terms.append(try Filter(words: [token.text]))
        continue
      }
      if index > 0, tokens[index - 1].isTerm, let word = token.connective, word != "not" {
        throw Self.misplaced(word)
      }
      add(token)
    }
    guard words.count + signs.count <= Self.most else {
      throw StudyError.usage("a search has at most \(Self.most) words")
    }
    if !further.isEverything { terms.append(further) }
    filter = terms.count == 1 ? terms[0] : Filter(.every(terms))
    guard !words.isEmpty || !signs.isEmpty else {
      throw StudyError.usage(
        "search needs a word", hint: "All items that match a filter: study list --all FILTER")
    }
  }

  private mutating func add(_ token: SearchToken) {
    let text = token.isQuoted ? Filter.whole(token.text, isValue: false) : token.text
    if let pattern = WordPattern(value: text) {
      words.append(text)
      patterns.append(pattern)
    } else {
      let sign = Folding.folded(token.text)
      if sign.utf8.contains(where: { $0 > 0x20 || 0x0e...0x15 ~= $0 }) { signs.append(sign) }
    }
  }

  private static func misplaced(_ word: String) -> StudyError {
    .usage(
      "\"\(word)\" does not go with a filter in search",
      hint: "Not that: ^kind:video. More than that: --where 'kind:video or tag:must'. "
        + "The word itself: '\"\(word)\"'")
  }
}
