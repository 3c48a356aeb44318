internal import StudyModel

extension ListBuilder {
  /// A paragraph that cites one work: `Lee, A. **Title.** Journal, 1990. [[pdf]](u) [[doi]](v)`.
  ///
  /// Its links are all labels, and stand behind a title in bold, italics or quotes. False for any
  /// other paragraph.
  func takeCitation(_ lines: [Line]) -> Bool {
    guard lines.count <= Self.mostLines, lines.contains(where: \.hasLink),
      lines.contains(where: isMarked)
    else { return false }
    let line = joined(lines, by: "\n")
    let links = line.links.filter { reasonToIgnore($0) == nil }
    guard let first = links.first(where: { $0.target.isWeb }), links.count <= Self.mostLinks,
      links.allSatisfy(isLabel), wordsBetween(line, first) <= 4, aside(first.target) == nil
    else { return false }
    var setting = setting
    setting.isLabel = true
    let before = line.pieces.prefix { piece in
      if case .link(let link) = piece { link.bytes != first.bytes } else { true }
    }
    let written = before.map(\.text).joined()
    // The end of a line may be the end of the names.
    let rows = written.split(whereSeparator: \.isNewline).map(\.collapsed).filter(\.hasWord)
    let words = TitleEnds.trimmed(written)
    guard
      let citation =
        (rows.count > 1
          ? Citation(rows.joined(separator: "\n"), emphasised: line.emphasised) : nil)
          ?? Citation(words, emphasised: line.emphasised), citation.isClosed,
      citation.title.wordCount > 1
    else { return false }
    ignoreOthers(of: line)
    var draft = PostingDraft(link: first, on: line, setting)
    if citation.isAuthored {
      draft.rename(citation.title, as: "the words before the link")
      (draft.authors, draft.authorReason) = (citation.authors, "names after the title")
      draft.notes =
        [citation.rest].filter(\.hasWord)
        + draft.notes.filter { !written.contains($0) && !words.contains($0) }
    }
    add(draft, .line, on: line, mark: 0)
    attachPictures(of: line)
    for other in links where other.bytes != first.bytes { attach(other) }
    return true
  }

  private static let mostLines = 8
  private static let mostLinks = 8

  private func isMarked(_ line: Line) -> Bool {
    !line.emphasised.isEmpty
      || line.pieces.contains { piece in
        guard case .words(let words) = piece else { return false }
        // Most text has neither, and a search by characters is slow.
        return words.utf8.contains { $0 == UInt8(ascii: "\"") || $0 >= 0x80 }
          && words.contains { "\"“«「『《„".contains($0) }
      }
  }

  /// At most two words, or none of its own.
  private func isLabel(_ link: Link) -> Bool { link.isBare || link.text.wordCount <= 2 }

  /// The words beside and behind the links.
  private func wordsBetween(_ line: Line, _ first: Link) -> Int {
    var count = 0
    var isBehind = false
    for piece in line.pieces {
      switch piece {
      case .link(let link): isBehind = isBehind || link.bytes == first.bytes
      case .words(let words), .code(let words, _): if isBehind { count += words.wordCount }
      case .picture: break
      }
    }
    return count
  }
}
