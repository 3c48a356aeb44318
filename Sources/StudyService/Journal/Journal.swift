import StudyModel
import StudyStorage

/// The only way to change progress: facts are appended, and the derived rows follow in the same
/// transaction.
struct Journal {
  typealias Fact = (itemKey: String, action: Entry.Action)

  let transaction: Transaction
  let now: Instant

  /// The fact that retracts an entry.
  static func retraction(of entry: Entry) -> Fact { (entry.itemKey, .retract(entry.id)) }

  /// Appends the facts of one command, and updates its items.
  ///
  /// - Returns: the command's id.
  @discardableResult
  func record(
    _ kind: CommandRow.Kind, _ arguments: [String], _ facts: [Fact]
  ) throws -> Int64 {
    let command = try transaction.insertCommand(kind, arguments, at: now)
    try append(facts, to: command)
    return command
  }

  /// Appends facts to a command that is already recorded.
  func append(_ facts: [Fact], to command: Int64) throws {
    try transaction.refreshDerived(fold(facts, into: command))
  }

  /// Appends facts to a command that is already recorded, and updates what the journal alone says.
  ///
  /// - Returns: what has to be derived again.
  func fold(_ facts: [Fact], into command: Int64) throws -> StaleItems {
    guard let span = try transaction.insertEntries(facts, command: command, at: now) else {
      return StaleItems()
    }
    return try transaction.fold(span).stale
  }
}
