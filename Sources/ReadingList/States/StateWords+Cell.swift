public import StudyModel

extension StateWords {
  /// What a cell of a column about progress says: a sign, a word, an amount, a date, or several
  /// of them, as in "✅ 2023-10-12", "Finished (Jan 3, 2023)" and "🔄 40%".
  ///
  /// - Parameter head: the state that the head of the column names, such as done for "Read": yes
  ///   and a date say that one, and no and ❌ that it is not so yet.
  public static func read(
    cell text: Substring, under head: Status.State? = nil, marks: [String: Status.State?] = [:]
  ) -> Reading? {
    let written = text.trimmed
    if !marks.isEmpty, let own = marks[written.lowercased()] {
      return own.map { Reading($0, written) }
    }
    if written.utf8.first == UInt8(ascii: "["), let box = read(boxed: written, under: head, marks) {
      return box
    }
    if let head, let answer = read(answer: written, under: head) { return answer }
    if let reading = read(written, at: .cell, marks: marks) { return reading }
    guard !written.isEmpty, written.utf8.count <= 200 else { return nil }
    var rest = String(written)
    var date = DateInText.whole(written) ?? DateInText.first(in: written)
    if let first = date {
      let before = withoutPreposition(written[..<first.range.lowerBound])
      if let last = lastDay(after: first, in: written) { date = last }
      rest = "\(before) \(written[(date ?? first).range.upperBound...])"
    }
    var reading = parts(of: rest.trimmed, under: head, marks)
    if reading == nil, date != nil, !rest.hasWord || isWeekday(rest) {
      reading = Reading(head ?? .done, written)
    }
    reading?.day = date?.day
    return reading
  }

  /// The second of two dates: "2024-03-01 – 2024-03-12", "1 Mar 2024 to 12 Mar 2024".
  private static func lastDay(after first: DateInText, in written: Substring) -> DateInText? {
    guard let last = DateInText.last(in: written), last.range.lowerBound > first.range.upperBound
    else { return nil }
    let between = written[first.range.upperBound..<last.range.lowerBound].trimmed
    return joiners.contains(between.lowercased()) ? last : nil
  }

  private static let joiners: Set<String> = [
    "-", "–", "—", "→", "->", "~", "～", "to", "until", "bis", "au", "a", "al", "até", "по", "至",
    "から",
  ]

  /// "Tue," before a date.
  private static func isWeekday(_ text: String) -> Bool {
    let name = text.trimming { !$0.isWordPart }.lowercased()
    return name.utf8.count <= 9 && weekdays.contains(String(name.prefix(3)))
      && (name.count <= 3 || name.hasSuffix("day"))
  }

  private static let weekdays: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// A box as text.
  private static func read(
    boxed written: Substring, under head: Status.State?, _ marks: [String: Status.State?]
  ) -> Reading? {
    guard let group = StateGroup(atStartOf: written), group.end == written.endIndex,
      var reading = group.box(marks)
    else { return nil }
    if reading.state == .done, let head { reading.state = head }
    reading.written = String(written)
    reading.pair = nil
    return reading
  }

  /// "read on" before a date is "read".
  static func withoutPreposition(_ text: Substring) -> Substring {
    let words = text.trimming { $0.isBlank || ":,".unicodeScalars.contains($0) }
    guard let blank = words.lastIndex(of: " "), words[blank...].utf8.count <= 8,
      prepositions.contains(words[blank...].dropFirst().lowercased())
    else { return words }
    return words[..<blank].trimmedRight
  }

  private static let prepositions: Set<String> = [
    "on", "at", "in", "since", "am", "im", "seit", "den", "le", "en", "depuis", "el", "em", "no",
    "desde", "il", "в", "с", "от",
  ]

  /// A column's head asks, and the cell says yes or no, in words or by a sign.
  private static func read(answer written: Substring, under head: Status.State) -> Reading? {
    let isYes: Bool
    var pair: String?
    if let answer = answer(written) {
      isYes = answer
    } else if ["-", "–", "—", "×", "✕"].contains(written) {
      isYes = false
    } else if ["○", "〇", "◯"].contains(written) {
      // As East Asia writes yes, no and in part: ○ × △.
      isYes = true
    } else if written == "△", head == .done {
      return Reading(.reading, written)
    } else {
      guard let sign = StateSign.of(bare(written)) else { return nil }
      pair = sign.pair
      switch sign.state {
      case .done: isYes = true
      case .skipped, .unread: isYes = false
      case .reading, .parked: return nil
      }
    }
    return Reading(isYes ? head : .unread, written, pair: pair)
  }

  /// A sign at either end, words, and an amount.
  private static func parts(
    of text: Substring, under head: Status.State?, _ marks: [String: Status.State?]
  ) -> Reading? {
    if let whole = read(text, at: .cell, marks: marks) { return whole }
    let pieces = text.split { $0 == " " || ",;()（），".contains($0) }
    guard let first = pieces.first, let last = pieces.last else { return nil }
    var sign: Reading?
    var rest = text
    for piece in [first, last] where sign == nil {
      let found =
        head.flatMap { read(answer: piece, under: $0) } ?? read(piece, at: .cell, marks: marks)
      guard let found, !piece.hasWord || found.position != nil || !marks.isEmpty else { continue }
      sign = found
      rest =
        piece.startIndex == first.startIndex
        ? text[piece.endIndex...] : text[..<piece.startIndex]
    }
    let amount = amount(in: text)
    let end = rest.firstIndex { ",;:(（[–—/.".contains($0) } ?? rest.endIndex
    let words = rest[..<end].trimming { $0.isBlank || "-|•".unicodeScalars.contains($0) }
    var reading =
      words.isEmpty ? nil : read(words, at: .cell, marks: marks) ?? shorter(words, marks)
    // "Done ✅ (2x)".
    if reading == nil, words.count < text.count, words.contains(" ") {
      reading = parts(of: words, under: head, marks)
    }
    reading = reading ?? sign ?? amount
    if reading?.state == .reading, reading?.position == nil {
      reading?.position = amount?.position
    }
    return reading
  }

  /// Words before " - ", as in "Done - loved it", and before an amount, as in "Reading 40%".
  private static func shorter(_ words: Substring, _ marks: [String: Status.State?]) -> Reading? {
    let dash = words.firstASCII(" - ") ?? words.endIndex
    let digit = words.utf8.firstIndex(where: \.isDigit) ?? words.endIndex
    let end = min(dash, digit)
    guard end < words.endIndex else { return nil }
    let head = words[..<end].trimmed
    return head.isEmpty ? nil : read(head, at: .cell, marks: marks)
  }

  /// The first "40%" or "3/12" in the text.
  private static func amount(in text: Substring) -> Reading? {
    guard text.utf8.contains(where: \.isDigit) else { return nil }
    for piece in text.split(whereSeparator: { $0 == " " || "(),;（），".contains($0) })
    where piece.utf8.contains(where: \.isDigit) {
      if let reading = read(piece, at: .cell), reading.position != nil { return reading }
    }
    let digits = text[text.utf8.firstIndex(where: \.isDigit)!...]
    return read(digits.prefix { $0 != "," && $0 != ")" }.trimmed, at: .cell)
  }
}
