internal import Markdown

/// Reads a page of links, as browsers and reading lists export them, as folders, links and notes.
///
/// Such pages close hardly any tag, so nothing is expected to be closed.
struct BookmarkScan {
  enum Event {
    case title(String)
    case heading(String, level: Int, at: Int)
    /// A list begins, of the heading before it.
    case open
    case close
    case link(HTMLAttributes, title: String, bytes: Range<Int>)
    case note(String)
  }

  private enum Part {
    case title
    case heading(level: Int, start: Int)
    case link(HTMLAttributes, start: Int)
    case note
    case hidden(String)
  }

  private var part: Part?
  private var text = ""
  private let take: (Event) -> Void

  private static let attributes: Set = [
    "href", "tags", "toread", "time_added", "shortcuturl",
  ]

  static func scan(_ source: [UInt8], from start: Int, _ take: (Event) -> Void) {
    withoutActuallyEscaping(take) { take in
      var scan = BookmarkScan(take: take)
      for token in HTMLTokens(source, start..<source.count) { scan.take(token) }
      scan.end(at: source.count)
    }
  }

  private init(take: @escaping (Event) -> Void) { self.take = take }

  private mutating func take(_ token: HTMLTokens.Token) {
    let start = token.bytes.lowerBound
    if case .hidden(let name)? = part {
      if case .close(name) = token.form { part = nil }
      return
    }
    switch token.form {
    case .comment: break
    case .text(let words): if part != nil { text += words }
    case .open("br", _), .close("br"), .open("p", _), .close("p"): if part != nil { text += "\n" }
    case .open(let name, let list):
      guard let next = opened(name, list, start) else { return }
      end(at: start)
      begin(next)
    case .close(let name):
      if Self.isBlock(name) { end(at: token.bytes.upperBound) }
      if name == "dl" || name == "ul" { take(.close) }
    }
  }

  /// What a tag begins; nil for one inside a text.
  private func opened(_ name: String, _ list: Substring, _ start: Int) -> Opened? {
    switch name {
    case "a": .part(.link(HTMLAttributes(list, names: Self.attributes), start: start))
    case "h1", "h2", "h3", "h4", "h5", "h6":
      .part(.heading(level: Int(name.dropFirst()) ?? 1, start: start))
    case "dd": .part(.note)
    case "title": .part(.title)
    case "script", "style": .part(.hidden(name))
    case "dl", "ul": .list
    case "dt", "li", "hr": .nothing
    default: nil
    }
  }

  private enum Opened {
    case part(Part)
    case list, nothing
  }

  private mutating func begin(_ next: Opened) {
    switch next {
    case .part(let next): part = next
    case .list: take(.open)
    case .nothing: break
    }
  }

  private static func isBlock(_ name: String) -> Bool {
    switch name {
    case "a", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "title", "dl", "ul", "dt", "li": true
    default: false
    }
  }

  /// Ends what was begun.
  private mutating func end(at offset: Int) {
    let words = text
    defer { (part, text) = (nil, "") }
    switch part {
    case nil, .hidden: break
    case .title: take(.title(words.collapsed))
    case .heading(let level, let start): take(.heading(words.collapsed, level: level, at: start))
    case .link(let list, let start):
      take(.link(list, title: words.collapsed, bytes: start..<offset))
    case .note: take(.note(words))
    }
  }
}
