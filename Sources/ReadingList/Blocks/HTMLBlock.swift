internal import Markdown

/// Reads an HTML block as the lines that it shows.
struct HTMLBlock {
  enum Part {
    case comment(String)
    case heading(Line, level: Int)
    case entry(Line)
    case line(Line)
  }

  private(set) var parts: [Part] = []
  private var collector: LineCollector
  private var heading: Int?
  private var isEntry = false
  /// The script or style being skipped.
  private var hidden: String?

  init(_ source: [UInt8], _ range: Range<Int>, _ lines: SourceLines) {
    collector = LineCollector(source, lines)
    for token in HTMLTokens(source, range) { take(token) }
    end()
  }

  private mutating func take(_ token: HTMLTokens.Token) {
    switch token.form {
    case .close(let name) where name == hidden: hidden = nil
    case _ where hidden != nil: break
    case .comment(let text):
      end()
      parts.append(.comment(text.collapsed.lowercased()))
    case .open("script", _): hidden = "script"
    case .open("style", _): hidden = "style"
    case .open("a", _), .close("a"), .open("img", _): collector.take(.html(token.bytes))
    case .open("br", _) where collector.isInLink || heading != nil:
      collector.take(.html(token.bytes))
    case .open(let name, _) where HTML.isPlayer(name): collector.take(.html(token.bytes))
    case .open(let name, _):
      guard !Self.isInline(name) else { return }
      end()
      heading = Self.level(name) ?? heading
      if name == "li" { isEntry = true }
    case .close(let name):
      guard !Self.isInline(name) else { return }
      end()
      if Self.level(name) != nil { heading = nil }
      if name == "li" { isEntry = false }
    case .text(let text): collector.take(text: text, token.bytes, breaksLines: heading == nil)
    }
  }

  /// Ends the line.
  private mutating func end() {
    let lines = collector.finish().filter {
      $0.text.hasWord || !$0.links.isEmpty || !$0.pictures.isEmpty
    }
    for line in lines {
      if let heading {
        parts.append(.heading(line, level: heading))
      } else {
        parts.append(isEntry ? .entry(line) : .line(line))
        isEntry = false
      }
    }
  }

  private static func level(_ name: String) -> Int? {
    let bytes = Array(name.utf8)
    guard bytes.count == 2, bytes[0] == UInt8(ascii: "h"), (49...54).contains(bytes[1]) else {
      return nil
    }
    return Int(bytes[1]) - 48
  }

  private static func isInline(_ name: String) -> Bool {
    [
      "b", "i", "em", "strong", "code", "kbd", "sub", "sup", "span", "font", "u", "s", "del",
      "ins", "small", "big", "mark", "picture", "source", "abbr", "cite",
    ].contains(name)
  }
}

extension HTMLBlock.Part {
  var lines: [Line] {
    switch self {
    case .comment: []
    case .heading(let line, _), .entry(let line), .line(let line): [line]
    }
  }
}
