/// The authors of an item, from its title.
enum Authors {
  /// Splits "Title by A and B" into names and title.
  ///
  /// Only the last " by " counts, and only if just names follow. Text after ` | `, ` - `, ` @ `
  /// or ` # `, or in brackets at the end, is not a name; it stays in the title, except for the
  /// brackets.
  static func split(_ text: String) -> (authors: [String], title: String) {
    var title = text
    var authors: [String] = []
    // "by A by B" happens; more is not a list of names.
    for _ in 0..<3 {
      guard let found = lastBy(title) else { break }
      authors = found.authors + authors
      title = found.title
    }
    return (authors, title)
  }

  private static func lastBy(_ text: String) -> (authors: [String], title: String)? {
    // A title may end in brackets or bars, so blanks are added at both ends.
    let text = " " + text.collapsed
    guard let by = text.lastASCII(" by ") else { return nil }
    let tail = text.utf8.index(by, offsetBy: 4)
    let (names, rest) = cut(text[tail...])
    let authors = AuthorNames.read(names)
    guard !authors.isEmpty else { return nil }
    return (authors, (withoutTrailingBy(text[..<by].collapsed) + " " + rest).collapsed)
  }

  /// The part of `tail` that may be names, and the rest.
  private static func cut(_ tail: Substring) -> (names: Substring, rest: Substring) {
    var names = tail
    var rest = tail[tail.endIndex...]
    let bytes = tail.utf8
    for index in bytes.indices where bytes[index] == UInt8(ascii: " ") || index == bytes.startIndex
    {
      let mark = tail[index...].trimmed
      guard let sign = mark.first, "|-–—@#>:".contains(sign) else { continue }
      let after = mark.dropFirst()
      guard after.isEmpty || after.first == " " else { continue }
      (names, rest) = (tail[..<index], mark)
      break
    }
    if names.utf8.last == UInt8(ascii: ")"), let open = names.utf8.lastIndex(of: UInt8(ascii: "("))
    {
      names = names[..<open]
    }
    return (names, rest)
  }

  private static func withoutTrailingBy(_ title: String) -> String {
    let words = title.split(separator: " ")
    return words.last?.lowercased() == "by" ? words.dropLast().joined(separator: " ") : title
  }
}

/// Reads a list of names.
enum AuthorNames {
  /// The names in "A, B, and C"; empty if any part is not a name.
  static func read(_ text: Substring) -> [String] {
    var names: [String] = []
    for part in parts(text) {
      let name = part.trimming { $0.isBlank || ",;:.|".unicodeScalars.contains($0) && $0 != "." }
      if name.isEmpty || name.lowercased() == "others" { continue }
      guard isName(name) else { return [] }
      names.append(String(name))
    }
    return names
  }

  /// Split at `,`, `/`, ` and ` and ` & `.
  private static func parts(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var words: [Substring] = []
    func end() {
      if let first = words.first, let last = words.last {
        parts.append(text[first.startIndex..<last.endIndex])
      }
      words = []
    }
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "/" }) {
      let follows = words.last.map { text[$0.endIndex..<word.startIndex] } ?? ""
      if follows.contains(",") || follows.contains("/") { end() }
      if word == "&" || word.lowercased() == "and" { end() } else { words.append(word) }
    }
    end()
    return parts
  }

  /// One to six words, of which the first is capitalised, a domain or an @handle.
  static func isName(_ name: Substring) -> Bool {
    let words = name.split(separator: " ")
    guard let first = words.first, words.count <= 6 else { return false }
    let plain = first.lowercased()
    guard !notNames.contains(plain) else { return false }
    if words.count == 1, first.hasPrefix("@") || isDomain(first) || isHandle(first) { return true }
    // "triggered by SQS" is prose.
    if words.count == 1, first.utf8.count < 6, first.utf8.allSatisfy({ $0 == $0.uppered }) {
      return false
    }
    guard first.first?.isUppercase == true else { return false }
    return words.dropFirst().allSatisfy { word in
      guard let initial = word.unicodeScalars.first, initial.isWordPart || initial == "(" else {
        return false
      }
      let lower = word.lowercased()
      if particles.contains(lower) || word.first?.isUppercase == true { return true }
      // "Ran the builder" and a typo such as "Julian wood" are still names.
      return words.count <= 3 && initial.properties.isAlphabetic && !joiners.contains(lower)
    }
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

  private static let particles: Set<String> = [
    "al", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el",
    "ibn", "la", "le", "ter", "ul", "van", "von", "y", "zu",
  ]

  /// Small words that show that a tail is prose.
  private static let joiners: Set<String> = [
    "a", "an", "as", "at", "for", "from", "in", "into", "is", "of", "on", "or", "that", "to",
    "using", "via", "when", "while", "with", "without", "your",
  ]

  /// Words that follow "by" in prose, though a title may capitalise them.
  private static let notNames: Set<String> = [
    "a", "adding", "all", "an", "applying", "building", "choosing", "combining",
    "converting", "creating", "default", "deploying", "design", "designing", "developing", "doing",
    "enabling", "example", "examples", "hand", "hands-on", "implementing", "integrating",
    "leveraging",
    "making", "means", "migrating", "moving", "reading", "reducing", "removing", "running",
    "setting",
    "solving", "step", "taking", "the", "topic", "understanding", "using", "writing",
    "your",
  ]
}
