internal import Markdown
internal import StudyModel

/// Collects the inline events of one block into lines.
struct LineCollector {
  private let source: [UInt8]
  private let lines: SourceLines
  private var done: [Line] = []
  private var pieces: [Piece] = []
  /// The words since the last piece.
  private var words = ""
  private var bytes: Range<Int>?
  /// The link or picture being read, and its text so far.
  private var link: String?
  private var linkPictures: [Picture] = []
  private var codeEnds = CodeEnds()
  private var literals = LiteralText()
  /// The `<a>` being read: its address, and the bytes of the tag.
  private var anchor: (address: String, tag: Range<Int>)?
  /// Markdown links inside it, and where the text of the last one begins.
  private var nested: [Link] = []
  private var nestedText: String.Index?
  /// The texts in bold and in italics of this line, and where those being read begin.
  private var emphasised: [String] = []
  private var emphases: [(pieces: Int, isInLink: Bool, offset: Int)] = []
  /// How many struck spans are open, and how many bytes of this line and this link are in them.
  private var strikes = 0
  private var struck = 0
  private var struckInLink = 0
  private var pictureDepth = 0
  private var pictureText = ""

  init(_ source: [UInt8], _ lines: SourceLines) {
    self.source = source
    self.lines = lines
  }

  var isEmpty: Bool { anchor == nil && done.isEmpty && pieces.isEmpty && words.isEmpty }

  func line(at offset: Int) -> Int { lines.line(at: offset) }

  mutating func enter(_ span: MarkdownSpan) {
    switch span {
    case .link:
      guard anchor == nil else {
        nestedText = link?.endIndex
        return
      }
      link = ""
      linkPictures = []
      struckInLink = 0
    case .image:
      if pictureDepth == 0 { pictureText = "" }
      pictureDepth += 1
    case .emphasis, .strong:
      emphases.append((pieces.count, link != nil, (link ?? words).utf8.count))
    case .strikethrough: strikes += 1
    case .code, .other: break
    }
  }

  mutating func leave(_ span: MarkdownSpan, _ place: SpanPlace?) {
    switch span {
    case .link(let address):
      guard let place else { return }
      guard anchor == nil else { return keepNested(address, place) }
      endLink(
        address, place.bytes, text: place.text, isBare: place.form != .bracketed,
        isEscaped: place.form == .escaped)
    case .image(let address):
      pictureDepth -= 1
      if pictureDepth == 0 { endPicture(address, place) }
    case .emphasis, .strong: endEmphasis()
    case .strikethrough: strikes -= 1
    case .code, .other: break
    }
  }

  /// Keeps the emphasised text, unless a link or a picture is in it.
  private mutating func endEmphasis() {
    guard let (count, isInLink, offset) = emphases.popLast(), count == pieces.count,
      isInLink == (link != nil), pictureDepth == 0
    else { return }
    let text = link ?? words
    guard offset < text.utf8.count else { return }
    emphasised.append(String(text.utf8.dropFirst(offset)) ?? "")
  }

  mutating func take(_ text: MarkdownText) {
    switch text {
    case .plain(let range):
      cover(range)
      append(literals.take(string(range), range, of: source))
    case .code(let range):
      cover(range)
      append(LiteralSigns.hidden(string(range)), code: range)
    case .entity(let range):
      cover(range)
      append(Entity.resolved(string(range)))
    case .html(let range):
      cover(range)
      takeHTML(range)
    case .made(let text): append(text)
    case .softBreak, .hardBreak:
      if link == nil, pictureDepth == 0 { endLine() } else { append(" ") }
    }
  }

  /// Takes HTML text at `range`, at most one line, with the bare addresses in it.
  mutating func take(text: String, _ range: Range<Int>, breaksLines: Bool) {
    cover(range)
    var start = range.lowerBound
    while link == nil, let found = address(in: start..<range.upperBound) {
      append(Entity.decoded(string(start..<found.bytes.lowerBound)))
      link = found.address
      linkPictures = []
      endLink(
        found.address, found.bytes, text: found.bytes, isBare: true, isEscaped: found.isEscaped)
      start = min(found.bytes.upperBound, range.upperBound)
    }
    append(start == range.lowerBound ? text : Entity.decoded(string(start..<range.upperBound)))
    if breaksLines, link == nil, text.utf8.last == UInt8(ascii: "\n") { endLine() }
  }

  var isInLink: Bool { link != nil }

  /// Returns the lines so far and empties the collector.
  mutating func finish() -> [Line] {
    if let bytes { endAnchor(before: bytes.upperBound..<bytes.upperBound) }
    endLine()
    strikes = 0
    literals.codeDepth = 0
    defer { done = [] }
    return done
  }

  private mutating func takeHTML(_ range: Range<Int>) {
    for token in HTMLTokens(source, range) {
      switch token.form {
      case .open("img", let attributes): takeImage(attributes, token.bytes)
      case .open(let name, let attributes) where HTML.isPlayer(name):
        takePlayer(attributes, token.bytes)
      case .open("a", let attributes):
        guard link == nil, let address = HTML.attribute("href", of: attributes) else { continue }
        anchor = (address, token.bytes)
        link = ""
        linkPictures = []
        struckInLink = 0
      case .close("a"): endAnchor(before: token.bytes)
      case .open("br", _): append("\n")
      case .open("input", let attributes): takeCheckbox(attributes)
      case .open("code", _): literals.codeDepth += 1
      case .close("code"): literals.codeDepth -= 1
      case .open("s", _), .open("del", _), .open("strike", _): strikes += 1
      case .close("s"), .close("del"), .close("strike"): strikes = max(strikes - 1, 0)
      default: break
      }
    }
  }

  /// A page or a recording that is shown inside of this one.
  private mutating func takePlayer(_ attributes: Substring, _ range: Range<Int>) {
    guard link == nil, let address = HTML.attribute("src", of: attributes) else { return }
    let title = HTML.attribute("title", of: attributes)
    link = title ?? address
    linkPictures = []
    endLink(address, range, text: range, isBare: title == nil)
  }

  private mutating func takeImage(_ attributes: Substring, _ range: Range<Int>) {
    guard let address = HTML.attribute("src", of: attributes) else { return }
    let title = HTML.attribute("title", of: attributes) ?? HTML.attribute("alt", of: attributes)
    add(
      Picture(
        title: title ?? "", address: address, line: lines.line(at: range.lowerBound), bytes: range))
  }

  /// A link inside `<a>` comes after it; a bare address is only its text.
  private mutating func keepNested(_ address: String, _ place: SpanPlace) {
    guard place.form == .bracketed, let text = link, let begin = nestedText else { return }
    nested.append(
      Link(
        address: address, text: String(text[begin...]),
        line: lines.line(at: place.bytes.lowerBound), bytes: place.bytes, written: place.text))
  }

  /// Ends the link of an `<a>` whose closing tag is at `range`.
  private mutating func endAnchor(before range: Range<Int>) {
    guard let (address, tag) = anchor else { return }
    anchor = nil
    endLink(
      address, tag.lowerBound..<range.upperBound, text: tag.upperBound..<range.lowerBound,
      isBare: false)
    for link in nested { add(.link(link)) }
    nested = []
  }

  /// `<input type=checkbox checked>` is read as the box that it shows.
  private mutating func takeCheckbox(_ attributes: Substring) {
    guard link == nil, HTML.attribute("type", of: attributes)?.lowercased() == "checkbox" else {
      return
    }
    let isChecked = attributes.split { $0 == " " || $0 == "/" || $0 == "=" || $0 == "\n" }
      .contains { $0.lowercased() == "checked" }
    words += (isChecked ? Status.State.done : .unread).box + " "
  }

  private mutating func append(_ text: String, code: Range<Int>? = nil) {
    let text = literals.codeDepth > 0 ? LiteralSigns.hidden(text) : text
    if strikes > 0, pictureDepth == 0 {
      struck += text.utf8.count
      if link != nil { struckInLink += text.utf8.count }
    }
    if pictureDepth > 0 {
      pictureText += text
    } else if let before = link {
      if code != nil {
        if !before.hasWord { codeEnds.start = true }
        codeEnds.end = true
      } else if codeEnds.end, text.contains(where: { !$0.isWhitespace }) {
        codeEnds.end = false
      }
      link? += text
    } else if let code {
      add(.code(text, code))
    } else {
      words += text
    }
  }

  private mutating func add(_ piece: Piece) {
    endWords()
    pieces.append(piece)
  }

  private mutating func endWords() {
    if !words.isEmpty { pieces.append(.words(words)) }
    words = ""
  }

  private mutating func endLink(
    _ address: String, _ bytes: Range<Int>, text written: Range<Int>, isBare: Bool,
    isEscaped: Bool = false
  ) {
    guard let text = link else { return }
    link = nil
    cover(bytes)
    var made = Link(
      address: address, text: text, line: lines.line(at: bytes.lowerBound), bytes: bytes,
      written: written, isBare: isBare, isEscaped: isEscaped, pictures: linkPictures)
    made.isStruck = struckInLink > 0 && struckInLink == text.utf8.count
    if !linkPictures.isEmpty, !text.hasWord {
      made.picture = linkPictures[0]
      if !made.isBadge { made.text = PictureTitle.read(linkPictures[0]) }
    }
    made.codeEnds = codeEnds
    codeEnds = CodeEnds()
    add(.link(made))
  }

  private mutating func endPicture(_ address: String, _ place: SpanPlace?) {
    guard let place else { return }
    cover(place.bytes)
    add(
      Picture(
        title: pictureText.collapsed, address: address,
        line: lines.line(at: place.bytes.lowerBound), bytes: place.bytes))
  }

  private mutating func add(_ picture: Picture) {
    if link != nil { linkPictures.append(picture) } else { add(.picture(picture)) }
  }

  private mutating func endLine() {
    endWords()
    if let bytes, !pieces.isEmpty {
      var line = Line(
        number: lines.line(at: bytes.lowerBound), bytes: bytes, pieces: pieces,
        emphasised: emphasised)
      if struck > 0 { line.isStruck = struck >= line.text.utf8.count }
      done.append(line)
    }
    (pieces, emphasised) = ([], [])
    struck = 0
    bytes = nil
  }

  private mutating func cover(_ range: Range<Int>) {
    let old = bytes ?? range
    bytes = min(old.lowerBound, range.lowerBound)..<max(old.upperBound, range.upperBound)
  }

  private func address(in range: Range<Int>) -> BareAddress? {
    source.withUnsafeBufferPointer { BareAddress.first(in: $0, range) }
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}
