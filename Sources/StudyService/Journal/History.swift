public import StudyModel
public import StudyStorage

/// Undoes and redoes whole commands.
public struct History {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Undoes the last `count` commands, newest first, all or none.
  ///
  /// - Throws: `StudyError.notFound` if there are fewer.
  public func undo(_ count: Int = 1) throws -> [Reversal] {
    try store.write { transaction in
      try (0..<count).map { nth in
        guard let command = try transaction.snapshot.findLastCommand(.applied) else {
          throw missing("undo", nth, of: count)
        }
        return try reverse(command, to: .undone, transaction)
      }
    }
  }

  /// Redoes the last `count` undone commands, oldest first, all or none.
  public func redo(_ count: Int = 1) throws -> [Reversal] {
    try store.write { transaction in
      try (0..<count).map { nth in
        guard let command = try transaction.snapshot.findFirstCommand(.undone) else {
          throw missing("redo", nth, of: count)
        }
        return try reverse(command, to: .applied, transaction)
      }
    }
  }

  private func missing(_ what: String, _ found: Int, of count: Int) -> StudyError {
    .notFound(
      found == 0
        ? "there is nothing to \(what)"
        : "there \(found == 1 ? "is only 1 command" : "are only \(found) commands") to \(what);"
          + " nothing changed")
  }

  /// Retracts the command's standing entries, or retracts their retractions, and swaps the rows
  /// of an import.
  private func reverse(
    _ command: CommandRow, to state: CommandRow.State, _ transaction: Transaction
  ) throws -> Reversal {
    let snapshot = transaction.snapshot
    let entries = try snapshot.fetchEntries(command: command.id)
    let keys = Set(entries.map(\.itemKey))
    let standing = Set(Fold.standing(try snapshot.fetchEntries(keys: keys.sorted())).map(\.id))
    // Separates the command's own facts from their retractions by undo, which name an entry of
    // the same command.
    let own = Set(entries.map(\.id))
    let facts = Set(entries.filter { !$0.isRetraction(ofOneOf: own) }.map(\.id))
    let targets = entries.filter { entry in
      guard standing.contains(entry.id) else { return false }
      if facts.contains(entry.id) { return state == .undone }
      // To redo a fact, retract only its retractions; a retraction of a retraction must stand.
      return state == .applied && entry.isRetraction(ofOneOf: facts)
    }
    let journal = Journal(transaction: transaction, now: now)
    try journal.append(targets.map(Journal.retraction), to: command.id)
    switch command.kind {
    case .mark: break
    case .addition:
      try exchangeAddition(command, entries, transaction)
      try journal.refold(keys)
    case .import:
      guard try transaction.exchangeImage(command: command.id) else {
        throw StudyError.notFound(
          "this import is too old to undo: only the last "
            + "\(Importer.imagesKept) imports are kept")
      }
      try journal.refold(keys)
    }
    try transaction.updateCommand(command.id, state: state)
    var items: [(item: Item, status: Status)] = []
    for key in entries.map(\.itemKey) {
      guard let item = try snapshot.findItem(key: key), !items.contains(where: { $0.item == item })
      else { continue }
      items.append((item, try snapshot.fetchStatuses([item.id])[item.id] ?? Status()))
    }
    return Reversal(arguments: command.arguments, at: command.at, items: items)
  }
}

extension History {
  private func exchangeAddition(
    _ command: CommandRow, _ entries: [Entry], _ transaction: Transaction
  ) throws {
    let snapshot = transaction.snapshot
    func listed() throws -> [Item.ID] {
      try snapshot.findOwnList().map { try snapshot.fetchItemIDs(ofList: $0.id) } ?? []
    }
    let item = try entries.first.flatMap { try snapshot.findItem(key: $0.itemKey)?.id }
    let before = try listed()
    try transaction.exchangeAddition(command: command.id, item: item)
    let after = try listed()
    let items = Set(before + after + [item].compactMap(\.self)).sorted()
    try transaction.refreshDerived(of: items)
  }
}

extension Entry {
  fileprivate func isRetraction(ofOneOf ids: Set<Entry.ID>) -> Bool {
    if case .retract(let id) = action { ids.contains(id) } else { false }
  }
}

/// One command that was undone or redone.
public struct Reversal: Sendable {
  /// The command's arguments as typed, global options included.
  public var arguments: [String]
  public var at: Instant
  /// Its items, with their current status.
  public var items: [(item: Item, status: Status)]
}
