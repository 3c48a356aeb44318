internal import Markdown
internal import StudyModel

extension ListBuilder {
  /// The signs and words of progress at the edges of a line.
  func edges(of line: Line) -> EntryEdges { EntryEdges(line, in: source, marks: rules.marks) }

  /// Counts a sign at the place of a state that is in no table.
  func countUnread(_ sign: String) {
    guard unread.signs.count < 1000 || unread.signs[sign] != nil else { return }
    unread.signs[sign, default: 0] += 1
  }

  /// Counts what stands in brackets where a box would be, `[?]`, and says nothing to us.
  func countUnreadBox(_ line: Line) {
    guard case .words(let words)? = line.pieces.first, words.utf8.first == UInt8(ascii: "["),
      let group = StateGroup(atStartOf: words[...]), group.inner.unicodeScalars.count <= 2,
      !group.inner.isEmpty, !group.inner.hasWord,
      rules.marks[group.inner.lowercased()] == nil,
      words[group.end...].unicodeScalars.first.map(\.isBlank) ?? true
    else { return }
    countUnread(String(group.inner))
  }

  /// The day between a ticked box and the link: `- [x] 2023-10-12 [t](u)`.
  func takeDay(beside box: Box, on line: inout Line) -> StateSighting? {
    guard box.state == .done || box.state == .skipped, line.pieces.count > 1,
      case .words(let words) = line.pieces[0], words.utf8.count <= 40,
      words.utf8.contains(where: \.isDigit),
      let day = DateInText.whole(
        words.trimming { $0.isBlank || "-–—:|·,()".unicodeScalars.contains($0) })?.day,
      var reading = StateWords.read(box.sign[...], at: .box, marks: rules.marks)
    else { return nil }
    reading.day = day
    line.pieces[0] = .words("")
    return StateSighting(source: .box, reading: reading, place: "")
  }

  /// What a draft says of progress: the signs at its edges, and tags that are words of state.
  func give(_ sightings: [StateSighting], to draft: inout PostingDraft) {
    draft.sightings += sightings
    if draft.box == nil, let box = sightings.first(where: { $0.source == .box }) {
      if let range = box.range {
        draft.box = Box(
          state: box.reading.state, offset: range.lowerBound, sign: string(range))
      }
      draft.boxPlace = nil
    }
  }

  /// A word of state is no tag, unless it is an action tag.
  func takeStates(fromTagsOf draft: inout PostingDraft) {
    guard !draft.tags.isEmpty else { return }
    let words = draft.tags.map { tag in
      tag.name.isAction || StateWords.asks(tag.written[...], marks: rules.marks)
        ? nil : StateWords.read(tag.written[...], at: .bracket, marks: rules.marks)
    }
    guard words.contains(where: { $0 != nil }) else { return }
    draft.sightings += words.compactMap { word in
      word.map { StateSighting(source: .word, reading: $0, place: "among its tags") }
    }
    draft.tags = zip(draft.tags, words).filter { $0.1 == nil }.map(\.0)
  }
}
