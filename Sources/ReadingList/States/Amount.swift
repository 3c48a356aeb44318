/// How much of an item is read, as people write it.
enum Amount {
  /// 0 to 100 for "40%", "1/7", "3 of 12", "ch. 3/12", "p. 30 / 200"; nil for anything else.
  static func percent(_ text: Substring) -> Int? {
    guard text.utf8.count <= 24, text.utf8.contains(where: \.isDigit) else { return nil }
    if text.hasSuffix("%") {
      let number = text.dropLast().trimmedRight
      let whole = number.prefix { $0 != "." && $0 != "," }
      guard !whole.isEmpty, whole.utf8.count <= 3, number.utf8.count <= 6,
        whole.utf8.allSatisfy(\.isDigit),
        number.dropFirst(whole.count).dropFirst().utf8.allSatisfy(\.isDigit),
        let percent = Int(whole), percent <= 100
      else { return nil }
      return percent
    }
    guard let (first, second) = fraction(text), second > 0, first <= second else { return nil }
    let percent = first * 100 / second
    // The last page but one is not the end, and the first page is a beginning.
    return first == 0 ? 0 : max(percent, 1)
  }

  private static func fraction(_ text: Substring) -> (Int, Int)? {
    var numbers: [Int] = []
    var between = ""
    var around = ""
    var digits = ""
    for character in text.lowercased() + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        guard digits.utf8.count <= 5, let number = Int(digits) else { return nil }
        numbers.append(number)
        digits = ""
      }
      if numbers.count == 1 { between.append(character) } else { around.append(character) }
    }
    guard numbers.count == 2 else { return nil }
    let sign = between.trimmed
    guard signs.contains(String(sign)),
      units.contains(String(around.trimming { $0.isBlank || $0 == "." }))
    else { return nil }
    return (numbers[0], numbers[1])
  }

  private static let signs: Set<String> = [
    "/", "of", "out of", "von", "de", "sur", "di", "из", "⁄",
  ]
  private static let units: Set<String> = [
    "", "p", "pp", "pg", "page", "pages", "ch", "chapter", "chapters", "chap", "lesson", "lessons",
    "part", "parts", "week", "weeks", "module", "modules", "lecture", "lectures", "video", "videos",
    "episode", "episodes", "ep", "s", "kapitel", "seite", "seiten", "chapitre", "chapitres",
    "capítulo", "capítulos", "capitolo", "capitoli", "глава", "глав", "стр", "章", "页", "ページ", "읽음",
  ]
}
