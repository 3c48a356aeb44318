internal import Markdown
internal import StudyModel

extension ListBuilder {
  /// An HTML block is read as the lines that it shows; its comments may enclose a table of
  /// contents, and its first heading names the list.
  func html(_ range: Range<Int>) {
    for part in HTMLBlock(source, range, lines).parts {
      switch part {
      case .comment(let text):
        contents.take(comment: text) { lastClosingComment >= range.upperBound }
      case _ where contents.isSkipping: pass(over: part.lines)
      case .heading(let line, level: 1) where htmlTitle == nil && line.text.hasWord:
        htmlTitle = line.text
        takeLinks(ofHeading: line)
      case .heading(let line, let level): takeHeading([line], level: level)
      case .entry(let line): takeHTMLEntry(line)
      case .line(let line): takeText([line])
      }
    }
  }

  /// `<li>`, whose first web link is an item.
  private func takeHTMLEntry(_ line: Line) {
    let links = links(of: line)
    guard let link = links.first(where: { $0.target.isWeb }) else {
      return takeParagraphLine(line)
    }
    add(PostingDraft(link: link, on: line, setting), .entry, on: line, mark: 0)
    attachPictures(of: line)
    for other in links where other.bytes != link.bytes { attach(other) }
  }

  /// Code has no items; it is a note, line ends included.
  func code(_ range: Range<Int>) {
    guard !contents.isSkipping else { return }
    let text = string(range).trimmedRight
    guard text.hasWord else { return }
    if let posting = owner {
      postingNotes[posting].append(String(text))
    } else {
      addNote(String(text))
    }
  }
}
