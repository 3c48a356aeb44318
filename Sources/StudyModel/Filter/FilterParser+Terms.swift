extension FilterParser {
  /// Reads `field:value,value`; nil where there is no field.
  ///
  /// An unknown field is an error, not a text, since otherwise every typo would silently match
  /// nothing. An address is a text.
  mutating func term() throws -> FilterTerm? {
    let letters = bytes[index...].prefix { 0x41...0x5a ~= $0 || 0x61...0x7a ~= $0 || $0 == .minus }
    let colon = letters.endIndex
    guard !letters.isEmpty, colon < bytes.count, bytes[colon] == .colon,
      !bytes[(colon + 1)...].starts(with: "//".utf8)
    else { return nil }
    let name = String(decoding: letters, as: UTF8.self)
    guard let field = FilterField(rawValue: name.lowercased()) else {
      let names = FilterField.allCases.map(\.rawValue)
      let message = FilterError.unknown("field", name, among: names)
      let isGuess = Nearest.choice(to: name, among: names) != nil
      throw error(
        message, at: index..<colon,
        advice: "Fields: \(names.joined(separator: " "))"
          + (isGuess ? "" : "\nTo look for it as text, quote it twice: '\"…\"'"))
    }
    index = colon + 1
    var term = FilterTerm(field, isExact: byte == .equals, [])
    if term.isExact { index += 1 }
    repeat {
      if !term.values.isEmpty {
        try count(at: index..<index + 1)
        index += 1
      }
      term.values.append(try value(of: field, isExact: term.isExact))
    } while byte == .comma
    return term
  }

  /// Reads one value and checks it against the field.
  mutating func value(of field: FilterField, isExact: Bool = false) throws -> FilterValue {
    let start = index
    let isQuoted = byte == .quote
    let written = try isQuoted ? quotedText() : word { $0 == .comma }
    let place = start..<index
    guard !written.isEmpty else {
      throw missing("a value for \(field)", at: start, advice: field.advice)
    }
    switch field.sort {
    case .days: return try days(written, place, of: field)
    case .numbers: return try numbers(written, place, of: field)
    case .words:
      guard WordPattern(written) != nil else {
        throw error("\"\(written)\" has no letter or digit to look for", at: place)
      }
      if isQuoted, !isExact { return .text(Filter.whole(written, isValue: true)) }
    case .kind, .state, .flag:
      let choices = field.choices ?? []
      guard FilterChoice.fits(written, field, isExact: isExact) else {
        let what = field == .is ? "choice" : "\(field)"
        throw error(
          FilterError.unknown(what, written, among: choices), at: place, advice: field.advice)
      }
    }
    return .text(written)
  }

  private func days(
    _ written: String, _ place: Range<Int>, of field: FilterField
  ) throws -> FilterValue {
    let ends = try ends(
      written, place, of: field, what: "day that \"\(field):\" understands",
      nearest: WrittenDay.nearest
    ) { WrittenDay($0) }
    if let first = ends.first, let last = ends.last, first.isRelative == last.isRelative {
      // Any day will do: it moves both ends alike.
      let day = Day(firstOf: 1, 2026)
      try requireOrder(first.days(on: day).lowerBound <= last.days(on: day).upperBound, place)
    }
    return .days(ends.first, ends.last)
  }

  private func numbers(
    _ written: String, _ place: Range<Int>, of field: FilterField
  ) throws -> FilterValue {
    let what = field == .minutes ? "length of time" : "whole number"
    let ends = try ends(written, place, of: field, what: what) { end in
      if field == .minutes, let minutes = Minutes(end) { return minutes.count }
      guard end.utf8.allSatisfy(\.isDigit) else { return nil }
      return Int(end)
    }
    if let first = ends.first, let last = ends.last { try requireOrder(first <= last, place) }
    return .numbers(ends.first, ends.last)
  }

  /// The two ends of a range, or one value as both.
  private func ends<End>(
    _ written: String, _ place: Range<Int>, of field: FilterField, what: String,
    nearest: (String) -> String? = { _ in nil }, _ read: (String) -> End?
  ) throws -> (first: End?, last: End?) {
    func end(_ text: some StringProtocol) throws -> End? {
      if text.isEmpty { return nil }
      guard let end = read(String(text)) else {
        throw error(
          "\"\(text)\" is not a \(what)" + Nearest.question(nearest(String(text))), at: place,
          advice: field.advice)
      }
      return end
    }
    let parts = written.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      let one = try end(written)
      return (one, one)
    }
    let (first, last) = (try end(parts[0]), try end(parts[1]))
    guard first != nil || last != nil else {
      throw error("a range needs a beginning or an end", at: place, advice: field.advice)
    }
    return (first, last)
  }

  private func requireOrder(_ isSo: Bool, _ place: Range<Int>) throws {
    guard isSo else { throw error("this range is backwards, so it is empty", at: place) }
  }
}
