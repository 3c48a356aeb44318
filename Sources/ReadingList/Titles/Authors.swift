internal import StudyModel

/// The authors of an item, from its title.
enum Authors {
  /// Splits "Title by A and B" into names and title.
  ///
  /// The last " by " that names follow counts. Text after ` | `, ` - `, ` @ ` or ` # ` is not a
  /// name; it stays in the title. Brackets after a name are dropped.
  ///
  /// - Parameter address: The page's. A common word after "by" in a title must be proved to be a
  ///   name; nil asks for no proof.
  static func split(_ text: String, of address: String? = nil) -> (
    authors: [String], title: String
  ) {
    // Most titles end here.
    guard text.lastASCII("by") != nil else { return ([], text) }
    var text = text
    if let colon = text.lastASCII(" by: ") {
      text.remove(at: text.utf8.index(colon, offsetBy: 3))
    }
    guard text.lastASCII("by ") != nil else { return ([], text) }
    // A title may end in brackets or bars, so blanks are added at both ends.
    text = " " + text.collapsed
    var end = text.endIndex
    for _ in 0..<most {
      guard let by = text[..<end].lastASCII("by ") else { break }
      if let found = names(in: text, by, address),
        address.map({ AuthorProof.suffices(found.authors, $0) }) ?? true
      {
        return found
      }
      end = text.utf8.index(by, offsetBy: 2)
    }
    return ([], String(text.dropFirst()))
  }

  /// More are not a title.
  private static let most = 6

  /// The names after the `by` at an index, if they are names, and the text without them.
  private static func names(
    in text: String, _ by: String.Index, _ address: String?
  ) -> (authors: [String], title: String)? {
    let head = text[..<by].trimmedRight
    let tail = text[text.utf8.index(by, offsetBy: 3)...]
    guard by > text.startIndex else { return nil }
    switch text.utf8[text.utf8.index(before: by)] {
    case UInt8(ascii: " "):
      if let bracket = openBracket(of: head) {
        return names(inBracket: bracket, of: head, tail)
      }
      let (names, rest) = cut(tail)
      let isMarked =
        text.utf8[by] == UInt8(ascii: "B")
        || address.map { AuthorProof.isHost(names.trimmed, of: $0) } ?? false
      let authors = AuthorNames.read(names, isMarked: isMarked)
      guard !authors.isEmpty, isAuthored(head, by: names, authors) else { return nil }
      return (authors, (withoutTrailingBy(head.collapsed) + " " + rest).collapsed)
    case UInt8(ascii: "("):
      // "Title (by A)"
      guard let close = tail.firstIndex(of: ")") else { return nil }
      let authors = AuthorNames.read(tail[..<close], isMarked: true)
      guard !authors.isEmpty else { return nil }
      return (authors, (head.dropLast() + " " + tail[close...].dropFirst()).collapsed)
    default: return nil
    }
  }

  /// "Title (video by A)": before the name only a word for what it is.
  private static func names(
    inBracket bracket: String.Index, of head: Substring, _ tail: Substring
  ) -> (authors: [String], title: String)? {
    let mark = head[bracket...].dropFirst().trimmed
    guard KindNames.one[mark.lowercased()] != nil || marks.contains(mark.lowercased()),
      let close = tail.firstIndex(of: ")")
    else {
      return nil
    }
    let authors = AuthorNames.read(tail[..<close])
    guard !authors.isEmpty else { return nil }
    return (authors, (head + tail[close...]).collapsed)
  }

  private static let marks: Set<String> = [
    "audio", "blog", "interview", "lecture", "notes", "text",
  ]

  private static func openBracket(of head: Substring) -> String.Index? {
    let bytes = head.utf8
    for (open, close) in [
      (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")),
    ] {
      guard let last = bytes.last(open) else { continue }
      if bytes.count(where: { $0 == open }) > bytes.count(where: { $0 == close }) { return last }
    }
    return nil
  }

  /// True unless the words around `by` make a phrase: "Side by Side", "Powered by Some Company".
  ///
  /// Of one word, only a full name, an account or several names can be the authors.
  private static func isAuthored(_ head: Substring, by names: Substring, _ authors: [String])
    -> Bool
  {
    guard let last = head.lastWord else { return true }
    let first = names.firstWord?.trimming { !$0.isWordPart }
    guard last.trimming({ !$0.isWordPart }).lowercased() != first?.lowercased() else {
      return false
    }
    guard !AuthorProof.isDone(last.lowercased(), by: authors) else { return false }
    guard !head[..<last.startIndex].hasWord, head.wordCount == 1 else { return true }
    return !deeds.contains(last.lowercased())
      && (authors.count > 1
        || authors[0].contains { $0.isWhitespace || "@.0123456789".contains($0) })
  }

  /// Single words that `by` follows in prose.
  private static let deeds: Set<String> = [
    "backed", "build", "built", "caused", "created", "developed", "driven", "filter", "group",
    "guided", "hosted", "inspired", "lead", "learn", "led", "made", "maintained", "order",
    "organised", "organized", "passed", "powered", "presented", "produced", "provided", "published",
    "sort", "sponsored", "stand", "supported", "teach", "test", "triggered", "used", "written",
  ]

  /// The part of `tail` that may be names, and the rest.
  static func cut(_ tail: Substring) -> (names: Substring, rest: Substring) {
    var names = tail
    var rest = tail[tail.endIndex...]
    let bytes = tail.utf8
    for index in bytes.indices where bytes[index] == UInt8(ascii: " ") || index == bytes.startIndex
    {
      // Most words begin with a letter.
      guard let first = bytes[index...].first(where: { !$0.isBlank }),
        first >= 0x80 || "|-@#>:".utf8.contains(first)
      else { continue }
      let mark = tail[index...].trimmed
      guard let sign = mark.first, "|-–—@#>:⭐★☆".contains(sign) else { continue }
      let after = mark.drop { $0 == sign }
      guard after.isEmpty || after.first == " " else { continue }
      (names, rest) = (tail[..<index], mark)
      break
    }
    return (names, rest)
  }

  private static func withoutTrailingBy(_ title: String) -> String {
    guard title.utf8.suffix(2).elementsEqual("by".utf8, by: { $0.lowered == $1 }) else {
      return title
    }
    let words = title.split(separator: " ")
    return words.last?.lowercased() == "by" ? words.dropLast().joined(separator: " ") : title
  }
}
