extension WrittenDay {
  /// What to say about a word that is not a day: the valid forms, and what it probably meant.
  public static func mistake(_ word: String) -> String {
    (isDate(word) ? "it is not on the calendar; " : "") + "days are \(forms)"
      + Nearest.question(nearest(to: word))
  }

  /// The day that the word probably meant, as it should be written.
  public static func nearest(to word: String) -> String? {
    let word = word.lowercased()
    let bare = String(word.drop { $0 == "-" })
    if bare != word, WrittenDay(bare) != nil { return bare }
    let words = Word.allCases.map(\.rawValue)
    let near = Nearest.choice(to: word, among: words + weekdays)
    return date(word) ?? distance(word) ?? near.flatMap { words.contains($0) ? $0 : nil }
  }

  /// Not read, but near words that are: "monday" is not "today".
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Whether it only lacks a place on the calendar.
  private static func isDate(_ word: String) -> Bool {
    let fields = word.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return [[4, 2], [4, 2, 2]].contains(fields.map(\.count))
      && fields.joined().allSatisfy(\.isDigit)
  }

  /// "14.5.2026", "2026/05/14": three numbers, the year first or last. Where day and month could
  /// be either way round, nothing is guessed.
  private static func date(_ word: String) -> String? {
    let fields = word.split { "./-".contains($0) }
    let numbers = fields.compactMap { $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil }
    guard fields.count == 3, numbers.count == 3 else { return nil }
    let days: [Day?]
    if fields[0].utf8.count == 4 {
      days = [Day(onCalendar: numbers[0], numbers[1], numbers[2])]
    } else if fields[2].utf8.count == 4 {
      days = [
        Day(onCalendar: numbers[2], numbers[1], numbers[0]),
        Day(onCalendar: numbers[2], numbers[0], numbers[1]),
      ]
    } else {
      return nil
    }
    let valid = Set(days.compactMap(\.self))
    return valid.count == 1 ? valid.first?.description : nil
  }

  /// "7", "2 weeks", "2 weeks ago".
  private static func distance(_ word: String) -> String? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    let unit = word.dropFirst(digits.count).drop { $0 == " " }.prefix { $0 != " " }
    guard digits.contains(where: { $0 != "0" }) else { return nil }
    if unit.isEmpty { return WrittenDay("\(digits)d")?.description }
    let names = ["days", "weeks", "months", "years"]
    guard let name = names.first(where: { unit == $0 || unit + "s" == $0 }) else { return nil }
    return WrittenDay("\(digits)\(name.prefix(1))")?.description
  }
}
