internal import StudyModel

/// The footnotes of a list: `[^1]` in a text, and `[^1]: …` elsewhere.
struct Footnotes {
  struct Definition {
    var label: String
    var lines: [Line]
    var topic: Int?
  }
  /// The postings with the mark of each.
  var owners: [String: Int] = [:]
  var definitions: [Definition] = []
  /// The labels in the text being read.
  var marks: [String] = []

  private static let longestLabel = 64

  /// The label of a line `[^label]: …`, and the line without it.
  static func definition(_ line: Line) -> (label: String, line: Line)? {
    guard case .words(let words)? = line.pieces.first else { return nil }
    let text = words.trimmed
    guard let (label, end) = mark(at: text.startIndex, in: text), text[end...].utf8.first == 0x3A
    else { return nil }
    var line = line
    line.pieces[0] = .words(String(text[end...].dropFirst().trimmed) + " ")
    return (label, line)
  }

  /// The words without marks, whose labels are added to `labels`.
  static func withoutMarks(_ words: String, _ labels: inout [String]) -> String {
    var result = ""
    var rest = words[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "[")) {
      if let (label, end) = mark(at: open, in: rest) {
        result += rest[..<open]
        labels.append(label)
        rest = rest[end...]
      } else {
        let next = rest.utf8.index(after: open)
        result += rest[..<next]
        rest = rest[next...]
      }
    }
    return result + rest
  }

  private static func mark(
    at start: String.Index, in text: Substring
  ) -> (label: String, end: String.Index)? {
    let head = text[start...].utf8.prefix(longestLabel)
    guard head.starts(with: "[^".utf8), let close = head.firstIndex(of: UInt8(ascii: "]")),
      head.allSatisfy({ $0 > 32 }) || !head[..<close].contains(where: { $0 <= 32 })
    else { return nil }
    let label = text[start..<close].dropFirst(2)
    return label.isEmpty ? nil : (label.lowercased(), text.utf8.index(after: close))
  }
}

extension ListBuilder {
  /// The lines without footnotes, which are kept for `settleMarks` and `settleFootnotes`.
  func withoutFootnotes(_ lines: [Line], mayDefine: Bool = true) -> [Line] {
    guard hasFootnotes else { return lines }
    var result: [Line] = []
    var isDefinition = false
    for line in lines {
      if mayDefine, let (label, rest) = Footnotes.definition(line) {
        footnotes.definitions.append(
          Footnotes.Definition(label: label, lines: [rest], topic: topics.current))
        isDefinition = true
      } else if isDefinition {
        footnotes.definitions[footnotes.definitions.count - 1].lines.append(line)
      } else {
        result.append(withoutMarks(line))
      }
    }
    return result
  }

  private func withoutMarks(_ line: Line) -> Line {
    var line = line
    line.pieces = line.pieces.compactMap { piece in
      switch piece {
      case .words(let words) where words.utf8.contains(UInt8(ascii: "^")):
        return .words(Footnotes.withoutMarks(words, &footnotes.marks))
      case .words, .code, .link, .picture: return piece
      }
    }
    return line
  }

  /// Remembers which item has the footnotes of the text just read.
  func settleMarks() {
    guard hasFootnotes else { return }
    // The item above an entry of a list is another.
    let owner = innermostEntry == nil ? owner : enclosingPosting
    for label in footnotes.marks {
      if let owner, footnotes.owners[label] == nil { footnotes.owners[label] = owner }
    }
    footnotes.marks = []
  }

  /// Gives the links of footnotes to the items that have them.
  func settleFootnotes() {
    for footnote in footnotes.definitions {
      let owner = footnotes.owners[footnote.label]
      for line in footnote.lines {
        for link in links(of: line) { keep(link, of: footnote, owner) }
        let text = line.text
        let linked = line.links.map(\.text.words.count).reduce(0, +)
        guard text.words.count > linked else { continue }
        if let owner {
          postingNotes[owner].append(text)
        } else if let topic = footnote.topic {
          topics.add(note: text, to: topic)
        } else {
          note.append(text)
        }
      }
    }
  }

  private func keep(_ link: Link, of footnote: Footnotes.Definition, _ owner: Int?) {
    if link.target.form == .list { return addReference(link) }
    guard let owner else {
      mentions.append(
        Mention(
          reason: .unowned, topic: footnote.topic, line: link.line, title: link.text.collapsed,
          address: link.address))
      return
    }
    postings[owner].attachments.append(
      Attachment(
        form: link.target.form == .local ? .file : .link,
        title: link.isBare ? "" : link.text.collapsed, address: link.address, line: link.line))
  }
}
