public import StudyModel
public import StudyStorage

/// Keeps, changes and removes the person's notes, one by one.
public struct Notes {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Adds a note to one item.
  public func add(_ text: String, to words: [String], at position: Position? = nil) throws -> Mark {
    try change(words, as: "note") { _, _ in [.note(text, at: position)] }
  }

  /// Gives the item's `number`th note, counted from 1, another text.
  public func revise(_ number: Int, of words: [String], to text: String) throws -> Mark {
    try change(words, as: "note --edit \(number)") { item, snapshot in
      let note = try Self.require(number, of: item, snapshot)
      return note.text == text ? [] : [.revised(note.id, text)]
    }
  }

  /// Removes the item's `number`th note, counted from 1.
  public func remove(_ number: Int, of words: [String]) throws -> Mark {
    try change(words, as: "note --delete \(number)") { item, snapshot in
      [.retract(try Self.require(number, of: item, snapshot).id)]
    }
  }

  /// The item's `number`th note, counted from 1.
  ///
  /// - Throws: `StudyError.notFound` with how many there are.
  public static func require(
    _ number: Int, of item: Item, _ snapshot: Snapshot
  ) throws -> PlacedNote {
    let notes = try snapshot.fetchNotes(of: item.id)
    guard notes.indices.contains(number - 1) else {
      throw StudyError.notFound(
        "\(item.id.rawValue) has \(notes.count == 1 ? "1 note" : "\(notes.count) notes"), "
          + "and no number \(number)")
    }
    return notes[number - 1]
  }

  private func change(
    _ words: [String], as name: String, _ actions: (Item, Snapshot) throws -> [Entry.Action]
  ) throws -> Mark {
    try store.write { transaction in
      let item = try ItemFinder(transaction.snapshot, for: .writing).requireItem(words)
      return try Marking(transaction: transaction, now: now).mark([item], as: name) { item, _ in
        try actions(item, transaction.snapshot)
      }[0]
    }
  }
}
