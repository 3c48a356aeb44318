internal import Markdown

/// Reads an HTML block as the lines that it shows.
struct HTMLBlock {
  enum Part {
    case comment(String)
    case heading(Line, level: Int)
    case entry(Line)
    case summary(Line)
    case detailsEnd
    case line(Line)
    case row([Line], isHead: Bool)
    case tableEnd
  }

  private(set) var parts: [Part] = []
  private var collector: LineCollector
  private var heading: Int?
  private var isEntry = false
  private var isSummary = false
  private var row: [Line]?
  private var headCells = 0
  /// The tag of the cell being read.
  private var cell: Range<Int>?
  /// The script or style being skipped.
  private var hidden: String?

  init(_ source: [UInt8], _ range: Range<Int>, _ lines: SourceLines) {
    collector = LineCollector(source, lines)
    for token in HTMLTokens(source, range) { take(token) }
    endRow()
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
    case .open("a", _), .close("a"), .open("img", _), .open("input", _),
      .open("code", _), .close("code"), .open("s", _), .close("s"), .open("del", _), .close("del"),
      .open("strike", _),
      .close("strike"):
      collector.take(.html(token.bytes))
    case .open("br", _) where collector.isInLink || heading != nil:
      collector.take(.html(token.bytes))
    case .open(let name, _) where HTML.isPlayer(name): collector.take(.html(token.bytes))
    case .open(let name, _), .close(let name):
      if takeTable(name, token) { return }
      takeBlock(name, token)
    case .text(let text):
      collector.take(text: text, token.bytes, breaksLines: heading == nil && cell == nil)
    }
  }

  private mutating func takeBlock(_ name: String, _ token: HTMLTokens.Token) {
    guard !Self.isInline(name) else { return }
    guard cell == nil else {
      return collector.take(text: " ", token.bytes, breaksLines: false)
    }
    end()
    if case .open = token.form {
      heading = Self.level(name) ?? heading
      if name == "li" { isEntry = true }
      if name == "summary" { isSummary = true }
    } else {
      if Self.level(name) != nil { heading = nil }
      if name == "li" { isEntry = false }
      if name == "summary" { isSummary = false }
      if name == "details" { parts.append(.detailsEnd) }
    }
  }

  /// True for a tag of a table.
  private mutating func takeTable(_ name: String, _ token: HTMLTokens.Token) -> Bool {
    let isOpen = if case .open = token.form { true } else { false }
    switch name {
    case "td", "th":
      if row == nil { end() }
      endCell()
      guard isOpen else { return true }
      if row == nil { row = [] }
      cell = token.bytes
      if name == "th" { headCells += 1 }
    case "tr", "thead", "tbody", "tfoot", "table":
      endRow()
      end()
      if name == "tr", isOpen { row = [] }
      if name == "table", !isOpen { parts.append(.tableEnd) }
    default: return false
    }
    return true
  }

  private mutating func endCell() {
    guard let tag = cell else { return }
    cell = nil
    let lines = collector.finish()
    guard var line = lines.first else {
      let place = tag.upperBound..<tag.upperBound
      row?.append(Line(number: collector.line(at: tag.lowerBound), bytes: place))
      return
    }
    for more in lines.dropFirst() {
      line.pieces += [.words(" ")] + more.pieces
      line.bytes = line.bytes.lowerBound..<more.bytes.upperBound
    }
    row?.append(line)
  }

  private mutating func endRow() {
    endCell()
    if let row, !row.isEmpty { parts.append(.row(row, isHead: headCells == row.count)) }
    (row, headCells) = (nil, 0)
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
        parts.append(isSummary ? .summary(line) : isEntry ? .entry(line) : .line(line))
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
    case .comment, .tableEnd, .detailsEnd: []
    case .row(let cells, _): cells
    case .heading(let line, _), .entry(let line), .summary(let line), .line(let line): [line]
    }
  }
}
