internal import StudyModel

extension ListBuilder {
  /// Decides for the whole list what each entry says of progress.
  func settleStates(_ document: inout ListDocument) {
    let headings = settledHeadings(document.topics)
    for (topic, heading) in headings { document.topics[topic].mark = heading.mark }
    // What stands below inherits, unless it says something itself.
    for index in document.topics.indices where headings[index] == nil {
      if let parent = document.topics[index].parent {
        document.topics[index].mark = document.topics[parent].mark
      }
    }
    var evidence = StateEvidence(sightings)
    if sightings.joined().contains(where: { $0.source == .sign }) {
      let notes = [note, topics.notes.flatMap(\.self), postingNotes.flatMap(\.self)].joined()
      evidence.legend = StateLegend(notes)
    }
    let isTicked = postings.contains { $0.box.map { $0.state != .unread } == true }
    document.doneBox = usualDoneBox()
    for index in document.postings.indices {
      var posting = document.postings[index]
      let said = mark(of: posting, sightings[index], evidence)
      posting.mark = said?.mark
      posting.sign = said?.sign
      if posting.mark == nil || posting.mark?.state == .unread,
        posting.box == nil || !isTicked,
        let heading = heading(of: posting.topic, headings, document.topics)
      {
        posting.mark = heading
      }
      document.postings[index] = posting
    }
    for index in document.candidates.indices {
      let posting = document.candidates[index].posting
      document.candidates[index].posting.mark =
        mark(of: posting, candidateSightings[index], evidence)?.mark
    }
  }

  private func mark(
    of posting: Posting, _ found: [StateSighting], _ evidence: StateEvidence
  ) -> (mark: WrittenMark, sign: WrittenSign?)? {
    var found = found
    if let box = posting.box, !found.contains(where: { $0.source == .box }),
      let reading = StateWords.read(box.sign[...], at: .box, marks: rules.marks)
    {
      found.append(StateSighting(source: .box, reading: reading, place: ""))
    }
    let counted = found.compactMap { evidence.counted($0) }
    // What is still blank says less than anything else.
    let best = counted.min { one, other in
      (one.0.reading.state == .unread ? 1 : 0, one.0.source.rawValue)
        < (other.0.reading.state == .unread ? 1 : 0, other.0.source.rawValue)
    }
    guard let (sighting, witness) = best else { return nil }
    let same = counted.map(\.0.reading).filter { $0.state == sighting.reading.state }
    let reason = witness.isEmpty ? sighting.reason : "\(sighting.reading.written), \(witness)"
    let mark = WrittenMark(
      sighting.reading.state, day: same.lazy.compactMap(\.day).first,
      position: same.lazy.compactMap(\.position).first, reason: reason)
    return (mark, sign(of: sighting, evidence))
  }

  /// What `tick` may write over.
  private func sign(of sighting: StateSighting, _ evidence: StateEvidence) -> WrittenSign? {
    guard sighting.source == .sign || sighting.source == .cell, let range = sighting.range,
      let done = evidence.sign(for: .done, like: sighting),
      let unread = evidence.sign(for: .unread, like: sighting), done != unread
    else { return nil }
    return WrittenSign(
      range: range, state: sighting.reading.state, done: done, unread: unread)
  }

  /// The sign in most done boxes; "x" if there are none.
  private func usualDoneBox() -> String {
    var counts: [String: Int] = [:]
    for posting in postings {
      guard let box = posting.box, box.state == .done else { continue }
      let sign = String(box.sign.trimmed)
      if sign.unicodeScalars.count <= 2 { counts[sign, default: 0] += 1 }
    }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "x"
  }
}

/// A heading of state, once it counts.
private struct SettledHeading {
  var title: String
  var meaning: HeadingState.Meaning

  var mark: HeadingMark? {
    switch meaning {
    case .carriedOver: .carriedOver
    case .state(.reading): .inProgress
    case .state(.parked): .parked
    case .state(.done), .state(.skipped), .state(.unread): nil
    }
  }
}

extension ListBuilder {
  /// The headings that say a state, without "Read" and the like where no other heading does.
  private func settledHeadings(_ topics: [ListTopic]) -> [Int: SettledHeading] {
    guard !headingStates.isEmpty else { return [:] }
    let meanings = headingStates.values.map(\.meaning)
    return headingStates.filter { _, heading in
      !heading.isWeak || meanings.contains { $0 != heading.meaning }
    }.reduce(into: [:]) { settled, entry in
      settled[entry.key] = SettledHeading(
        title: topics[entry.key].title, meaning: entry.value.meaning)
    }
  }

  /// The mark that the nearest heading of state gives.
  private func heading(
    of topic: Int?, _ headings: [Int: SettledHeading], _ topics: [ListTopic]
  ) -> WrittenMark? {
    guard !headings.isEmpty else { return nil }
    var next = topic
    while let index = next {
      if let heading = headings[index] {
        switch heading.meaning {
        case .state(.done): return WrittenMark(.done, reason: "the heading \"\(heading.title)\"")
        case .state(.skipped):
          return WrittenMark(.skipped, reason: "the heading \"\(heading.title)\"")
        case .state(.reading), .state(.parked), .state(.unread), .carriedOver: return nil
        }
      }
      next = topics[index].parent
    }
    return nil
  }
}
