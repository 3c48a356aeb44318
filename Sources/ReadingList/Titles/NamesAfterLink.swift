internal import StudyModel

/// Names behind a link where nothing but a sign says so: "[Title](u) - Martin Fowler".
enum NamesAfterLink {
  /// The names, if the whole text is a sign or "by" in another language and at most four full names
  /// of which the first is a person's; nil for a site, a topic or a sentence.
  static func read(_ text: String) -> [String]? {
    guard text.utf8.count <= 120, text.utf8.count > 6 else { return nil }
    var rest = text.trimmed
    guard let sign = rest.first else { return nil }
    if sign == "(" {
      guard rest.last == ")" else { return nil }
      rest = rest.dropFirst().dropLast()
    } else if signs.contains(sign) {
      rest = rest.dropFirst().trimmed
      if rest.first == sign { rest = rest.dropFirst().trimmed }
    } else if sign.isASCII ? !sign.isLetter : !sign.isLetter || sign.isUppercase {
      return nil
    }
    guard let word = rest.firstWord else { return nil }
    let isBy = others.contains(word.lowercased()) && word.first?.isUppercase != true
    if isBy { rest = rest[word.endIndex...].trimmed }
    // Without a sign, "by" must be said.
    guard isBy || sign == "(" || signs.contains(sign) else { return nil }
    // Most texts begin with a word that is nobody's name.
    guard
      isBy || hasInitial(rest)
        || GivenNames.all.contains(word.trimming { !$0.isWordPart }.lowercased())
    else { return nil }
    let names = AuthorNames.read(rest)
    guard let first = names.first, names.count <= 4,
      names.allSatisfy({ AuthorNames.isFull($0) && !isNobody($0) }),
      isBy && word.lowercased().utf8.first != UInt8(ascii: "d") || AuthorNames.isPerson(first)
        || word.lowercased() == "di"
    else { return nil }
    return names
  }

  /// True for a full stop after a capital.
  private static func hasInitial(_ text: Substring) -> Bool {
    zip(text.utf8, text.utf8.dropFirst()).contains { letter, stop in
      stop == UInt8(ascii: ".")
        && (letter >= 0x80 || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter))
    }
  }

  private static let signs: [Character] = ["-", "–", "—", ",", "|", "·"]

  /// "By" in other languages, which means more than that elsewhere.
  private static let others: Set<String> = [
    "de", "di", "door", "par", "por", "przez", "von", "بقلم", "تأليف",
  ]

  /// True if a word of it tells a site, a firm or a place from a person.
  static func isNobody(_ name: String) -> Bool {
    name.split(separator: " ").contains { impersonal.contains($0.lowercased()) }
  }

  private static let impersonal: Set<String> = [
    "academy", "advanced", "api", "app", "archive", "association", "basics", "beta", "bible",
    "blog",
    "channel", "club", "cloud", "college", "community", "conference", "cookbook", "cup",
    "day", "docs", "documentation", "edition", "engineering", "essentials", "exchange", "forum",
    "foundation", "free", "full", "fundamentals", "group", "guide", "handbook", "hub", "inc",
    "institute", "introduction", "journal", "lab", "labs", "library", "ltd", "magazine", "manual",
    "media", "museum", "network", "new", "news", "newsletter", "official", "online", "open",
    "paid", "podcast", "prize", "press", "primer", "project", "publications", "publishing",
    "records", "reference", "river", "services", "show", "site", "software", "society", "source",
    "studio", "studios", "summit", "systems", "talks", "team", "tech", "tips", "tutorial",
    "tutorials", "university", "videos", "web", "website", "weekly", "wiki",
  ]
}
