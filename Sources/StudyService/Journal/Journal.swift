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
    try transaction.insertEntries(facts, command: command, at: now)
    try refold(Set(facts.map(\.itemKey)))
  }

  /// Folds the journal again for the items with those keys. An item that is not in the
  /// catalogue has no derived rows.
  func refold(_ keys: Set<String>) throws {
    for key in keys { try refoldFocus(key) }
    // Before the items, whose own tags get their names from these.
    let tags = keys.compactMap(TagRename.tag(ofKey:))
    let tagged = try tags.flatMap(refoldTag)
    let snapshot = transaction.snapshot
    let found = try keys.compactMap { try snapshot.findItem(key: $0)?.id }
    let items = Set(found + tagged).sorted()
    let keyed = try snapshot.fetchKeys(of: items)
    let item = Dictionary(keyed.map { ($0.key, $0.item) }, uniquingKeysWith: { a, _ in a })
    let entries = Dictionary(
      grouping: try snapshot.fetchEntries(keys: keyed.map(\.key)), by: { item[$0.itemKey] })
    for item in items {
      try transaction.replaceDerived(of: item, with: Fold(entries[item] ?? []))
    }
    try transaction.refreshDerived(of: items, isWide: !tags.isEmpty)
  }

  private func refoldTag(_ tag: Tag) throws -> [Item.ID] {
    let fold = Fold(try transaction.snapshot.fetchEntries(keys: [TagRename.key(tag)]))
    return try transaction.replaceTagTarget(tag, with: fold.tagTarget)
  }

  /// A key of `Focus` is not an item's.
  private func refoldFocus(_ key: String) throws {
    guard let words = Focus.words(ofKey: key) else { return }
    let fold = Fold(try transaction.snapshot.fetchEntries(keys: [key]))
    try transaction.replaceFocus(words, with: fold)
  }
}
