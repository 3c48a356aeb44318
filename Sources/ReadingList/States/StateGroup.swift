internal import StudyModel

/// A short group in brackets at an edge of a text.
struct StateGroup {
  var inner: Substring
  var start: String.Index
  var end: String.Index
  /// An action tag stays a tag.
  private let isAction: Bool

  private static let pairs: [Character: Character] = [
    "[": "]", "(": ")", "【": "】", "［": "］", "（": "）", "「": "」",
  ]

  init?(atStartOf text: Substring) {
    guard let open = text.first, let close = Self.pairs[open] else { return nil }
    let inner = text.dropFirst().prefix(Self.most)
    guard let end = inner.firstIndex(of: close), !inner[..<end].contains(open) else { return nil }
    (self.inner, start, self.end) = (inner[..<end], text.startIndex, text.index(after: end))
    isAction = Self.isAction(self.inner)
  }

  init?(atEndOf text: Substring) {
    guard let close = text.last, let open = Self.pairs.first(where: { $0.value == close })?.key
    else { return nil }
    let inner = text.dropLast().suffix(Self.most)
    guard let begin = inner.lastIndex(of: open) else { return nil }
    (self.inner, start, end) = (inner[inner.index(after: begin)...], begin, text.endIndex)
    isAction = Self.isAction(self.inner)
    guard !self.inner.contains(close) else { return nil }
  }

  /// Longer groups are words of a title.
  private static let most = 60

  /// What it says as a box; nil for a tag such as `[TODO]` or `[CDK]`.
  func box(_ marks: [String: Status.State?]) -> StateWords.Reading? {
    guard !isAction, let reading = StateWords.read(inner, at: .box, marks: marks) else {
      return nil
    }
    // Words are read as such.
    let isWord = reading.position == nil && inner.words.joined().unicodeScalars.count > 1
    return isWord && marks[inner.trimmed.lowercased()] == nil ? nil : reading
  }

  /// What it says in brackets: a word, a picture, or a word and a date.
  func reading(_ marks: [String: Status.State?]) -> (StateWords.Reading, isSign: Bool)? {
    guard !isAction, !inner.isEmpty else { return nil }
    if StateWords.asks(inner, marks: marks) { return nil }
    if let reading = StateWords.read(inner, at: .bracket, marks: marks) { return (reading, false) }
    if let reading = StateWords.read(inner, at: .edge, marks: marks) { return (reading, true) }
    guard let date = DateInText.last(in: inner.trimmed) ?? DateInText.first(in: inner.trimmed)
    else {
      return nil
    }
    let before = StateWords.withoutPreposition(inner.trimmed[..<date.range.lowerBound])
    let after = inner.trimmed[date.range.upperBound...].trimmed
    let words = before.isEmpty ? after : after.isEmpty ? before : ""
    guard !words.isEmpty else { return nil }
    let sign = StateWords.read(words, at: .edge, marks: marks)
    guard var reading = StateWords.read(words, at: .dated, marks: marks) ?? sign else { return nil }
    reading.day = date.day
    // The date makes it a mark.
    reading.isAmbiguous = false
    if sign == nil { reading.written = String(inner.trimmed) }
    return (reading, sign != nil)
  }

  private static func isAction(_ inner: Substring) -> Bool {
    inner.utf8.count > 1 && Tag(String(inner)).map(\.isAction) == true
  }
}

extension StateWords {
  /// True for words in brackets that ask for something and so are a tag: "TO DO", "to read".
  static func asks(_ text: Substring, marks: [String: Status.State?]) -> Bool {
    marks[text.trimmed.lowercased()] == nil
      && read(text, at: .bracket, marks: marks)?.state == .unread
  }
}
