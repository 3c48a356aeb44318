internal import StudyModel

/// How long something takes, as lists write it: "(1:12:30)", "47m", "12 min read".
enum Durations {
  /// The minutes at the end of `text`, and the text before them.
  static func trailing(_ text: String) -> (minutes: Int?, rest: String) {
    guard text.utf8.suffix(longest).contains(where: \.isDigit) else { return (nil, text) }
    let whole = text.trimmedRight
    if let last = whole.last, let open = brackets[last] {
      guard let begin = whole.lastIndex(of: open),
        let minutes = minutes(whole[whole.index(after: begin)...].dropLast(), isEnclosed: true)
      else { return (nil, text) }
      return (minutes, String(whole[..<begin].trimmedRight))
    }
    guard let (begin, end) = lastSeparator(whole) else { return readTime(whole) }
    guard let minutes = minutes(whole[end...], isEnclosed: false) else { return readTime(whole) }
    return (minutes, String(whole[..<begin].trimmedRight))
  }

  /// The minutes at the start of the words after a link, and the other words.
  static func leading(_ text: String) -> (minutes: Int?, rest: String) {
    guard text.utf8.prefix(longest).contains(where: \.isDigit) else { return (nil, text) }
    let whole = text.trimming { $0.isBlank || "-–—|·,:".unicodeScalars.contains($0) }
    guard let first = whole.first else { return (nil, text) }
    if let close = brackets.first(where: { $0.value == first })?.key {
      guard let end = whole.firstIndex(of: close),
        let minutes = minutes(whole[..<end].dropFirst(), isEnclosed: true)
      else { return (nil, text) }
      return (minutes, String(whole[end...].dropFirst().trimmed))
    }
    guard first.isNumber || first == "~" else { return (nil, text) }
    let end = whole.indices.first { isSeparator(at: $0, in: whole) } ?? whole.endIndex
    guard let minutes = minutes(whole[..<end], isEnclosed: false) else { return (nil, text) }
    return (minutes, String(whole[end...].trimmed))
  }

  /// In bytes; more is not a length of time alone.
  private static let longest = 40

  private static let brackets: [Character: Character] = [")": "(", "]": "[", "）": "（", "】": "【"]

  /// "12 min read" needs no sign before it.
  private static func readTime(_ text: Substring) -> (minutes: Int?, rest: String) {
    let isReading = readings.contains { word in
      text.utf8.suffix(word.utf8.count).elementsEqual(word.utf8) { $0.lowered == $1 }
    }
    guard isReading else { return (nil, String(text)) }
    let words = text.split(separator: " ").suffix(3)
    guard words.count == 3, let last = words.last?.lowercased(),
      readings.contains(last),
      let begin = words.first?.startIndex, begin > text.startIndex,
      let minutes = minutes(text[begin...], isEnclosed: false)
    else { return (nil, String(text)) }
    return (minutes, String(text[..<begin].trimmedRight))
  }

  private static let readings = ["read", "lesezeit"]

  private static func lastSeparator(_ text: Substring) -> (begin: String.Index, end: String.Index)?
  {
    // By scalars, which are no dearer than the bytes of most texts.
    let scalars = text.unicodeScalars
    var index = scalars.endIndex
    var count = 0
    while index > scalars.startIndex, count < longest {
      let end = index
      index = scalars.index(before: index)
      count += 1
      if isSign(scalars[index]), isSeparator(at: index, in: text) { return (index, end) }
    }
    return nil
  }

  /// True for what may be a separator.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "–", "—", "|", "·", ",", "•", ";": true
    default: false
    }
  }

  private static func isSeparator(at index: String.Index, in text: Substring) -> Bool {
    switch text[index] {
    case "-", "–", "—":
      return index > text.startIndex && text[text.index(before: index)].isWhitespace
    case "|", "·", ",", "•", ";": return true
    default: return false
    }
  }

  /// - Parameter isEnclosed: true in brackets, where a clock can only be a length.
  static func minutes(_ written: Substring, isEnclosed: Bool) -> Int? {
    var text = written.trimmed
    guard text.utf8.count <= longest, text.utf8.contains(where: \.isDigit) else { return nil }
    if text.first == "~" { text = text.dropFirst().trimmed }
    guard let first = text.utf8.first, first.isDigit || first >= 0x80 || ".,".utf8.contains(first)
    else { return nil }
    let count = clock(text, isEnclosed: isEnclosed) ?? units(text)
    return count.flatMap { (1...10_000).contains($0) ? $0 : nil }
  }

  /// Hours, minutes and seconds; or minutes and seconds, where they cannot be hours.
  private static func clock(_ text: Substring, isEnclosed: Bool) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3,
      parts.allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy(\.isDigit) }),
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    let seconds = numbers.reduce(0) { $0 * 60 + $1 }
    if parts.count == 2, !isEnclosed || numbers[0] < 6 { return nil }
    return (seconds + 30) / 60
  }

  /// Numbers with units.
  private static func units(_ text: Substring) -> Int? {
    var total = 0.0
    var hasHours = false
    var hasUnit = false
    var rest = text
    while let first = rest.first {
      if first.isWhitespace || first == "." {
        rest = rest.dropFirst()
        continue
      }
      let digits = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." || $0 == "," }
      guard !digits.isEmpty else { break }
      guard let number = Double(digits.replacing(",", with: ".")) else { return nil }
      rest = rest[digits.endIndex...].drop { $0.isWhitespace }
      let unit = rest.prefix { $0.isLetter }
      if unit.isEmpty, hasHours, rest.isEmpty {
        total += number
        continue
      }
      guard let (length, used) = length(of: unit) else { return nil }
      total += number * length
      hasHours = length == 60
      hasUnit = true
      rest = rest[used...]
    }
    let tail = rest.split { $0.isWhitespace || $0 == "." }.map { $0.lowercased() }
    guard hasUnit, tail.count <= 2, tail.allSatisfy(followers.contains) else { return nil }
    return Int(total.rounded())
  }

  /// The minutes of a unit, and where it ends: Chinese and Japanese write on without a blank.
  private static func length(of unit: Substring) -> (Double, String.Index)? {
    // A capital M is a million.
    if unit == "M" { return nil }
    if let length = lengths[unit.lowercased()] { return (length, unit.endIndex) }
    for count in 1...2 where count < unit.count {
      let head = unit.prefix(count)
      if head.unicodeScalars.allSatisfy({ !$0.isASCII }), let length = lengths[String(head)] {
        return (length, head.endIndex)
      }
    }
    // "1h20m" has its parts in one run of letters and digits, which digits end.
    return nil
  }

  private static let lengths: [String: Double] = [
    "h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60, "std": 60, "stunde": 60, "stunden": 60,
    "heure": 60, "heures": 60, "hora": 60, "horas": 60, "ora": 60, "ore": 60, "ч": 60, "час": 60,
    "часа": 60, "часов": 60, "小时": 60, "小時": 60, "時間": 60, "시간": 60, "ساعة": 60,
    "m": 1, "min": 1, "mins": 1, "minute": 1, "minutes": 1, "minuten": 1, "minuto": 1,
    "minutos": 1, "minuti": 1, "мин": 1, "минут": 1, "分": 1, "分钟": 1, "分鐘": 1, "분": 1,
    "دقيقة": 1,
    "s": 1.0 / 60, "sec": 1.0 / 60, "secs": 1.0 / 60, "seconds": 1.0 / 60, "秒": 1.0 / 60,
  ]

  /// Words after a length that do not change it.
  private static let followers: Set<String> = [
    "de", "di", "lectura", "lecture", "leitura", "lesezeit", "lettura", "listen", "long", "read",
    "reading", "total", "video", "watch", "чтения",
  ]
}
