internal import StudyModel

/// The names in a cell of a column of authors.
enum CellAuthors {
  /// "Lee, Ann; Ray, Bo", "Ann Lee and Bo Ray", "Ann Lee, Bo Ray", "李明、王芳".
  static func read(_ cell: String) -> [String] {
    guard cell.hasWord, cell.utf8.count <= 500, !AuthorNames.isPlaceholder(cell[...]) else {
      return []
    }
    let rows = AuthorNames.withoutRemarks(cell).split { ";；\n".contains($0) }
    let groups = rows.flatMap { reversed($0) }.map(\.trimmed).filter(\.hasWord)
    return groups.flatMap { group in
      turned(group, isAlone: groups.count == 1).map { [$0] } ?? parts(group)
    }
  }

  /// "Lee, Ann B. and Ray, Bo" as two parts, and anything else as one: each has one comma, behind
  /// one word.
  private static func reversed(_ row: Substring) -> [Substring] {
    guard row.utf8.count(where: { $0 == UInt8(ascii: ",") }) > 1, row.firstASCII(" and ") != nil
    else {
      return [row]
    }
    let parts = row.split(separator: " and ")
    let isTurned = parts.allSatisfy { part in
      let halves = part.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
      return halves.count == 2 && halves[0].wordCount == 1 && (1...2).contains(halves[1].wordCount)
    }
    return isTurned ? parts : [row]
  }

  /// "Lee, Ann" as "Ann Lee": of two parts, the first is one word.
  private static func turned(_ group: Substring, isAlone: Bool) -> String? {
    let parts = group.split(separator: ",").map(\.trimmed)
    guard parts.count == 2, parts[0].split(separator: " ").count == 1,
      group.firstASCII(" and ") == nil, !group.contains("&")
    else { return nil }
    let given = parts[1].split(separator: " ").count
    guard given <= (isAlone ? 2 : 4), given > 0, !AuthorNames.isDegree(parts[1]) else { return nil }
    return "\(parts[1]) \(parts[0])"
  }

  private static func parts(_ group: Substring) -> [String] {
    var parts: [String] = []
    var words: [Substring] = []
    func end() {
      let name = words.joined(separator: " ").trimming {
        $0.isBlank || ".:".unicodeScalars.contains($0) && $0 != "."
      }
      let isOthers = ["others", "et al", "et al.", "al.", "others."].contains(name.lowercased())
      let isDegree = !parts.isEmpty && AuthorNames.isDegree(name)
      if name.hasWord, !isOthers, !isDegree { parts.append(String(name)) }
      words = []
    }
    for piece in group.split(whereSeparator: { ",、，/&+・".contains($0) }) {
      let all = piece.split(separator: " ")
      for (index, word) in all.enumerated() {
        let isAnd = ["and", "und", "et", "y", "и"].contains(word.lowercased())
        if isAnd || word == "e" && words.count > 1 && index < all.count - 2 {
          end()
        } else {
          words.append(word)
        }
      }
      end()
    }
    return parts
  }
}

/// The length in a cell of a column of durations.
enum CellMinutes {
  /// "45", "1:12:30", "2h 30m", "90 min", "1.5 hours" in minutes.
  static func read(_ cell: String, under head: String) -> Int? {
    let text = cell.trimming { $0.isBlank || "~≈c.()".unicodeScalars.contains($0) }.lowercased()
    guard text.utf8.contains(where: \.isDigit), text.utf8.count <= 40 else { return nil }
    if let clock = clock(text) { return clock }
    let isHours =
      ["hour", "stunde", "heure", "hora"].contains { head.firstASCII($0) != nil }
      || head.utf8.contains { $0 >= 0x80 }
        && ["час", "小时", "時間", "시간"].contains { head.lowercased().contains($0) }
    return units(text, bare: isHours ? 60 : 1).flatMap { Minutes.written.contains($0) ? $0 : nil }
  }

  /// "1:12:30" are hours, minutes and seconds; "47:10" are minutes and seconds.
  private static func clock(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count),
      parts.allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let minutes = numbers.count == 3 ? numbers[0] * 60 + numbers[1] : numbers[0]
    let seconds = numbers[numbers.count - 1]
    return max(1, minutes + (seconds >= 30 ? 1 : 0))
  }

  private static func units(_ text: String, bare: Int) -> Int? {
    var total = 0.0
    var rest = text[...]
    var isFirst = true
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
      guard let number = Double(digits.replacing(",", with: ".")), number < 100_000 else {
        return nil
      }
      rest = rest[digits.endIndex...].drop { $0 == " " }
      let unit = rest.prefix { $0.isLetter }
      rest = rest[unit.endIndex...].drop { $0 == " " || $0 == "." || $0 == "," }
      if unit.isEmpty {
        guard isFirst || bare == 1 else { return nil }
        total += number * Double(isFirst ? bare : 1)
        guard rest.isEmpty else { return nil }
      } else {
        guard let factor = factors[String(unit)] else { return nil }
        total += number * factor
      }
      // "12 min read" and "2 hours each" have said it.
      guard rest.utf8.first?.isDigit == true else { break }
      isFirst = false
    }
    return total > 0 ? max(1, Int(total.rounded())) : nil
  }

  private static let factors: [String: Double] = {
    var factors: [String: Double] = [:]
    let words: [(Double, String)] = [
      (
        60,
        "h hr hrs hour hours std stunde stunden heure heures hora horas ora ore час часа часов ч 小时 時間 시간 ساعة ساعات"
      ),
      (
        1, "m min mins minute minutes minuten minutos minuti мин минут минуты 分 分钟 分鐘 분 دقيقة دقائق"
      ),
      (1.0 / 60, "s sec secs second seconds 秒"),
    ]
    for (factor, names) in words {
      for name in names.split(separator: " ") { factors[String(name)] = factor }
    }
    return factors
  }()
}
