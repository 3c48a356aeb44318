import StudyModel
import StudyStorage

/// What comes after the last list.
extension ImportWork {
  /// Updates the items, compares, and records the command.
  ///
  /// - Parameters:
  ///   - prunes: deletes items that are in no list and were never touched.
  ///   - namesAll: whether the report names each new item, however many there are.
  func finish(prunes: Bool, namesAll: Bool, _ report: inout ImportReport) throws {
    let snapshot = transaction.snapshot
    try merges.settle(snapshot)
    // One that becomes another may get its lines.
    let pruned =
      prunes
      ? try snapshot.fetchForgettable().filter {
        $0.rawValue <= lastOldItem && !merges.items.contains($0)
      } : []
    guard !lists.isEmpty || !pruned.isEmpty || !merges.items.isEmpty || command != nil else {
      return
    }
    let last = try snapshot.lastItemID()
    touched.formUnion(pruned)
    touched.formUnion(merges.items)
    let others =
      isUpgrade
      ? try snapshot.fetchLists().map(\.id) : try snapshot.fetchLists(having: merges.gone)
    let changed = Set(lists)
    for list in others where !changed.contains(list) && list != OwnList.id { try begin(with: list) }
    let known = touched.filter { $0.rawValue <= lastOldItem }.sorted()
    let set = ImportedSet(
      lists: lists, items: known, newItems: last > lastOldItem ? lastOldItem + 1...last : nil)
    let before = try snapshot.fetchItems(known)
    let command = try requireCommand()
    try transaction.keepRows(of: known, for: command)

    let merged = try merges.apply(transaction, lastOldItem: lastOldItem)
    if isUpgrade { try transaction.updateKeyRules() }
    for (item, kept) in merged.sorted(by: { $0.key < $1.key }) {
      comparison.merge(item, into: kept)
      mark(kept, inPlaceOf: item)
      if named.remove(item) { _ = named.insert(kept) }
    }
    report.mergedItems = merged.keys.count { $0.rawValue <= lastOldItem }
    var rekeyed = merges.items
    for (new, old) in try comparison.readdressed(snapshot, lastOldItem: lastOldItem) {
      guard let key = try snapshot.findItem(new)?.key else { continue }
      try transaction.merge(new, into: old, isKnown: false)
      try transaction.rekey(old, to: key)
      mark(old, inPlaceOf: new)
      rekeyed.insert(old)
      report.readdressedItems += 1
    }
    try transaction.refreshItems(touched)
    try comparison.report(
      known: before.filter { merged[$0.id] == nil }, pruned: Set(pruned), lastOldItem: lastOldItem,
      namesAll: namesAll, snapshot, &report)
    report.distinctItems = named.count
    try transaction.deleteItems(pruned)

    try transaction.insertImage(command: command, set: set, keeping: Importer.imagesKept)
    // All that follows is derived once, when all that it follows from is there.
    var stale = StaleItems(
      states: rekeyed.union(merged.values), places: Set(known), words: Set(known),
      new: set.newItems)
    try stale.formUnion(journal.fold(snapshot.fetchUntoldMoves(of: rekeyed), into: command))
    // The journal may know a key before any list has it.
    let moved = try transaction.followMoves()
    let told = try snapshot.filterTouched(rekeyed, new: set.newItems)
      .union(merged.values).union(moved)
    try stale.formUnion(transaction.fold(told.sorted()))
    try stale.formUnion(foldMarks(command, &report))
    try transaction.refreshDerived(stale)
  }

  /// What lists say of an item they say of the one that it is now.
  private func mark(_ kept: Item.ID, inPlaceOf item: Item.ID) {
    if marked.remove(item) != nil { marked.insert(kept) }
    if unread.remove(item) != nil { unread.insert(kept) }
    if let states = formerMarks.removeValue(forKey: item) {
      formerMarks[kept, default: []].formUnion(states)
    }
  }

  /// What the lists say becomes progress where the person has no mark of their own.
  private func foldMarks(_ command: Int64, _ report: inout ImportReport) throws -> StaleItems {
    let marks = try ListMarks(
      transaction.snapshot, marked: marked, unread: unread, former: formerMarks)
    report.marks = marks.counts
    report.takenBack = marks.takenBack
    return try journal.fold(marks.facts, into: command)
  }

  private var journal: Journal { Journal(transaction: transaction, now: now) }
}
