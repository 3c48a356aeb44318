internal import StudyModel

/// One source line of a paragraph, heading, list item or table cell.
struct Line {
  /// From 1.
  var number: Int
  /// From the start of its first piece to the end of its last.
  var bytes: Range<Int>
  var pieces: [Piece] = []

  /// The line as plain text: links by their text, without pictures.
  var text: String { pieces.map(\.text).joined().collapsed }

  var links: [Link] {
    pieces.compactMap { if case .link(let link) = $0 { link } else { nil } }
  }

  /// Pictures, including those in links that have other text.
  var pictures: [Picture] {
    pieces.flatMap { piece -> [Picture] in
      switch piece {
      case .picture(let picture): [picture]
      case .link(let link) where !link.hasOnlyPicture: link.pictures
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
  /// The pictures in its text.
  var pictures: [Picture] = []
  /// Not well-formed; found by `LooseLinks`.
  var isBroken = false

  init(
    address: String, text: String, line: Int, bytes: Range<Int>, written: Range<Int>,
    isBare: Bool = false, isEscaped: Bool = false, pictures: [Picture] = [], isBroken: Bool = false
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
  }

  /// True if its only text is a picture, as in a badge.
  var hasOnlyPicture: Bool { !pictures.isEmpty && !text.hasWord }
}

struct Picture {
  var title: String
  var address: String
  var line: Int
  var bytes: Range<Int>
}
