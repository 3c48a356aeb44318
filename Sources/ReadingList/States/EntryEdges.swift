internal import StudyModel

/// Takes the signs and words of progress off both ends of an entry.
struct EntryEdges {
  private(set) var line: Line
  private(set) var sightings: [StateSighting] = []
  private let source: [UInt8]
  private let marks: [String: Status.State?]

  /// - Parameter source: The list, in which the signs are found again.
  init(_ line: Line, in source: [UInt8], marks: [String: Status.State?]) {
    self.line = line
    self.source = source
    self.marks = marks
    takeDates()
    takeHead()
    takeTail()
    if line.isStruck || line.links.contains(where: \.isStruck) { takeStrike() }
  }

  /// The link as it is without those signs in its text.
  func link(like link: Link) -> Link {
    sightings.isEmpty ? link : line.links.first { $0.bytes == link.bytes } ?? link
  }

  /// A day that is written as a link to a note is a date: "[[2023-04-01]]".
  private mutating func takeDates() {
    guard line.links.contains(where: \.isWikilink) else { return }
    var isChanged = false
    let pieces = line.pieces.reduce(into: [Piece]()) { pieces, piece in
      guard case .link(let link) = piece, link.isWikilink,
        DateInText.whole(link.text[...])?.day != nil
      else { return pieces.append(piece) }
      isChanged = true
      if case .words(let words)? = pieces.last {
        pieces[pieces.count - 1] = .words(words + link.text)
      } else {
        pieces.append(.words(link.text))
      }
    }
    if isChanged { line.pieces = pieces }
  }

  private mutating func takeStrike() {
    let reading = StateWords.Reading(.skipped, "")
    sightings.append(StateSighting(source: .struck, reading: reading, place: ""))
  }

  private mutating func takeHead() {
    guard let index = line.pieces.firstIndex(where: \.hasSomething) else { return }
    let isLast = !line.pieces[(index + 1)...].contains(where: \.hasSomething)
    switch line.pieces[index] {
    case .words(let words):
      guard var head = EdgeHead(words[...], marks, isBeforeLink: !isLast) else { return }
      add(head.take(), at: .head)
      if head.hasChanged { line.pieces[index] = .words(String(head.rest)) }
    case .link(var link) where !link.isBare && !link.codeEnds.start:
      guard var head = EdgeHead(link.text[...], marks, isBeforeLink: false) else { return }
      add(head.take(), at: .head)
      guard head.hasChanged else { return }
      link.text = String(head.rest)
      line.pieces[index] = .link(link)
    case .link, .code, .picture: break
    }
  }

  private mutating func takeTail() {
    guard let index = line.pieces.lastIndex(where: \.hasSomething) else { return }
    switch line.pieces[index] {
    case .words(let words):
      guard var tail = EdgeTail(words[...], marks, isAfterLink: index > 0) else { return }
      add(tail.take(), at: .end)
      if tail.hasChanged { line.pieces[index] = .words(String(tail.rest)) }
    case .link(var link) where !link.isBare && !link.codeEnds.end:
      guard var tail = EdgeTail(link.text[...], marks, isAfterLink: false) else { return }
      add(tail.take(), at: .end)
      guard tail.hasChanged else { return }
      link.text = String(tail.rest)
      line.pieces[index] = .link(link)
    case .link, .code, .picture: break
    }
  }

  private enum Edge { case head, end }

  private mutating func add(_ found: [EdgeFinding], at edge: Edge) {
    for finding in found {
      let place = edge == .head ? "at its head" : "at its end"
      sightings.append(
        StateSighting(
          source: finding.source, reading: finding.reading, place: place,
          isKeyword: finding.isKeyword,
          range: finding.source == .word ? nil : range(of: finding, edge)))
    }
  }

  /// Where a sign stands: the first such text of the line at its head, the last at its end.
  private func range(of finding: EdgeFinding, _ edge: Edge) -> Range<Int>? {
    let sign = Array(finding.sign.utf8)
    // A blank box stands between its brackets.
    let text = finding.source == .box ? [UInt8(ascii: "[")] + sign + [UInt8(ascii: "]")] : sign
    guard !text.isEmpty, line.bytes.count < 100_000 else { return nil }
    let bytes = source[line.bytes]
    let starts = bytes.indices.filter {
      bytes[$0] == text[0] && $0 + text.count <= bytes.endIndex && bytes[$0...].starts(with: text)
    }
    guard let start = edge == .head ? starts.first : starts.last else { return nil }
    return finding.source == .box
      ? start + 1..<start + 1 + sign.count : start..<start + sign.count
  }
}

/// A sign or a word at an edge.
struct EdgeFinding {
  var source: StateSighting.Source
  var reading: StateWords.Reading
  var isKeyword = false
  /// As it stands in the source.
  var sign: String
}

extension Piece {
  /// True for anything but blanks.
  fileprivate var hasSomething: Bool {
    switch self {
    case .words(let words): words.unicodeScalars.contains { !$0.isBlank }
    case .code, .picture: true
    case .link(let link): link.isBare || link.text.unicodeScalars.contains { !$0.isBlank }
    }
  }
}
