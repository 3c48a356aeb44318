internal import StudyModel

/// How an item is called whose link does not say it.
extension PostingDraft {
  /// Names the item at last, and keeps the other words of its line.
  mutating func finish(_ link: Link, before: String, _ setting: Setting) {
    otherWords = before.wordCount + after.wordCount
    var before = before
    func isVideo() -> Bool { Hosts.kind(of: link.target) == .video }
    if title.isEmpty {
      before = nameByWords(before)
    } else if let label = Label.text(title, repeated: setting.repeated)
      ?? (setting.isLabel ? title : nil)
    {
      before = name(byLabel: label, before: before, isVideo: isVideo(), setting)
    }
    if BareTitle.isFiller(before) || Self.isShortcode(before) { before = "" }
    // On other hosts `t=` may mean anything.
    let mayName = link.target.query != nil || link.target.fragment != nil
    if moment == nil, mayName, isVideo() { moment = Moments.named(by: link.target) }
    notes = [before] + notes + [after]
    notes = notes.map(TitleEnds.trimmed).filter(\.hasWord)
  }

  /// True for a sign as GitHub writes it, such as `:tv:`.
  private static func isShortcode(_ text: String) -> Bool {
    let name = text.trimmed
    return name.utf8.count > 2 && name.hasPrefix(":") && name.hasSuffix(":") && !name.contains(" ")
  }

  /// Names a bare address by the words beside it, and returns those before it that are left.
  private mutating func nameByWords(_ before: String) -> String {
    if before.utf8.contains(UInt8(ascii: "\"")) || before.utf8.contains(0x9C),
      let cited = Citation(Self.withoutNumber(before), emphasised: []), !cited.authors.isEmpty,
      cited.title.wordCount > 1
    {
      rename(cited.title, as: "the words before the address")
      add(cited.authors, "names before the title")
      return cited.rest
    }
    let words = BareTitle.words(before)
    if !words.isEmpty {
      rename(Self.closed(words), as: "the words before the address")
      return ""
    }
    if let long = LongTitle.split(before, emphasised: emphasised),
      case let lead = BareTitle.words(long.title), !lead.isEmpty
    {
      rename(lead, as: long.reason)
      return long.rest
    }
    // A site's name is as good as any.
    if let link, !link.isBare, link.text.hasWord, !link.text.contains("/") {
      title = link.text.collapsed
      titleReason = "the link's text"
      return before
    }
    guard !before.hasWord || BareTitle.isFiller(before),
      // A picture without a text stands before its title.
      let following = BareTitle.following(
        after, isMarked: true, needsSign: link?.pictures.isEmpty != false)
    else { return before }
    rename(following, as: "the words after the address")
    otherWords -= after.wordCount
    after = ""
    return before
  }

  /// Without the "[12]" of a bibliography.
  private static func withoutNumber(_ text: String) -> String {
    let text = LiteralSigns.shown(text)
    guard text.utf8.first == UInt8(ascii: "["), let close = text.firstIndex(of: "]"),
      text[..<close].dropFirst().utf8.allSatisfy(\.isDigit)
    else { return text }
    return text[close...].dropFirst().trimmed.description
  }

  /// Words before a link in brackets, without the open one: "Meet others (via".
  private static func closed(_ words: String) -> String {
    guard let open = words.lastIndex(of: "("), !words[open...].contains(")") else { return words }
    let head = words[..<open].trimmed
    return head.wordCount > 1 ? String(head) : words
  }

  /// Names a link whose text is a label by the words before it, and returns those that are left.
  private mutating func name(
    byLabel label: String, before: String, isVideo: Bool, _ setting: Setting
  ) -> String {
    generic = label
    if isVideo, moment == nil { moment = Moments.clock(label[...]) }
    let words = TitleEnds.trimmed(before)
    if words.hasWord, let citation = Citation(words, emphasised: emphasised) {
      rename(citation.title, as: "the words before the link")
      add(
        citation.authors, citation.isAuthored ? "names after the title" : "names before the title")
      return citation.rest
    }
    let isLabel = words.hasWord && GenericTitle.isGeneric(words)
    if !BareTitle.isFiller(words), words.wordCount <= 25, !isLabel {
      rename(words, as: "the words before the link")
      return ""
    }
    let isFree = !label.hasLetter || title != label || isTitleBehindColon(label)
    if isFree, let following = BareTitle.following(after, isMarked: label.hasLetter) {
      rename(following, as: "the words after the link")
      after = ""
    } else if !setting.parent.isEmpty {
      title = "\(setting.parent) – \(label)"
      titleReason = "its parent's title and the label"
      isNamedByParent = true
    }
    return before
  }

  /// "[Video](u): Growing a language": words behind a colon that begin as a title does and are no
  /// sentence.
  private func isTitleBehindColon(_ label: String) -> Bool {
    guard let colon = after.unicodeScalars.first, colon == ":" || colon == "：",
      GenericTitle.isGeneric(label)
    else { return false }
    let words = after.dropFirst().trimmed
    guard let first = words.unicodeScalars.first, let last = words.unicodeScalars.last else {
      return false
    }
    return !first.properties.isLowercase && !".。!！;；:：".unicodeScalars.contains(last)
      && (2...15).contains(words.wordCount)
  }
}

extension String {
  fileprivate var hasLetter: Bool { unicodeScalars.contains(where: \.properties.isAlphabetic) }
}
