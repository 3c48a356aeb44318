/// A number or a word of a title, and what stands before it.
struct TitleToken {
  /// What may stand between two tokens of a date.
  enum Gap {
    case any, blank, dash, sign

    func fits(_ gap: String) -> Bool {
      switch self {
      case .any: gap.utf8.count <= 3
      case .blank: gap.allSatisfy { $0.isWhitespace || $0 == "," || $0 == "." }
      case .dash: ["-", "\u{2013}", "\u{2014}"].contains(gap.filter { !$0.isWhitespace })
      case .sign: ["-", "/", ".", "_"].contains(gap)
      }
    }
  }

  /// In lower case.
  let text: String
  let gap: String

  /// Nil for a word, and for a number of more than four digits.
  var number: Int? { text.utf8.count <= 4 ? Int(text) : nil }
  /// Nil for anything but four digits that can be a year.
  var year: Int? {
    guard text.utf8.count == 4, let number, (1900...2199).contains(number) else { return nil }
    return number
  }
  var isWeek: Bool { ["w", "week", "kw", "cw"].contains(text) }

  /// 1 to 12 for the name of a month, in full or by its first three letters.
  var month: Int? {
    let name = text == "sept" ? "sep" : text
    return Self.months.firstIndex { $0 == name || $0.prefix(3) == name }.map { $0 + 1 }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// Endings such as "th" in "21st" are left out.
  static func all(of title: String) -> [TitleToken] {
    var tokens: [TitleToken] = []
    var gap = ""
    var text = ""
    func sort(_ character: Character) -> Int {
      character.isASCII && character.isNumber ? 1 : character.isLetter ? 2 : 0
    }
    func end() {
      guard !text.isEmpty else { return }
      let isEnding = gap.isEmpty && tokens.last?.number != nil && endings.contains(text)
      if !isEnding { tokens.append(TitleToken(text: text, gap: gap)) }
      (text, gap) = ("", "")
    }
    for character in title.lowercased() {
      if let last = text.last, sort(last) != sort(character) { end() }
      if sort(character) == 0 { gap.append(character) } else { text.append(character) }
    }
    end()
    return tokens
  }

  private static let endings: Set<String> = ["st", "nd", "rd", "th"]
}
