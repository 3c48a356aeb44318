/// Reads dates from the numbers and words of a short text.
struct DateScan {
  /// A number or a word. What stands between two is read from the text.
  struct Token {
    var text: Substring
    /// Nil for a word.
    var number: Int?
    var isYear: Bool { text.utf8.count == 4 && number.map { 1900...2199 ~= $0 } == true }
    /// One or two digits.
    var short: Int? { text.utf8.count <= 2 ? number : nil }
  }

  let text: Substring
  private(set) var tokens: [Token] = []

  /// Nil for a text of more than `most` bytes, and for one with fewer digits than a year has.
  init?(_ text: Substring, _ most: Int) {
    guard text.utf8.count <= most, text.utf8.hasDigits(4) else { return nil }
    self.text = text
    var start: String.Index?
    var sort = Sort.sign
    for index in text.indices {
      let next = Sort(text[index])
      if next != sort || next == .sign {
        add(start, index)
        start = next == .sign ? nil : index
        sort = next
      }
    }
    add(start, text.endIndex)
  }

  private enum Sort {
    case sign, digit, letter
    init(_ character: Character) {
      self =
        character.isASCII && character.isNumber ? .digit : character.isLetter ? .letter : .sign
    }
  }

  private mutating func add(_ start: String.Index?, _ end: String.Index) {
    guard let start else { return }
    let part = text[start..<end]
    let isNumber = part.utf8.first?.isDigit == true
    tokens.append(
      Token(text: part, number: isNumber ? (part.utf8.count <= 4 ? Int(part) : -1) : nil))
  }

  /// The date that begins with the token at `index`.
  func date(at index: Int) -> DateInText? {
    // "v2023.1.2" and "RFC2023" are no dates.
    if index > 0, gap(index - 1).isEmpty, tokens[index - 1].text.utf8.allSatisfy({ $0 < 0x80 }) {
      return nil
    }
    return yearFirst(index) ?? eastAsian(index) ?? dayFirst(index) ?? named(index)
  }

  /// The text between a token and the next.
  private func gap(_ index: Int) -> Substring {
    text[tokens[index].text.endIndex..<tokens[index + 1].text.startIndex]
  }

  private func has(_ count: Int, from index: Int) -> Bool { index + count <= tokens.count }

  /// "2023-10-12", "2023/10/12", "2023.10.12" and "2023-10".
  private func yearFirst(_ index: Int) -> DateInText? {
    guard has(2, from: index), let year = tokens[index].number, tokens[index].isYear,
      let month = tokens[index + 1].short, 1...12 ~= month,
      ["-", "/", ".", "_"].contains(gap(index))
    else { return nil }
    if has(3, from: index), gap(index + 1) == gap(index), let day = tokens[index + 2].short {
      return Day(onCalendar: year, month, day).map { found($0, index...index + 2) }
    }
    // "2023.1" is a version.
    guard gap(index) == "-", tokens[index + 1].text.utf8.count == 2 else { return nil }
    return found(nil, index...index + 1)
  }

  /// "2023年10月12日" and "2023년 10월 12일".
  private func eastAsian(_ index: Int) -> DateInText? {
    guard has(5, from: index), let year = tokens[index].number, tokens[index].isYear,
      ["年", "년"].contains(tokens[index + 1].text), let month = tokens[index + 2].short,
      ["月", "월"].contains(tokens[index + 3].text), let day = tokens[index + 4].short
    else { return nil }
    let isClosed = has(6, from: index) && ["日", "号", "일"].contains(tokens[index + 5].text)
    return Day(onCalendar: year, month, day).map {
      found($0, index...(isClosed ? index + 5 : index + 4))
    }
  }

  /// "12.10.2023", "12/31/2023" and "12.10.23".
  private func dayFirst(_ index: Int) -> DateInText? {
    guard has(3, from: index), let first = tokens[index].short,
      let second = tokens[index + 1].short, var year = tokens[index + 2].number,
      gap(index) == gap(index + 1)
    else { return nil }
    let sign = gap(index)
    if tokens[index + 2].text.utf8.count == 2, tokens[index + 1].text.utf8.count == 2,
      tokens[index].text.utf8.count == 2, sign == "." || sign == "/"
    {
      year += 2000
    } else if !tokens[index + 2].isYear {
      return nil
    }
    switch sign {
    case ".": return Day(onCalendar: year, second, first).map { found($0, index...index + 2) }
    case "/", "-":
      let (a, b) = (Day(onCalendar: year, second, first), Day(onCalendar: year, first, second))
      guard let one = a ?? b else { return nil }
      return found(a == nil || b == nil || a == b ? one : nil, index...index + 2)
    default: return nil
    }
  }

  /// "Oct 12, 2023", "12 Oct 2023", "12. Oktober 2023", "12 de octubre de 2023", "Oct 2023".
  private func named(_ index: Int) -> DateInText? {
    var next = index
    var day = tokens[next].short
    if day != nil {
      next = skippingEnding(next + 1)
      guard next < tokens.count, isNear(next - 1) else { return nil }
      if tokens[next].text == "de" { next += 1 }
    }
    guard next < tokens.count, tokens[next].number == nil,
      let month = MonthNames.number(of: tokens[next].text)
    else { return nil }
    if day == nil, next + 1 < tokens.count, isNear(next), let number = tokens[next + 1].short {
      day = number
      next = skippingEnding(next + 2) - 1
    }
    if next + 1 < tokens.count, tokens[next + 1].text == "de" { next += 1 }
    guard next + 1 < tokens.count, isNear(next), let year = tokens[next + 1].number,
      tokens[next + 1].isYear
    else { return nil }
    guard let day else { return found(nil, index...next + 1) }
    return Day(onCalendar: year, month, day).map { found($0, index...next + 1) }
  }

  /// The index after "st" in "1st".
  private func skippingEnding(_ index: Int) -> Int {
    guard index < tokens.count, gap(index - 1).isEmpty,
      ["st", "nd", "rd", "th", "er"].contains(tokens[index].text)
    else { return index }
    return index + 1
  }

  /// True if only what parts of a date have between them stands after the token.
  private func isNear(_ index: Int) -> Bool {
    index + 1 < tokens.count && gap(index).utf8.count <= 2
      && gap(index).allSatisfy { $0 == " " || $0 == "," || $0 == "." || $0 == "-" || $0 == "/" }
  }
}

extension DateScan {
  /// With the time after it, and the brackets around.
  private func found(_ day: Day?, _ range: ClosedRange<Int>) -> DateInText {
    let start = tokens[range.lowerBound].text.startIndex
    let end = endOfTime(after: tokens[range.upperBound].text.endIndex)
    return DateInText(range: bracketed(start..<end), day: day)
  }

  /// "T04:33:50+00:00", " 10:15".
  private func endOfTime(after end: String.Index) -> String.Index {
    guard let sign = text[end...].first, sign == "T" || sign == " ",
      let first = text[end...].dropFirst().first, first.isNumber
    else { return end }
    let clock = text[end...].dropFirst().prefix {
      $0.isASCII && ($0.isNumber || ":.+Z".contains($0))
    }
    let parts = clock.prefix { $0 != "+" && $0 != "Z" }.split(separator: ":")
    guard parts.count >= 2, parts.allSatisfy({ (2...6).contains($0.utf8.count) }) else {
      return end
    }
    return clock.endIndex
  }

  private func bracketed(_ range: Range<String.Index>) -> Range<String.Index> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > text.startIndex, end < text.endIndex,
      let close = Self.closing[text[text.index(before: start)]], text[end] == close
    {
      start = text.index(before: start)
      end = text.index(after: end)
    }
    return start..<end
  }

  private static let closing: [Character: Character] = [
    "(": ")", "[": "]", "<": ">", "{": "}", "（": "）", "【": "】",
  ]
}

extension Substring.UTF8View {
  /// True if there are at least `least` digits of ASCII.
  fileprivate func hasDigits(_ least: Int) -> Bool {
    var count = 0
    for byte in self where byte.isDigit {
      count += 1
      if count == least { return true }
    }
    return false
  }
}
