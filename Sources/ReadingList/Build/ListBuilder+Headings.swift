internal import StudyModel

extension ListBuilder {
  /// A heading is a topic, and a link in it is an item of that topic.
  func takeHeading(_ lines: [Line], level: Int) {
    guard let first = lines.first else { return }
    let (line, sightings) = withoutState(LooseLinks.repaired(joined(lines), in: source))
    let written = repaired(line.text, at: first.number)
    let (number, numberless) = HeadingNumber.split(written)
    let (tags, title) = Tags.leading(numberless)
    // What follows the name of a note is about its page.
    let isOfNote = notePage != nil && postings.count == 1 && topics.topics.isEmpty
    if !isOfNote { lastItem = nil }
    asideLead = nil
    record = nil
    topicMarks = []
    if contents.isSkipping { return pass(over: [line]) }
    let state = HeadingState.read(title, marks: rules.marks)
    topics.add(
      title: title, number: number, level: level, line: first.number, tags: tags,
      isState: state.map { !$0.isOfThings } ?? false)
    if let topic = topics.current, let state { headingStates[topic] = state }
    takeLinks(ofHeading: line, sightings)
  }

  /// The heading without the word or the box of state before its only link: "DONE [t](u)". Other
  /// signs may belong to the title.
  private func withoutState(_ line: Line) -> (line: Line, sightings: [StateSighting]) {
    guard case .words(let words)? = line.pieces.first, line.links.count == 1,
      words.unicodeScalars.contains(where: { !$0.isBlank })
    else { return (line, []) }
    let edges = edges(of: line)
    let isSaid = edges.sightings.contains { $0.source == .word || $0.source == .box }
    return isSaid ? (edges.line, edges.sightings) : (line, [])
  }

  func takeLinks(ofHeading line: Line, _ sightings: [StateSighting] = []) {
    for link in links(of: line) {
      switch link.target.form {
      case .web, .mistyped, .local:
        var draft = PostingDraft(link: link, alone: true)
        give(sightings, to: &draft)
        add(draft, .heading, on: line, mark: 0)
      case .list: addReference(link)
      case .other: addMention(link, .noPage)
      case .anchor, .none: ignore(link, .empty)
      }
    }
    attachPictures(of: line)
  }

  /// A setext heading may span several lines.
  func joined(_ lines: [Line], by gap: String = " ") -> Line {
    var all = lines[0]
    for line in lines.dropFirst() {
      all.pieces += [.words(gap)] + line.pieces
      all.bytes = all.bytes.lowerBound..<line.bytes.upperBound
      all.emphasised += line.emphasised
    }
    return all
  }
}
