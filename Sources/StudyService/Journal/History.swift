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
          + " nothing changed",
      hint: found == 0
        ? nil
        : found == 1 ? "To \(what) it: study \(what)" : "To \(what) them: study \(what) \(found)")
  }

  /// Retracts what the command did, or retracts those retractions, and swaps the rows of an
  /// import.
  private func reverse(
    _ command: CommandRow, to state: CommandRow.State, _ transaction: Transaction
  ) throws -> Reversal {
    let snapshot = transaction.snapshot
    let facts = try snapshot.findFacts(of: command)
    let device = command.device
    var reversal: EntrySpan?
    if let facts {
      reversal = try transaction.insertReversal(of: command, facts, to: state, at: now)
      // Before the items go, if it was these that came. Their keys come and go with their rows.
      if let reversal, command.kind != .mark {
        try transaction.refold(reversal, followsMoves: false)
      }
    }
    switch command.kind {
    case .mark: break
    case .addition: try exchangeAddition(command, facts, to: state, transaction)
    case .import:
      guard
        let changed = try transaction.exchangeImage(
          command: command.id, to: state, deriving: { try transaction.deriveOwnList() })
      else {
        throw StudyError.notFound(
          "this import is too old to undo: only the last "
            + "\(Importer.imagesKept) imports are kept",
          hint: "To take its lists out: study import --forget LIST")
      }
      try transaction.refold(changed)
    }
    let items = try facts.map { try transaction.refold(.of(device: device, $0)) } ?? []
    try transaction.updateCommand(command.id, state: state)
    let first =
      try facts.map {
        try snapshot.fetchItems(firstIn: $0, of: device, limit: Reversal.shown)
      } ?? []
    let statuses = try snapshot.fetchStatuses(first.map(\.id))
    return Reversal(
      arguments: command.arguments, at: command.at,
      items: first.map { ($0, statuses[$0.id] ?? Status()) }, count: items.count,
      isEmpty: command.kind == .mark && reversal == nil)
  }

  /// The list follows from the journal; the item that came with the line comes and goes with it,
  /// by the same id.
  private func exchangeAddition(
    _ command: CommandRow, _ facts: ClosedRange<Int64>?, to state: CommandRow.State,
    _ transaction: Transaction
  ) throws {
    let snapshot = transaction.snapshot
    guard state == .applied else {
      try transaction.deriveOwnList()
      return try transaction.dropAddedItem(of: command.id)
    }
    let key = try facts.flatMap { try snapshot.fetchFirstKey(in: .of(device: command.device, $0)) }
    var numbers: [String: Item.ID] = [:]
    if let key { numbers[key] = try snapshot.findAddedItem(of: command.id) }
    try transaction.deriveOwnList(numbers: numbers)
  }
}

/// One command that was undone or redone.
public struct Reversal: Sendable {
  /// How many items are named.
  static let shown = 10

  /// The command's arguments as typed, global options included.
  public var arguments: [String]
  public var at: Instant
  /// Its first items, with their current status.
  public var items: [(item: Item, status: Status)]
  /// How many items it is about.
  public var count: Int
  /// True if there was nothing to retract: something else had retracted it before.
  public var isEmpty: Bool
}
