public import StudyModel
public import StudyStorage

/// Adds, changes and removes the person's own notes, one by one.
public struct Notes {
  private let marking: Marking

  public init(store: Store, now: Instant) { marking = Marking(store: store, now: now) }

  public func add(_ text: String, to words: [String], at position: Position? = nil) throws -> Mark {
    try marking.mark(words, as: "note", isOne: true) { $0.facts(.note(text, at: position)) }[0]
  }

  /// Replaces the text of the item's `number`th note, counted from 1.
  public func revise(_ number: Int, of words: [String], to text: String) throws -> Mark {
    try marking.mark(words, as: "note", "--edit", "\(number)", isOne: true) { marked in
      let note = try marked.requireNote(number)
      return note.text == text ? [] : marked.facts(note.revision(text))
    }[0]
  }

  /// Removes the item's `number`th note, counted from 1.
  public func remove(_ number: Int, of words: [String]) throws -> Mark {
    try marking.mark(words, as: "note", "--delete", "\(number)", isOne: true) { marked in
      // An edit, and not a retraction: that would leave an edit of another machine without its
      // note, and would not say that the item was touched.
      marked.facts(try marked.requireNote(number).revision(nil))
    }[0]
  }
}

extension MarkedItem {
  /// The item's `number`th note, counted from 1, with all that it replaces.
  fileprivate func requireNote(_ number: Int) throws -> Fold.Note {
    let placed = try snapshot.requireNote(number, of: item)
    let notes = Fold(standing: try standingEntries()).notes
    guard let note = notes.first(where: { $0.id == placed.id }) else {
      throw StudyError.badData("the database is damaged: a note is not in its journal")
    }
    return note
  }
}

extension Snapshot {
  /// The item's `number`th note, counted from 1.
  ///
  /// - Throws: `StudyError.notFound` with how many there are.
  func requireNote(_ number: Int, of item: Item) throws -> PlacedNote {
    let notes = try fetchNotes(of: item.id)
    guard notes.indices.contains(number - 1) else {
      throw StudyError.notFound(
        "\(item.id.rawValue) has \(notes.count == 1 ? "1 note" : "\(notes.count) notes"), "
          + "so there is no note \(number)",
        hint: notes.isEmpty
          ? "Add one: study note \(item.id.rawValue) TEXT"
          : "Its notes: study note \(item.id.rawValue) --list")
    }
    return notes[number - 1]
  }
}
