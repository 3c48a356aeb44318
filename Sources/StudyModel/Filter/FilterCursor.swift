/// What is being typed at the end of a filter, for completion.
///
/// It reads as `FilterParser` does, but what is before the last term need not be right.
public struct FilterCursor: Equatable, Sendable {
  public enum Part: Equatable, Sendable {
    /// The name of a field, or a word to look for.
    case word
    /// A value of that field, or the end of a range.
    case value(FilterField)
  }

  public let part: Part
  /// The text before what is typed, which stays.
  public let before: String
  /// The part so far, without its quotes.
  public let typed: String
  /// Whether a quote is open before it.
  private let isQuoted: Bool
  /// Whether a blank would end a value without quotes.
  private let endsAtBlank: Bool

  /// - Parameters:
  ///   - text: the filter up to the cursor.
  ///   - isWord: whether it is one word of a command line, as `FilterText` reads it.
  /// - Returns: nil where nothing can be completed, such as in an address.
  public init?(_ text: String, isWord: Bool) {
    let isOneValue = isWord && FilterText.isOneValue(text)
    let start = isOneValue ? FilterText.termStart(of: text) : Self.lastTerm(of: text)
    let term = text[start...]
    guard let value = Self.valueStart(of: term) else {
      guard term.allSatisfy({ $0 != "\"" && $0 != ":" }) else { return nil }
      (part, before, typed) = (.word, String(text[..<start]), String(term))
      (isQuoted, endsAtBlank) = (false, true)
      return
    }
    let values = text[value.start...]
    let last = isOneValue ? values.startIndex : Self.lastValue(of: values)
    let written = Self.end(of: text[last...], value.field)
    part = .value(value.field)
    isQuoted = written.first == "\""
    typed = String(isQuoted ? written.dropFirst() : written)
    before = String(text[..<written.startIndex])
    endsAtBlank =
      !isWord || last > values.startIndex || text.contains("\"")
      || !text[..<start].allSatisfy { "^-".contains($0) }
    if typed.contains("\"") { return nil }
  }

  /// The whole text with `value` in place of what is typed, in quotes if it needs them.
  public func text(with value: String) -> String {
    guard part != .word else { return before + value }
    let isSplit = value.contains { ",()".contains($0) } || value.hasPrefix("=")
    let needsQuotes = isQuoted || isSplit || endsAtBlank && value.contains(" ")
    return before + (needsQuotes ? "\"\(value)\"" : value)
  }

  /// Whether a word of a command line belongs to a filter, and not to a title.
  public static func isTermOrOperator(_ word: String) -> Bool {
    ["and", "or", "not"].contains(word.lowercased()) || word.contains(":")
      || word.first.map { "(+^-".contains($0) } ?? true || word.hasSuffix(")")
  }

  /// Where the last term begins: after a blank, negations, and parentheses that group.
  private static func lastTerm(of text: String) -> String.Index {
    var start = text.startIndex
    var isInQuotes = false
    var isEscaped = false
    for index in text.indices {
      let character = text[index]
      let next = text.index(after: index)
      if isInQuotes {
        if character == "\"", !isEscaped { isInQuotes = false }
        isEscaped = character == "\\" && !isEscaped
      } else if character == "\"" {
        isInQuotes = true
      } else if character.utf8.first.map({ $0 <= 0x20 }) ?? false || character == ")"
        || start == index && "(^-".contains(character)
      {
        start = next
      }
    }
    return start
  }

  /// The field of a term, and where its values begin.
  private static func valueStart(
    of term: Substring
  ) -> (field: FilterField, start: String.Index)? {
    if term.first == "+" { return (.tag, term.index(after: term.startIndex)) }
    guard let colon = term.firstIndex(of: ":"),
      let field = FilterField(rawValue: term[..<colon].lowercased())
    else { return nil }
    let value = term[term.index(after: colon)...]
    return (field, (value.first == "=" ? value.dropFirst() : value).startIndex)
  }

  /// Where the last of several values begins: after a comma outside of quotes.
  private static func lastValue(of values: Substring) -> String.Index {
    var start = values.startIndex
    var isInQuotes = false
    for index in values.indices {
      if values[index] == "\"" { isInQuotes.toggle() }
      if values[index] == ",", !isInQuotes { start = values.index(after: index) }
    }
    return start
  }

  /// The last end of a range.
  private static func end(of value: Substring, _ field: FilterField) -> Substring {
    switch field.sort {
    case .days, .numbers: value.ranges(of: "..").last.map { value[$0.upperBound...] } ?? value
    case .words, .kind, .state, .flag: value
    }
  }
}
