internal import StudyModel

/// What one line says about an item, before it is a posting.
struct PostingDraft {
  var link: Link?
  var box: Box?
  /// Where a box could be inserted.
  var boxPlace: Int?
  var title = ""
  var authors: [String] = []
  var tags: [WrittenTag] = []
  var moment: Moment?
  /// The other words of the line that say something.
  var notes: [String] = []
  /// The words right after the link.
  var after = ""
  /// The number of words in the line that are not the link, a tag, a moment or names.
  var otherWords = 0
  /// A link text that says nothing: "video", "here".
  var generic = ""
  /// True if the title comes from around the link.
  var isNamedByParent = false

  /// The item of a link and the words beside it.
  ///
  /// - Parameter parent: its title if neither its text nor the words before it say anything.
  init(link: Link, on line: Line, parent: String = "") {
    self.link = link
    let place = line.pieces.firstIndex {
      if case .link(let found) = $0 { found.bytes == link.bytes } else { false }
    }
    let index = place ?? line.pieces.endIndex
    var before = Self.text(line.pieces[..<index])
    after = Self.text(line.pieces[index...].dropFirst())
    readTitle(of: link)
    if link.isBare, let (text, rest) = BareTitle.bracketed(before) {
      read(text)
      before = rest
      after = String(after.drop { $0 == ")" })
    }
    let rest = readBefore(before)
    readAfter()
    finish(link, before: rest, parent: parent)
  }

  /// The item of a link without the words beside it.
  init(link: Link, alone: Bool) {
    self.link = link
    readTitle(of: link)
    finish(link, before: "", parent: "")
  }

  /// The item of a line without a link.
  init(task text: String) {
    read(text)
  }

  private static func text(_ pieces: ArraySlice<Piece>) -> String {
    pieces.map { if case .link = $0 { " " } else { $0.text } }.joined().collapsed
  }

  private mutating func readTitle(of link: Link) {
    let isAddress = link.text == link.address && link.target.isWeb
    if !link.isBare, !isAddress { read(link.text) }
    if PastedPath.isWhole(title) || PastedPath.isWhole(link.text) {
      title = PastedPath.name(link.address.isEmpty ? link.text : link.address)
    }
    if link.target.form == .local {
      let new = ActionTags.inPath(link.address).filter { tag in
        !tags.contains { $0.name == tag.name }
      }
      tags += new
    }
  }

  /// Splits a title into tags, moment and authors.
  private mutating func read(_ text: String) {
    let (tags, rest) = Tags.leading(text.collapsed)
    let (moment, timeless) = Moments.trailing(rest)
    let (authors, title) = Authors.split(timeless)
    self.tags += tags
    self.moment = moment
    self.authors += authors
    self.title = TitleEnds.trimmed(title)
    // Names or a moment alone are still a title.
    if self.title.isEmpty { self.title = TitleEnds.trimmed(timeless.hasWord ? timeless : rest) }
  }

  private mutating func readBefore(_ text: String) -> String {
    let (found, rest) = Tags.trailing(text)
    tags = found + tags
    return rest
  }

  private mutating func readAfter() {
    if moment == nil {
      let (found, rest) = Moments.trailing(after)
      (moment, after) = (found, rest)
    }
    if after.hasASCII("by ", at: after.startIndex) {
      let (names, rest) = Authors.split(after)
      authors += names
      after = rest
    }
  }

  /// Titles the item `text`, split like any title.
  mutating func rename(_ text: String) {
    let outside = moment
    read(text)
    moment = moment ?? outside
  }

  private mutating func finish(_ link: Link, before: String, parent: String) {
    otherWords = before.words.count + after.words.count
    var before = before
    if title.isEmpty {
      let words = BareTitle.words(before)
      if !words.isEmpty {
        rename(words)
        before = ""
      }
    } else if GenericTitle.isGeneric(title) {
      generic = title
      let words = TitleEnds.trimmed(before)
      if !BareTitle.isFiller(words), words.words.count <= 25, !GenericTitle.isGeneric(words) {
        rename(words)
        before = ""
      } else if !parent.isEmpty {
        title = "\(parent) – \(title)"
        isNamedByParent = true
      }
    }
    if BareTitle.isFiller(before) { before = "" }
    // On other hosts `t=` may mean anything.
    if moment == nil, Hosts.kind(of: link.target) == .video {
      moment = Moments.named(by: link.target)
    }
    notes = [before, after].map(TitleEnds.trimmed).filter(\.hasWord)
  }
}
