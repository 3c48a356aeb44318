public import StudyModel

/// The one table of signs and words by which lists say how far a person is with an item.
public enum StateWords {
  /// Where a text stands, which decides what of it counts.
  public enum Place: CaseIterable, Sendable {
    /// Between the brackets of a box.
    case box
    /// In a column about progress.
    case cell
    /// At the very head or end of an entry.
    case edge
    /// In brackets of its own.
    case bracket
    /// The first word of an entry, in capitals.
    case headline
    /// Just before or after a date at the end of an entry.
    case dated
    /// All of a heading.
    case heading
  }

  public struct Reading: Equatable, Sendable {
    public var state: Status.State
    /// How far the person is: "40%", "1/7".
    public var position: Position?
    /// The day written beside it.
    public var day: Day?
    /// The sign or the words that said so, as written.
    public var written: String
    /// True for a sign that also praises or warns, so that it takes evidence from the list.
    public var isAmbiguous: Bool
    /// The sign for the other of done and unread, where there is one.
    public var pair: String?

    init(
      _ state: Status.State, _ written: Substring, position: Position? = nil,
      isAmbiguous: Bool = false, pair: String? = nil
    ) {
      self.state = state
      self.written = String(written.trimmed)
      self.position = position
      self.isAmbiguous = isAmbiguous
      self.pair = pair
    }
  }

  /// The longest text that is looked up.
  private static let most = 80

  /// What all of `text` says; nil if it says nothing at that place.
  ///
  /// - Parameter marks: the person's own signs and words, in lower case. They win.
  public static func read(
    _ text: Substring, at place: Place, marks: [String: Status.State?] = [:]
  ) -> Reading? {
    guard text.utf8.count <= most else { return nil }
    let written = text.trimmed
    if !marks.isEmpty, let own = marks[written.lowercased()] {
      return own.map { Reading($0, written) }
    }
    if written.isEmpty { return place == .box ? Reading(.unread, written) : nil }
    return sign(written, at: place) ?? amount(written, at: place) ?? word(written, at: place)
  }

  private static func sign(_ written: Substring, at place: Place) -> Reading? {
    switch place {
    case .box, .cell, .edge: break
    case .bracket, .headline, .dated, .heading: return nil
    }
    guard let sign = StateSign.of(bare(written)), sign.isPicture || place != .edge else {
      return nil
    }
    // A box for vimwiki's "begun"; in a cell it may be anything.
    if place == .cell, [".", "o", "O"].contains(written) { return nil }
    return Reading(
      sign.state, written, isAmbiguous: place != .box && sign.isAmbiguous, pair: sign.pair)
  }

  /// Without the scalars that only say how a sign is drawn.
  static func bare(_ text: Substring) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return String(text) }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isVariationSelector }))
  }

  /// "1/7", "3 of 12" and "40%".
  private static func amount(_ written: Substring, at place: Place) -> Reading? {
    switch place {
    case .box, .cell: break
    case .edge, .bracket, .headline, .dated, .heading: return nil
    }
    guard let percent = Amount.percent(written) else { return nil }
    let state: Status.State = percent == 0 ? .unread : percent == 100 ? .done : .reading
    return Reading(
      state, written, position: state == .reading ? .percent(percent) : nil)
  }

  private static func word(_ written: Substring, at place: Place) -> Reading? {
    guard place != .edge, written.unicodeScalars.contains(where: \.isWordPart) else { return nil }
    let key = key(of: written)
    switch place {
    case .cell:
      if let answer = answers[key] {
        return Reading(answer ? .done : .unread, written)
      }
    case .headline:
      guard written == written.uppercased(), written != written.lowercased() else { return nil }
    case .dated, .box, .edge, .bracket, .heading: break
    }
    guard let found = entry(key, isASCII: written.utf8.allSatisfy { $0 < 0x80 }) else { return nil }
    switch place {
    case .box, .cell, .heading: break
    case .bracket, .headline, .edge: if found.isWeak { return nil }
    case .dated:
      // "to read 2023" is a plan.
      if found.state == .unread || found.state == .parked { return nil }
    }
    return Reading(found.state, written)
  }

  /// True for "yes" and "no", which say something only of the head of their column.
  static func answer(_ text: Substring) -> Bool? {
    text.utf8.count <= 20 ? answers[key(of: text)] : nil
  }

  /// Without case, accents, hyphens, and signs at the ends.
  private static func key(of text: Substring) -> String {
    let folded = Folding.normal(String(text)).unicodeScalars
      .split { $0.isBlank || $0 == "-" || $0 == "_" || $0 == "\u{2010}" || $0 == "\u{2011}" }
      .map { String($0) }.joined(separator: " ")
    return String(folded.trimming { ".!:?…".unicodeScalars.contains($0) || $0.isBlank })
  }

  private typealias Entries = [String: (state: Status.State, isWeak: Bool)]

  private static func entry(
    _ key: String, isASCII: Bool
  ) -> (state: Status.State, isWeak: Bool)? {
    plain[key] ?? (isASCII ? nil : accented[key])
  }

  /// Words of ASCII, which most lists have none but, and which need no folding.
  private static let plain = entries { texts in
    texts.split(separator: ",").map(\.trimmed).filter { $0.utf8.allSatisfy { $0 < 0x80 } }
      .map(String.init)
  }

  private static let accented = entries(split)

  private static func entries(_ read: (String) -> [String]) -> Entries {
    var words: Entries = [:]
    for (state, texts) in StateVocabulary.words {
      for text in read(texts) where words[text] == nil { words[text] = (state, false) }
    }
    for text in read(StateVocabulary.weak) { words[text]?.isWeak = true }
    return words
  }

  private static let answers: [String: Bool] = Dictionary(
    split(StateVocabulary.yes).map { ($0, true) } + split(StateVocabulary.no).map { ($0, false) },
    uniquingKeysWith: { first, _ in first })

  private static func split(_ texts: String) -> [String] {
    texts.split(separator: ",").map { key(of: $0.trimmed) }
  }
}

extension Unicode.Scalar {
  /// True for what only chooses between text and picture.
  var isVariationSelector: Bool { value == 0xFE0F || value == 0xFE0E }
}
