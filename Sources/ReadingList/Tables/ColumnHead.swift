public import StudyModel

/// What the head of a column says of its cells.
public struct ColumnHead: Equatable, Sendable {
  public var meaning: ColumnMeaning
  /// The state that the head itself names, such as done for "Read": its cells say whether, or
  /// since when.
  public var state: Status.State?
  /// True for a word such as "Topic", which is the title only where no other column is.
  public var isWeak = false

  public init(_ meaning: ColumnMeaning, state: Status.State? = nil, isWeak: Bool = false) {
    self.meaning = meaning
    self.state = state
    self.isWeak = isWeak
  }
}

extension ColumnHead {
  /// The longest head that is looked up.
  private static let most = 80

  /// What the words of a head mean; nil if they are not known.
  public static func read(_ head: Substring) -> ColumnHead? {
    guard head.utf8.count <= most else { return nil }
    let written = head.trimmed
    if let sign = StateWords.read(written, at: .cell), sign.state == .done,
      !written.unicodeScalars.contains(where: \.properties.isAlphabetic)
    {
      return ColumnHead(.state, state: .done)
    }
    if written == "#" || written == "№" { return ColumnHead(.number) }
    let key = key(of: written)
    guard !key.isEmpty else { return nil }
    return whole(key) ?? state(written) ?? part(of: key)
  }

  private static func whole(_ key: String) -> ColumnHead? {
    if let head = known(key) { return head }
    // "Author(s)", "Books".
    guard key.hasSuffix("s"), key.utf8.count > 4 else { return nil }
    return known(String(key.dropLast()))
  }

  /// "Read", "Watched?", "Gelesen": the name of a state. A word such as "Open" is not enough.
  private static func state(_ written: Substring) -> ColumnHead? {
    let word = written.trimming { "?？!".unicodeScalars.contains($0) || $0.isBlank }
    guard let reading = StateWords.read(word, at: .heading) else { return nil }
    if reading.state == .done { return ColumnHead(.finished, state: .done) }
    return ColumnHead(.state, state: reading.state)
  }

  /// "Title / Link", "Course name", "Link to the talk": the first of the parts that means
  /// something, and of several words the last or the first.
  private static func part(of key: String) -> ColumnHead? {
    let parts = key.split { "/&,|+".contains($0) }.map(\.trimmed)
    if parts.count > 1 {
      return parts.lazy.compactMap { whole(String($0)) ?? part(of: String($0)) }.first
    }
    let words = key.split(separator: " ")
    guard (2...5).contains(words.count) else { return nil }
    if let index = words.firstIndex(where: joiners.contains), index > 0,
      let head = whole(words[..<index].joined(separator: " "))
    {
      return head
    }
    // In the languages of Romance the first word is what it is, in others the last.
    if let last = whole(String(words[words.count - 1])), !last.isWeak { return last }
    if let first = whole(String(words[0])), first.meaning != .number { return first }
    return nil
  }

  /// "Title and link", "Link to the talk".
  private static let joiners: Set<Substring> = [
    "and", "or", "to", "of", "for", "und", "oder", "zu", "zum", "et", "de", "du", "y", "del", "e",
    "do", "di", "и", "на",
  ]

  /// Without case, accents, hyphens, groups in brackets, and signs at the ends.
  static func key(of head: Substring) -> String {
    // Most of those that are known are one plain word.
    if head.utf8.allSatisfy({ (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) {
      return String(head)
    }
    var text = Folding.normal(String(head))
    while text.utf8.contains(UInt8(ascii: "(")), let open = text.lastIndex(of: "("),
      open > text.startIndex
    {
      let close = text[open...].firstIndex(of: ")").map { text.index(after: $0) } ?? text.endIndex
      text.removeSubrange(open..<close)
    }
    let words = text.unicodeScalars.split { $0.isBlank || $0 == "-" || $0 == "_" }
      .map { String($0) }.joined(separator: " ")
    return String(words.trimming { !$0.isWordPart })
  }

  private static func known(_ key: String) -> ColumnHead? {
    vocabulary.first { $0.words.contains(key) }?.head
  }

  /// As they are looked up. A word that stands twice has the meaning that comes first.
  private static let vocabulary: [(head: ColumnHead, words: WordList)] =
    ([
      (ColumnHead(.state, state: .reading), ColumnVocabulary.begun),
      (ColumnHead(.finished, state: .done), ColumnVocabulary.finished),
      (ColumnHead(.title, isWeak: true), ColumnVocabulary.weakTitles),
    ] + ColumnVocabulary.words.map { (ColumnHead($0), $1) }).map { head, words in
      (head, WordList(Folding.normal(words), separator: ", "))
    }
}
