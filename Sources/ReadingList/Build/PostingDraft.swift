internal import StudyModel

/// What one line says about an item, before it is a posting.
struct PostingDraft {
  /// What else the list says that its title may depend on.
  struct Setting {
    /// The title of an item whose own line says none.
    var parent = ""
    var repeated = RepeatedTexts.none
    /// True for a link beside a title, whatever its text is.
    var isLabel = false
  }

  var link: Link?
  var box: Box?
  /// Where a box could be inserted.
  var boxPlace: Int?
  /// What its line says of progress.
  var sightings: [StateSighting] = []
  var title = ""
  var titleReason = ""
  var authors: [String] = []
  var authorReason = ""
  /// What its title says of authors if other items of the list have them.
  var doubtful: DoubtfulAuthors?
  var tags: [WrittenTag] = []
  var moment: Moment?
  var minutes: Int?
  /// The other words of the line that say something.
  var notes: [String] = []
  /// What stands before the link: a sign there may name the kind.
  var before = ""
  /// The words right after the link.
  var after = ""
  /// The number of words in the line that are not the link, a tag, a moment or names.
  var otherWords = 0
  /// A link text that says nothing: "video", "here".
  var generic = ""
  /// True if the title comes from around the link.
  var isNamedByParent = false
  var emphasised: [String] = []

  /// The item of a link and the words beside it.
  init(link: Link, on line: Line, _ setting: Setting) {
    self.link = link
    emphasised = line.emphasised
    let place = line.pieces.firstIndex {
      if case .link(let found) = $0 { found.bytes == link.bytes } else { false }
    }
    let index = place ?? line.pieces.endIndex
    before = Self.text(line.pieces[..<index])
    after = Self.text(line.pieces[index...].dropFirst())
    readTitle(of: link)
    if link.isBare, let (text, rest) = BareTitle.bracketed(before) {
      read(text, as: "the words in brackets before the address")
      before = rest
      after = String(after.drop { $0 == ")" })
    }
    takeDecorations()
    takeAuthoredTitle(of: link)
    let rest = readBefore(before)
    readAfter(names: line.pieces[index...].dropFirst())
    finish(link, before: rest, setting)
  }

  /// The item of a link beside whose words there is nothing to see but a title for it.
  init(link: Link, on line: Line, parent: String = "") {
    self.init(link: link, on: line, Setting(parent: parent))
  }

  /// The item of a link without the words beside it.
  init(link: Link, alone: Bool) {
    self.link = link
    readTitle(of: link)
    finish(link, before: "", Setting())
  }

  /// The item of a line without a link.
  init(task text: String, emphasised: [String] = []) {
    self.emphasised = emphasised
    let plain = Decorations(text)
    tags = plain.tags
    add(plain.authors, "a field of the line")
    let rated = Stars.split(plain.text[...])
    readWhole(rated?.title ?? plain.text, as: "the words of the entry")
    if let rated { notes.append("Rating: \(rated.stars)") }
    // "**Title** – A Name"
    guard authors.isEmpty, let lead = emphasised.first?.collapsed, lead.hasWord,
      title.hasPrefix(lead)
    else { return }
    let rest = title.dropFirst(lead.count)
    let sign = rest.trimmed.first
    let names = AuthorNames.read(
      rest.trimming { $0.isBlank || "-–—,:".unicodeScalars.contains($0) })
    guard sign.map({ "-–—,:".contains($0) }) == true, names.contains(where: { $0.contains(" ") })
    else { return }
    title = TitleEnds.trimmed(lead)
    add(names, "names after the title")
  }

  private static func text(_ pieces: ArraySlice<Piece>) -> String {
    pieces.map { if case .link = $0 { " " } else { $0.text } }.joined().collapsed
  }

  private mutating func readTitle(of link: Link) {
    if !link.isBare, !link.isNamedByAddress {
      readWhole(link.text.collapsed, as: "the link's text", code: link.codeEnds)
    }
    if !link.target.isWeb, PastedPath.isWhole(title) || PastedPath.isWhole(link.text) {
      title = PastedPath.name(link.address.isEmpty ? link.text : link.address)
      titleReason = "the last part of its path"
    }
    if link.target.form == .local {
      let new = ActionTags.inPath(link.address).filter { tag in
        !tags.contains { $0.name == tag.name }
      }
      tags += new
    }
  }

  /// Reads a title that may have a note behind it, and its authors behind that.
  private mutating func readWhole(
    _ text: String, as reason: String, code: CodeEnds = CodeEnds()
  ) {
    guard LongTitle.split(text, emphasised: emphasised) != nil else {
      return read(text, as: reason, code: code)
    }
    let (names, rest) = Authors.split(text, of: link?.address)
    let long = LongTitle.split(rest, emphasised: emphasised)
    read(long?.title ?? rest, as: long?.reason ?? reason)
    add(names, "\"by\" in the title")
    if let long { notes = [long.rest].filter(\.hasWord) }
  }

  /// Splits a title into tags, moment, minutes and authors.
  private mutating func read(
    _ text: String, as reason: String, code: CodeEnds = CodeEnds()
  ) {
    let (tags, rest) = Tags.leading(text.collapsed)
    let (minutes, lengthless) = code.end ? (nil, rest) : Durations.trailing(rest)
    let (moment, timeless) = code.end ? (nil, lengthless) : Moments.trailing(lengthless)
    let (authors, title) = Authors.split(timeless, of: link?.address)
    self.tags += tags
    self.moment = moment
    self.minutes = minutes ?? self.minutes
    add(authors, "\"by\" in the title")
    doubtful =
      authors.isEmpty && link != nil
      ? timeless.lastASCII(" by ") != nil
        ? DoubtfulAuthors(timeless) : DoubtfulAuthors(behindSignIn: timeless) : nil
    let whole = code.start || code.end ? text.collapsed : ""
    self.title = TitleEnds.trimmed(
      title, start: !(code.start && whole.hasPrefix(title)),
      end: !(code.end && whole.hasSuffix(title)))
    // Names, a moment or a length alone are still a title.
    if self.title.isEmpty {
      self.title = TitleEnds.trimmed(
        timeless.hasWord ? timeless : lengthless.hasWord ? lengthless : rest)
    }
    titleReason = reason
  }

  mutating func add(_ names: [String], _ reason: String) {
    guard !names.isEmpty else { return }
    authors += names
    authorReason = reason
  }

  private mutating func takeDecorations() {
    for path in [\PostingDraft.before, \.after] where !self[keyPath: path].isEmpty {
      let plain = Decorations(self[keyPath: path])
      self[keyPath: path] = plain.text
      tags += plain.tags
      add(plain.authors, "a field of the line")
    }
  }

  /// "*Title* by [Author](u)" is named by the title.
  private mutating func takeAuthoredTitle(of link: Link) {
    guard !link.isBare, before.utf8.suffix(3).elementsEqual(" by".utf8, by: { $0.lowered == $1 }),
      case let head = before.dropLast(3),
      case let names = AuthorNames.read(link.text.collapsed[...]), !names.isEmpty
    else { return }
    let words = TitleEnds.trimmed(String(head))
    let isSetApart = emphasised.contains { words.hasSuffix($0.collapsed) } || words.hasSuffix("\"")
    guard isSetApart || (2...15).contains(words.wordCount), !BareTitle.isFiller(words) else {
      return
    }
    authors = []
    let outside = tags
    read(
      words.trimming { "\"“”".unicodeScalars.contains($0) }.description,
      as: "the words before the link")
    tags += outside.filter { !tags.contains($0) }
    authors = []
    add(names, "\"by\" before the link")
    before = ""
  }

  private mutating func readBefore(_ text: String) -> String {
    let (found, rest) = Tags.trailing(text)
    tags = found + tags
    return rest
  }

  /// - Parameter names: the pieces after the link, whose links may be the authors.
  private mutating func readAfter(names pieces: ArraySlice<Piece>) {
    // Code says what it says.
    if case .code? = pieces.first(where: { !($0.bytes == nil && $0.text.trimmed.isEmpty) }) {
      return
    }
    if moment == nil {
      let (found, rest) = Moments.trailing(after)
      (moment, after) = (found, rest)
    }
    if minutes == nil { (minutes, after) = Durations.leading(after) }
    let words = after.trimming { $0.isBlank || "-–—,(|·:".unicodeScalars.contains($0) }
    if let names = AuthorNames.labelled(words) {
      add(names.filter { !authors.contains($0) }, "the label of the names")
      after = ""
      return
    }
    if let found = AuthorVerbs.names(words) {
      add(found.authors.filter { !authors.contains($0) }, "\"by\" after the link")
      after = TitleEnds.trimmed(found.rest)
      return
    }
    if authors.isEmpty, let link, !link.isBare, !title.isEmpty, !GenericTitle.isGeneric(title),
      let names = NamesAfterLink.read(after)
    {
      add(names, "the names after the link")
      after = ""
      return
    }
    guard words.hasASCII("by", at: words.startIndex),
      words.utf8.dropFirst(2).first.map({ $0 <= 32 }) ?? true
    else { return }
    let linked = AuthorNames.linked(pieces)
    if !linked.isEmpty {
      add(linked.filter { !authors.contains($0) }, "\"by\" after the link")
      let rest = words.dropFirst(2).split(separator: " ").drop {
        ["and", "&", ",", ")", "),"].contains($0.lowercased())
      }
      after = rest.joined(separator: " ")
      return
    }
    let isEnclosed =
      words.startIndex > after.startIndex && after[..<words.startIndex].hasSuffix("(")
    let (names, rest) = Authors.split(isEnclosed ? "(\(words)" : String(words))
    guard !names.isEmpty else { return }
    add(names.filter { !authors.contains($0) }, "\"by\" after the link")
    after = rest
  }

  /// Titles the item `text`, split like any title.
  mutating func rename(_ text: String, as reason: String = "another cell") {
    let outside = moment
    read(text, as: reason)
    moment = moment ?? outside
  }
}
