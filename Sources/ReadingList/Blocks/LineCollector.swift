internal import Markdown

/// Gathers the inline events of one block into lines.
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
  private var linkHasPicture = false
  private var pictureDepth = 0
  private var pictureText = ""

  init(_ source: [UInt8], _ lines: SourceLines) {
    self.source = source
    self.lines = lines
  }

  var isEmpty: Bool { done.isEmpty && pieces.isEmpty && words.isEmpty }

  mutating func enter(_ span: MarkdownSpan) {
    switch span {
    case .link:
      link = ""
      linkHasPicture = false
    case .image:
      if pictureDepth == 0 { pictureText = "" }
      pictureDepth += 1
    default: break
    }
  }

  mutating func leave(_ span: MarkdownSpan, _ place: SpanPlace?) {
    switch span {
    case .link(let address): endLink(address, place)
    case .image(let address):
      pictureDepth -= 1
      if pictureDepth == 0 { endPicture(address, place) }
    default: break
    }
  }

  mutating func take(_ text: MarkdownText) {
    switch text {
    case .plain(let range):
      cover(range)
      append(string(range), isCode: false)
    case .code(let range):
      cover(range)
      append(string(range), isCode: true)
    case .entity(let range):
      cover(range)
      append(Entity.resolved(string(range)), isCode: false)
    case .html(let range):
      cover(range)
      takeHTML(range)
    case .made(let text): append(text, isCode: false)
    case .softBreak, .hardBreak:
      if link == nil, pictureDepth == 0 { endLine() } else { append(" ", isCode: false) }
    }
  }

  /// The lines so far; afterwards the collector is empty.
  mutating func finish() -> [Line] {
    endLine()
    defer { done = [] }
    return done
  }

  private mutating func takeHTML(_ range: Range<Int>) {
    for image in HTML.images(string(range)) {
      add(
        .picture(
          Picture(
            title: image.title, address: image.address, line: lines.line(at: range.lowerBound))))
    }
  }

  private mutating func append(_ text: String, isCode: Bool) {
    if pictureDepth > 0 {
      pictureText += text
    } else if link != nil {
      link? += text
    } else if isCode {
      add(.code(text))
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

  private mutating func endLink(_ address: String, _ place: SpanPlace?) {
    guard let text = link, let place else { return }
    link = nil
    cover(place.bytes)
    add(
      .link(
        Link(
          address: address, text: text, line: lines.line(at: place.bytes.lowerBound),
          bytes: place.bytes, written: place.text, isBare: place.form != .bracketed,
          hasOnlyPicture: linkHasPicture && !text.hasWord)))
  }

  private mutating func endPicture(_ address: String, _ place: SpanPlace?) {
    if link != nil {
      linkHasPicture = true
      return
    }
    guard let place else { return }
    cover(place.bytes)
    add(
      .picture(
        Picture(
          title: pictureText.collapsed, address: address,
          line: lines.line(at: place.bytes.lowerBound))))
  }

  private mutating func endLine() {
    endWords()
    if let bytes, !pieces.isEmpty {
      done.append(Line(number: lines.line(at: bytes.lowerBound), bytes: bytes, pieces: pieces))
    }
    pieces = []
    bytes = nil
  }

  private mutating func cover(_ range: Range<Int>) {
    let old = bytes ?? range
    bytes = min(old.lowerBound, range.lowerBound)..<max(old.upperBound, range.upperBound)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: source[range], as: UTF8.self)
  }
}
