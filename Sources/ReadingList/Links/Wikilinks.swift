internal import StudyModel

/// Links to notes as Obsidian and Logseq write them: `[[Note]]`, `[[folder/Note#Part|alias]]`.
enum Wikilinks {
  /// The line with such links found; unchanged if there are none.
  static func found(in line: Line, _ source: [UInt8]) -> Line {
    let isSuspect = line.pieces.contains { piece in
      if case .words(let words) = piece {
        words.utf8.contains(UInt8(ascii: "[")) && words.firstASCII("[[") != nil
      } else {
        false
      }
    }
    guard isSuspect else { return line }
    let known = line.pieces.filter { $0.bytes != nil }
    var marked: [Piece] = []
    var rest = known[...]
    var offset = line.bytes.lowerBound
    var isFound = false
    let end = LooseLinks.end(of: line.bytes, in: source)
    while let whole = next(in: source, offset..<end) {
      while let piece = rest.first, let bytes = piece.bytes, bytes.upperBound <= whole.lowerBound {
        marked.append(piece)
        rest.removeFirst()
      }
      offset = whole.upperBound
      // What is a link or code already stays.
      if let bytes = rest.first?.bytes, bytes.overlaps(whole) { continue }
      let isEmbedded = whole.lowerBound > 0 && source[whole.lowerBound - 1] == UInt8(ascii: "!")
      marked.append(piece(whole, isEmbedded: isEmbedded, line.number, source))
      isFound = true
    }
    guard isFound else { return line }
    var result = line
    result.pieces = LooseLinks.filled(marked + rest, line.bytes.lowerBound..<end, source)
    return result
  }

  /// In bytes.
  private static let longest = 300

  /// `[[…]]` without brackets in it, and without an address after it.
  private static func next(in source: [UInt8], _ range: Range<Int>) -> Range<Int>? {
    var offset = range.lowerBound
    while offset + 4 < range.upperBound,
      let open = source[offset..<range.upperBound].firstIndex(of: UInt8(ascii: "["))
    {
      offset = open + 1
      guard offset < range.upperBound, source[offset] == UInt8(ascii: "[") else { continue }
      let inner = source[(open + 2)..<min(range.upperBound, open + longest)]
      guard
        let close = inner.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
        close > open + 2, source[close] == UInt8(ascii: "]"), close + 1 < range.upperBound,
        source[close + 1] == UInt8(ascii: "]")
      else { continue }
      let end = close + 2
      if end < range.upperBound,
        source[end] == UInt8(ascii: "(") || source[end] == UInt8(ascii: "]")
      {
        continue
      }
      return open..<end
    }
    return nil
  }

  private static func piece(
    _ whole: Range<Int>, isEmbedded: Bool, _ line: Int, _ source: [UInt8]
  ) -> Piece {
    let inner = (whole.lowerBound + 2)..<(whole.upperBound - 2)
    // In a cell of a table the bar is escaped.
    let text = String(decoding: source[inner], as: UTF8.self).replacing("\\|", with: "|")
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].trimmed
    let note = target.prefix { $0 != "#" }.trimmed
    let title =
      parts.count > 1 && parts[1].hasWord ? parts[1] : note.split(separator: "/").last ?? target
    let ending = Address("./" + note).ending
    let isFile =
      (2...5).contains(ending.utf8.count) && ending.utf8.allSatisfy { $0.isLowerOrDigit }
      && !note.hasSuffix(" ") && !ending.utf8.allSatisfy(\.isDigit)
    let fragment = target[note.endIndex...].trimmed
    let address = note.isEmpty ? String(fragment) : isFile ? String(note) : "\(note).md\(fragment)"
    if isEmbedded, isFile, ending != "md" {
      return .picture(Picture(title: String(title), address: address, line: line, bytes: whole))
    }
    return .link(
      Link(
        address: address, text: title.collapsed, line: line, bytes: whole, written: inner,
        isWikilink: true))
  }
}

extension UInt8 {
  fileprivate var isLowerOrDigit: Bool { isDigit || (97...122).contains(self) }
}
