internal import StudyModel

/// One source line of a paragraph, heading, list item or table cell.
struct Line {
  /// From 1.
  var number: Int
  /// From the first of its pieces to the end of the last.
  var bytes: Range<Int>
  var pieces: [Piece] = []

  /// The line as plain text, links by their text, without pictures.
  var text: String { pieces.map(\.text).joined().collapsed }

  var links: [Link] {
    pieces.compactMap { if case .link(let link) = $0 { link } else { nil } }
  }

  /// Pictures, those in links included unless they are all of the link.
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
  /// Where it stands; nil for words.
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
  /// As it is written.
  let address: String
  let target: Address
  /// Plain text; the address of a bare link.
  var text: String
  var line: Int
  /// The whole of it.
  var bytes: Range<Int>
  /// What stands in the brackets.
  var written: Range<Int>
  /// Written without brackets, so that it has no text of its own.
  var isBare = false
  /// Those that stand in its text.
  var pictures: [Picture] = []
  /// Not well-formed; found by `LooseLinks`.
  var isBroken = false

  init(
    address: String, text: String, line: Int, bytes: Range<Int>, written: Range<Int>,
    isBare: Bool = false, pictures: [Picture] = [], isBroken: Bool = false
  ) {
    self.address = address
    target = Address(address.trimmed)
    self.text = text
    self.line = line
    self.bytes = bytes
    self.written = written
    self.isBare = isBare
    self.pictures = pictures
    self.isBroken = isBroken
  }

  /// A picture is all its text, as in a badge.
  var hasOnlyPicture: Bool { !pictures.isEmpty && !text.hasWord }
}

struct Picture {
  var title: String
  var address: String
  var line: Int
  var bytes: Range<Int>
}
