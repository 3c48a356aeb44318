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
    guard let span = try transaction.insertEntries(facts, command: command, at: now) else { return }
    try refold(span)
  }

  /// Folds the journal again for whatever those entries are about. An item that is not in the
  /// catalogue has no derived rows.
  ///
  /// - Returns: the items.
  @discardableResult
  func refold(_ span: EntrySpan) throws -> [Item.ID] {
    let snapshot = transaction.snapshot
    let keys = try snapshot.fetchKeys(in: span, schemes: [Focus.scheme, TagRename.scheme])
    for key in keys { try refoldFocus(key) }
    // Before the items, whose own tags get their names from these.
    let tags = keys.compactMap(TagRename.tag(ofKey:))
    let tagged = try tags.flatMap(refoldTag)
    let found = try snapshot.fetchItemIDs(in: span)
    try refold(Set(found + tagged).sorted(), isWide: !tags.isEmpty)
    return found
  }

  /// Folds the journal again for those items, some of which may be gone.
  func refold(_ items: [Item.ID], isWide: Bool = false) throws {
    let snapshot = transaction.snapshot
    var reworded: Set<Item.ID> = []
    for start in stride(from: 0, to: items.count, by: 1000) {
      let part = Array(items[start..<min(start + 1000, items.count)])
      let entries = try snapshot.fetchStanding(of: part)
      try reworded.formUnion(
        transaction.replaceDerived(part.map { ($0, Fold(standing: entries[$0] ?? [])) }))
    }
    try transaction.refreshDerived(of: items, reworded: reworded, isWide: isWide)
  }

  private func refoldTag(_ tag: Tag) throws -> [Item.ID] {
    let fold = Fold(standing: try transaction.snapshot.fetchStanding(key: TagRename.key(tag)))
    return try transaction.replaceTagTarget(tag, with: fold.tagTarget)
  }

  /// A key of `Focus` is not an item's.
  private func refoldFocus(_ key: String) throws {
    guard let words = Focus.words(ofKey: key) else { return }
    let fold = Fold(standing: try transaction.snapshot.fetchStanding(key: key))
    try transaction.replaceFocus(words, with: fold)
  }
}
