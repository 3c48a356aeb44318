extension ListBuilder {
  /// A heading is a topic, and a link in it an item of that topic.
  func takeHeading(_ lines: [Line], level: Int) {
    guard let first = lines.first else { return }
    let line = LooseLinks.repaired(joined(lines), in: source)
    let written = repaired(line.text, at: first.number)
    let (number, title) = HeadingNumber.split(written)
    lastItem = nil
    topicMarks = []
    if contents.isSkipping { return }
    topics.add(title: title, number: number, level: level, line: first.number)
    for link in links(of: line) {
      switch AddressForm(link.address) {
      case .web, .mistyped, .local: add(PostingDraft(link: link, alone: true), on: line, mark: 0)
      case .list: addReference(link)
      case .other: addMention(link)
      case .anchor, .none: ignore(link, .anchor)
      }
    }
  }

  /// A setext heading may run over several lines.
  private func joined(_ lines: [Line]) -> Line {
    var all = lines[0]
    for line in lines.dropFirst() {
      all.pieces += [.words(" ")] + line.pieces
      all.bytes = all.bytes.lowerBound..<line.bytes.upperBound
    }
    return all
  }
}
