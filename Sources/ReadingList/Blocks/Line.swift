internal import StudyModel

/// One source line of a paragraph, heading, list item or table cell.
struct Line {
  /// From 1.
  var number: Int
  /// From the start of its first piece to the end of its last.
  var bytes: Range<Int>
  var pieces: [Piece] = []
  /// The texts in bold or in italics, which may be titles.
  var emphasised: [String] = []
  /// True if all its words are struck through.
  var isStruck = false

  /// The line as plain text: links by their text, without pictures.
  var text: String { pieces.map(\.text).joined().collapsed }

  var links: [Link] {
    pieces.compactMap { if case .link(let link) = $0 { link } else { nil } }
  }

  var hasLink: Bool {
    pieces.contains { if case .link = $0 { true } else { false } }
  }

  /// True for nothing but code.
  var isCode: Bool {
    pieces.allSatisfy { if case .code = $0 { true } else { $0.bytes == nil && !$0.text.hasWord } }
  }

  /// Pictures, including those in links that have other text.
  var pictures: [Picture] {
    pieces.flatMap { piece -> [Picture] in
      switch piece {
      case .picture(let picture): [picture]
      case .link(let link) where !link.isBadge: link.pictures
      default: []
      }
    }
  }
}

enum Piece {
  case words(String)
  case code(String, Range<Int>)
  case link(Link)
  case picture(Picture)

  var text: String {
    switch self {
    case .words(let words), .code(let words, _): words
    case .link(let link): link.text
    case .picture: ""
    }
  }
}

extension Piece {
  /// Its range in the source; nil for words.
  var bytes: Range<Int>? {
    switch self {
    case .words: nil
    case .code(_, let bytes): bytes
    case .link(let link): link.bytes
    case .picture(let picture): picture.bytes
    }
  }
}

struct Link {
  /// As written, without quotes around it.
  let address: String
  /// What was written, if another address inside of it counts.
  let wholeAddress: String?
  let target: Address
  /// Plain text; for a bare link, the address.
  var text: String
  var line: Int
  /// The whole link.
  var bytes: Range<Int>
  /// The text between the brackets.
  var written: Range<Int>
  /// Written without brackets, so it has no text of its own.
  var isBare = false
  /// Bare, in the brackets of a link whose brackets are escaped.
  var isEscaped = false
  /// Where its text begins or ends with code, whose signs all count.
  var codeEnds = CodeEnds()
  /// The picture that is its only text.
  var picture: Picture?
  /// The pictures in its text.
  var pictures: [Picture] = []
  /// Not well-formed; found by `LooseLinks`.
  var isBroken = false
  /// `[[Note]]`.
  var isWikilink = false
  /// All of it is struck through.
  var isStruck = false

  init(
    address: String, text: String, line: Int, bytes: Range<Int>, written: Range<Int>,
    isBare: Bool = false, isEscaped: Bool = false, pictures: [Picture] = [], isBroken: Bool = false,
    isWikilink: Bool = false
  ) {
    let found = WrittenAddress(address)
    self.address = found.text
    wholeAddress = found.whole
    target = Address(found.text.trimmed)
    self.text = text
    self.line = line
    self.bytes = bytes
    self.written = written
    self.isBare = isBare
    self.isEscaped = isEscaped
    self.pictures = pictures
    self.isBroken = isBroken
    self.isWikilink = isWikilink
  }

  /// What to call it where nothing names it.
  var title: String { address.isEmpty ? text.collapsed : PathTitle.title(of: target) }

  /// True if its text is its own address, perhaps without what browsers leave out.
  var isNamedByAddress: Bool {
    guard target.isWeb,
      text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") })
    else { return false }
    let (name, own) = (Self.plain(text.trimmed), Self.plain(address.trimmed))
    if name == own { return true }
    // Forums shorten the text.
    let dots = name.hasSuffix("...") ? 3 : name.hasSuffix("…") ? 1 : 0
    return dots > 0 && name.count > 10 && own.hasPrefix(name.dropLast(dots))
  }

  private static func plain(_ address: Substring) -> String {
    var rest = address.lowercased()[...]
    if let mark = rest.firstRange(of: "://") { rest = rest[mark.upperBound...] }
    if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
    while rest.utf8.last == UInt8(ascii: "/") { rest = rest.dropLast() }
    return String(rest)
  }

  /// A picture that only says how a project is doing.
  var isBadge: Bool { Badges.isBadge(self) }
}

struct CodeEnds {
  var start = false
  var end = false
}

struct Picture {
  var title: String
  var address: String
  var line: Int
  var bytes: Range<Int>
}
