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

  var pictures: [Picture] {
    pieces.compactMap { if case .picture(let picture) = $0 { picture } else { nil } }
  }
}

enum Piece {
  case words(String)
  case code(String)
  case link(Link)
  case picture(Picture)

  var text: String {
    switch self {
    case .words(let words), .code(let words): words
    case .link(let link): link.text
    case .picture: ""
    }
  }
}

struct Link {
  var address: String
  /// Plain text; the address of a bare link.
  var text: String
  var line: Int
  /// The whole of it.
  var bytes: Range<Int>
  /// What stands in the brackets.
  var written: Range<Int>
  /// Written without brackets, so that it has no text of its own.
  var isBare = false
  /// A picture is all its text, as in a badge.
  var hasOnlyPicture = false
  /// Not well-formed; found by `LooseLinks`.
  var isBroken = false
}

struct Picture {
  var title: String
  var address: String
  var line: Int
}
