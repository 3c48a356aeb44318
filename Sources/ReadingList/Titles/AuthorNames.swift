internal import StudyModel

/// Reads a list of names.
enum AuthorNames {
  /// The names in "A, B (Somewhere), and C"; empty if any part is not a name.
  ///
  /// - Parameter isMarked: true if a single word in lower case may be a name, as after "By".
  static func read(_ text: Substring, isMarked: Bool = false) -> [String] {
    guard !isPlaceholder(text) else { return [] }
    var names: [String] = []
    for part in parts(withoutOthers(withoutBrackets(text)[...])) {
      let name = part.trimming { $0.isBlank || ",;:|\"“”".unicodeScalars.contains($0) }
      if name.isEmpty || others.contains(name.lowercased()) { continue }
      if !names.isEmpty, isDegree(name) { continue }
      if !names.isEmpty, name.unicodeScalars.allSatisfy({ $0.properties.numericType != nil }) {
        continue
      }
      guard isName(name) || isMarked && isAccount(name) else { return [] }
      names.append(String(name))
    }
    return names
  }

  /// The names in "by [A](u) and [B](v)".
  static func linked(_ pieces: ArraySlice<Piece>) -> [String] {
    var names: [String] = []
    var isBegun = false
    for piece in pieces {
      switch piece {
      case .words(let words):
        let text = words.trimming { !$0.isWordPart }.lowercased()
        if text == "by" { isBegun = true } else if !text.isEmpty, text != "and" { return names }
      case .link(let link):
        let read = isBegun ? read(link.text.collapsed[...]) : []
        guard !read.isEmpty else { return names }
        names += read
      case .code, .picture: return names
      }
    }
    return names
  }

  /// The names in "Author: A, B" in any language; nil for other words.
  static func labelled(_ text: Substring) -> [String]? {
    guard text.utf8.count <= 200,
      let colon = text.unicodeScalars.prefix(16).firstIndex(where: { $0 == ":" || $0 == "：" }),
      ColumnHead.read(text[..<colon].trimmed)?.meaning == .author
    else { return nil }
    let rest = text[colon...].dropFirst().trimming {
      $0.isBlank || ")）".unicodeScalars.contains($0)
    }
    let names = read(rest, isMarked: true)
    return names.isEmpty ? nil : names
  }

  /// The names in a line of its own: "Author: A", "by A", "Talk by A"; nil for other words.
  static func line(_ text: String) -> [String]? {
    guard text.utf8.count <= 200 else { return nil }
    let words = text.trimming { $0.isBlank || "-–—*(".unicodeScalars.contains($0) }
    if let names = labelled(words) { return names }
    let isBy = words.hasASCII("by ", at: words.startIndex)
    guard isBy || words.firstASCII(" by ") != nil else { return nil }
    let (names, rest) =
      isBy ? Authors.split(String(words)) : AuthorVerbs.names(words) ?? ([], "")
    return names.isEmpty || rest.hasWord ? nil : names
  }

  private static let others: Set<String> = ["others", "et al", "et al."]

  private static func withoutOthers(_ text: Substring) -> Substring {
    for end in [" et al.", " et al"] where text.hasSuffix(end) { return text.dropLast(end.count) }
    return text
  }

  /// A year after names is not one of them, and what stands in brackets says where they work.
  private static func withoutBrackets(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "(")) else { return String(text) }
    var result = ""
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if depth == 0 { result.append(character) }
      if character == ")" { depth = max(0, depth - 1) }
    }
    return result.collapsed
  }

  /// Names without "(Acme)" behind one and "[us]" before one.
  static func withoutRemarks(_ cell: String) -> String {
    guard cell.contains(where: { "([（".contains($0) }) else { return cell }
    var result = ""
    var depth = 0
    for character in cell {
      let isOpen = "([（".contains(character)
      if isOpen { depth += 1 }
      if depth == 0 { result.append(character) }
      if ")]）".contains(character) { depth = max(0, depth - 1) }
    }
    return depth == 0 && result.hasWord ? result : cell
  }

  /// The names before a cited title: "Lamport, L. and Shostak, R. (1982).".
  static func cited(_ text: Substring) -> [String] {
    var plain = withoutBrackets(text).trimming {
      $0.isBlank || ",;:–—-\u{2022}".unicodeScalars.contains($0)
    }
    // What was behind a year: "Lamport, L. (1978)."
    if plain.hasSuffix(" .") { plain = plain.dropLast(2) }
    let whole = withoutOthers(plain)
    let written = withoutNumber(whole)
    guard written.hasWord, written.utf8.count <= 400 else { return [] }
    let parts = parts(written.replacing(";", with: ",")[...])
      .map { $0.trimming { $0.isBlank || ",:".unicodeScalars.contains($0) } }
    var names: [String] = []
    for part in parts where !part.isEmpty {
      if part.unicodeScalars.allSatisfy({ $0.properties.numericType != nil || $0 == "." }) {
        continue
      }
      // The last full stop ends the names, and does not belong to them.
      let part =
        part.split(separator: " ").last.map(isInitials) == true
        ? part : part.trimming { $0 == "." }
      if names.count == 1, !names[0].contains(" "), isGiven(part),
        parts.count > 2 && parts.dropFirst(2).allSatisfy({ $0.isEmpty || $0.contains(" ") })
          && parts.last?.isEmpty == false || whole.endIndex < plain.endIndex && parts.count == 2
      {
        // "Lee, Ann, Bo Ray, and Cy Dow": only the first is turned.
        names[0] = "\(part) \(names[0])"
      } else if isInitials(part), let last = names.last, !last.contains(" ") {
        names[names.count - 1] = "\(part) \(last)"
      } else if isName(part) {
        names.append(String(part))
      } else {
        return []
      }
    }
    return names
  }

  /// "Ann" or "Ann B.".
  private static func isGiven(_ text: Substring) -> Bool {
    let words = text.split(separator: " ")
    return words.first?.first?.isUppercase == true && !isInitials(text)
      && words.dropFirst().allSatisfy(isInitials)
  }

  /// Without a leading "[12]".
  private static func withoutNumber(_ text: Substring) -> Substring {
    guard text.utf8.first == UInt8(ascii: "["), let close = text.prefix(6).firstIndex(of: "]"),
      text[..<close].dropFirst().utf8.allSatisfy(\.isDigit)
    else { return text }
    return text[close...].dropFirst().trimmed
  }

  /// "L." or "L. B."
  private static func isInitials(_ text: Substring) -> Bool {
    text.utf8.count <= 8 && text.utf8.last == UInt8(ascii: ".")
      && text.split { $0 == "." || $0 == " " || $0 == "-" }
        .allSatisfy { $0.count == 1 && $0.first?.isUppercase == true }
  }

  /// A word in lower case that may be the name of an account.
  private static func isAccount(_ name: Substring) -> Bool {
    !name.contains(" ") && name.utf8.count > 2 && !notNames.contains(name.lowercased())
      && !pronouns.contains(name.lowercased())
      && name.utf8.allSatisfy { isLetter($0) || $0.isDigit || $0 == 45 || $0 == 95 }
  }

  /// Split at `,`, `/`, ` and ` and ` & `, and between full names at "and" in other languages.
  private static func parts(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var words: [Substring] = []
    func end() {
      // "José Ortega y Gasset" is one.
      while let joiner = words.firstIndex(where: isForeignAnd), joiner > 1, joiner < words.count - 2
      {
        parts.append(text[words[0].startIndex..<words[joiner - 1].endIndex])
        words.removeFirst(joiner + 1)
      }
      if let first = words.first, let last = words.last {
        parts.append(text[first.startIndex..<last.endIndex])
      }
      words = []
    }
    for bytes in text.utf8.split(whereSeparator: { $0 == 32 || ",/".utf8.contains($0) }) {
      let word = Substring(bytes)
      let follows = words.last.map { text[$0.endIndex..<word.startIndex].utf8 }
      if follows?.contains(where: { $0 != 32 }) == true { end() }
      let isJoiner = word == "&" || bytes.count == 3 && word.lowercased() == "and"
      if isJoiner { end() } else { words.append(word) }
    }
    end()
    return parts
  }

  /// True for "and" of a language in which it may be part of a name.
  static func isForeignAnd(_ word: Substring) -> Bool {
    // Most words are longer.
    word.utf8.count <= 3 && ["e", "et", "und", "y", "и"].contains(word)
  }

  /// True for words in place of names: "N/A", "Various".
  static func isPlaceholder(_ text: Substring) -> Bool {
    guard text.utf8.count <= 32 else { return false }
    return placeholders.contains(text.trimmed.lowercased())
  }

  /// True for "PhD" after a name.
  static func isDegree(_ name: Substring) -> Bool {
    // "Ma" is a name.
    name.utf8.count <= 7 && name.utf8.dropFirst().contains { $0 != $0.lowered }
      && degrees.contains(name.lowercased().filter { $0 != "." })
  }

  /// One to six words, of which the first is capitalised, a domain or an @handle.
  static func isName(_ name: Substring) -> Bool {
    let words = name.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    guard let first = words.first, words.count <= 6 else { return false }
    let plain = first.lowercased()
    guard !notNames.contains(plain), !pronouns.contains(plain) else { return false }
    if words.count == 1, first.hasPrefix("@") || isDomain(first) || isHandle(first) { return true }
    // "triggered by SQS" is prose.
    if words.count == 1, first.utf8.count < 6, first.utf8.allSatisfy({ $0 == $0.uppered }) {
      return false
    }
    // "SLOs", and "Deconstructing Some Patterns".
    if words.count == 1, first.hasSuffix("s"),
      first.dropLast().utf8.allSatisfy({ $0 == $0.uppered })
    {
      return false
    }
    if words.count > 2, first.utf8.count > 5, first.hasSuffix("ing") { return false }
    guard let initial = first.first,
      initial.isUppercase || initial.unicodeScalars.first?.isCaseless == true
        || words.count > 1 && particles.contains(plain)
    else { return false }
    return words.dropFirst().allSatisfy { word in
      guard let initial = word.unicodeScalars.first, initial.isWordPart || initial == "(" else {
        return false
      }
      let lower = word.lowercased()
      if particles.contains(lower) || word.first?.isUppercase == true || initial.isCaseless {
        return true
      }
      // "Ran the builder" and a typo such as "Julian wood" are still names.
      return words.count <= 3 && initial.properties.isAlphabetic && !joiners.contains(lower)
    }
  }

  /// True for two to four words, capitalised except for particles, none of them a common word.
  static func isFull(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        if particles.contains(word.lowercased()) { return true }
        guard let initial = word.unicodeScalars.first else { return false }
        return (initial.properties.isUppercase || initial.isCaseless)
          && !word.utf8.contains(where: \.isDigit) && !CommonWords.contains(String(word))
      }
  }

  /// True for a full name that begins with a given name, or has an initial in it.
  static func isPerson(_ name: String) -> Bool {
    guard isFull(name), let first = name.split(separator: " ").first else { return false }
    return GivenNames.all.contains(first.lowercased())
      || name.split(separator: " ").contains { isInitials($0) }
  }

  private static func isDomain(_ word: Substring) -> Bool {
    let labels = word.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy { $0.isDigit || isLetter($0) || $0 == 45 }
      }
      && (labels.last?.utf8.allSatisfy(isLetter) ?? false)
  }

  /// A user name such as "th3b3ginn3r": letters with digits between them.
  private static func isHandle(_ word: Substring) -> Bool {
    guard word.utf8.count >= 6, let first = word.utf8.first, isLetter(first) else { return false }
    return word.utf8.allSatisfy { isLetter($0) || $0.isDigit || $0 == UInt8(ascii: "_") }
      && word.utf8.contains(where: \.isDigit)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte.lowered)
  }
}

extension Unicode.Scalar {
  /// True for a letter of a script that has no capitals.
  fileprivate var isCaseless: Bool {
    value >= 0x590 && properties.isAlphabetic && !properties.isUppercase
      && !properties.isLowercase
  }
}
