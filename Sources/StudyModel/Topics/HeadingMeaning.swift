/// Whether a heading says what it is about, apart from its list.
///
/// "Videos", "To read next week", "Part 2" and "May 2021" say what sort of things stand below,
/// or when they were to be read, in every list alike. Wherever such a heading is shown without
/// its list's row above it, it carries the list, and those of two lists are never one topic.
public enum HeadingMeaning {
  /// True if all words of the heading are numbers, parts of dates, or about links and lists in
  /// general. One other word is enough to mean something.
  public static func saysNothingAlone(_ title: String) -> Bool {
    // Most say something in their first word, for which nothing needs to be folded.
    if let first = firstWord(of: title), !isVague(first) { return false }
    return WordPattern.words(of: title).allSatisfy(isVague)
  }

  /// Nil for a title with other letters than those of ASCII.
  private static func firstWord(of title: String) -> String? {
    guard title.utf8.allSatisfy({ $0 < 0x80 && $0 != Folding.boundary }) else { return nil }
    let word = title.utf8.drop { !Folding.isInWord($0) }.prefix { Folding.isInWord($0) }
    return word.isEmpty ? nil : String(Substring(word)).lowercased()
  }

  private static func isVague(_ word: String) -> Bool { isNumber(word) || isPlain(word) }

  /// True if the title of a list does not tell it from others. A number or a date does: weekly
  /// plans have no more.
  public static func saysNothing(ofList title: String) -> Bool {
    saysNothingAlone(title) && !title.utf8.contains(where: \.isDigit)
  }

  /// "12", "2nd" and "w23"; not "s3".
  private static func isNumber(_ word: String) -> Bool {
    let letters = word.utf8.filter { !$0.isDigit }
    guard letters.count < word.utf8.count else { return false }
    return numbered.contains(String(decoding: letters, as: UTF8.self))
  }

  private static func isPlain(_ word: String) -> Bool {
    plain.contains(word) || word.hasSuffix("s") && plain.contains(String(word.dropLast()))
  }

  private static let numbered: Set<String> = ["", "st", "nd", "rd", "th", "q", "w", "kw", "min"]

  /// Each also with an s. No word that is also the name of something, such as go or spring.
  private static let plain = WordList("\(things) \(states) \(times) \(parts) \(verbs) \(little)")

  private static let things = """
    article blog post video clip vid link url page web site website paper whitepaper pdf doc docs \
    documentation book ebook course class lecture lesson tutorial guide talk podcast slide deck \
    repo repository github code sample example demo workshop lab webinar episode series playlist \
    channel news newsletter resource reference reading material source youtube twitch twitter \
    question exercise assignment training tool file image picture diagram bookmark
    """

  private static let states = """
    todo tod0 done doing progress pending park parked hold backlog wishlist wish incomplete complete \
    completed finished unfinished started planned current currently wip work working curate curated \
    cull revisit visited inbox carry over carryover unsorted tbd tbc tba active inactive ongoing new \
    newest latest recent old older outdated archive archived favorite favourite best top important \
    must optional priority next later soon now upcoming remaining left assorted
    """

  private static let times = """
    january february march april may june july august september october november december \
    jan feb mar apr jun jul aug sep sept oct nov dec \
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri \
    sat sun today tomorrow yesterday day daily week weekly weekday weekend month monthly quarter \
    quarterly year yearly morning afternoon evening night hour minute date sprint
    """

  private static let parts = """
    introduction intro overview summary conclusion content table index appendix toc outline agenda \
    chapter section part unit module lecture level phase stage step number basic beginner beginning \
    intermediate advanced fundamental essential prerequisite background concept definition \
    terminology glossary faq note comment remark tip trick feature usage output detail deep dive \
    general misc miscellaneous other various extra more rest item thing thought stuff idea topic \
    subject track list task plan getting
    """

  private static let verbs = """
    read watch listen visit try make take learn study explore check look see get use write find \
    follow finish continue start prepare catch review research cover do know discuss consider fix
    """

  private static let little = """
    a an and or the of for to in on at by with from about as my mine your our us me we i you it its \
    this that these those all any some is are was be been will can should what when where which who \
    how why if not no off up out into only also just very good great useful interesting key case
    """
}
