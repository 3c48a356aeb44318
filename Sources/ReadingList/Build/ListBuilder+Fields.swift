internal import StudyModel

extension ListBuilder {
  /// Takes a line that Logseq, Obsidian or org wrote about the entry above: `tags:: a, b`, `id::`,
  /// `SCHEDULED: …`. False for any other line.
  func takeField(_ line: Line) -> Bool {
    guard let posting = enclosingPosting, line.links.allSatisfy(\.isWikilink) else {
      return false
    }
    let text = line.text
    if takeAuthors(text, of: posting) {
      for link in line.links { attach(link) }
      return true
    }
    guard let first = text.utf8.first, first == UInt8(ascii: ":") || text.contains(":") else {
      return false
    }
    if Self.isClock(text) {
      if text.hasPrefix("CLOSED: [") { close(posting, text) }
      return true
    }
    guard let field = NoteField(text[...]) else { return false }
    for link in line.links { attach(link) }
    return take(field, into: posting)
  }

  /// Gives an item what a field says of it.
  @discardableResult
  func take(_ field: NoteField, into posting: Int) -> Bool {
    let value = field.values.joined(separator: ", ")
    switch field.head?.meaning {
    case .tags: postings[posting].tags += field.tags
    case .author:
      postings[posting].authors += field.authors
      postings[posting].authorReason = "a field of the entry"
    case .state, .finished:
      guard
        let reading = StateWords.read(
          cell: value[...], under: field.head?.state, marks: rules.marks)
      else { break }
      sightings[posting].append(
        StateSighting(source: .cell, reading: reading, place: "in the field \"\(field.name)\""))
    case .title, .kind, .rating, .minutes, .pages, .notes:
      addNote("\(field.name): \(value)")
    case .address, .number, .date, nil: break
    }
    return true
  }

  /// Takes "Author: A" or "Talk by A" below an item that names nobody. False for other words.
  func takeAuthors(_ text: String, of posting: Int) -> Bool {
    guard postings[posting].authors.isEmpty, let names = AuthorNames.line(text) else {
      return false
    }
    postings[posting].authors = names
    postings[posting].authorReason = "the line below it"
    return true
  }

  /// "CLOSED: [2023-04-01 Sat]" is the day of the entry's mark.
  private func close(_ posting: Int, _ text: String) {
    guard let day = DateInText.first(in: text[...])?.day else { return }
    let states = sightings[posting].map(\.reading.state) + [postings[posting].box?.state]
    let isSkipped = states.contains(.skipped) && !states.contains(.done)
    var reading = StateWords.Reading(isSkipped ? .skipped : .done, "CLOSED")
    reading.day = day
    sightings[posting].append(StateSighting(source: .word, reading: reading, place: "below it"))
  }

  /// org's drawers and times.
  private static func isClock(_ text: String) -> Bool {
    if text == ":LOGBOOK:" || text == ":PROPERTIES:" || text == ":END:" { return true }
    return ["CLOCK: [", "SCHEDULED: <", "DEADLINE: <", "CLOSED: ["].contains { text.hasPrefix($0) }
  }
}
