public import StudyModel

extension Transaction {
  /// Folds the journal again for whatever those entries are about, and derives what follows. An item
  /// that is not in the catalogue has no derived rows.
  ///
  /// - Parameter followsMoves: whether pages that have moved get their keys too.
  /// - Returns: the items.
  @discardableResult
  public func refold(_ span: EntrySpan, followsMoves: Bool = true) throws -> [Item.ID] {
    let (items, stale) = try fold(span, followsMoves: followsMoves)
    try refreshDerived(stale)
    return items
  }

  /// Folds the journal again for those items, some of which may be gone, and derives what follows.
  public func refold(_ items: [Item.ID]) throws { try refreshDerived(fold(items)) }

  /// Folds the journal again for whatever those entries are about.
  ///
  /// - Returns: the items, and what has to be derived again.
  public func fold(
    _ span: EntrySpan, followsMoves: Bool = true
  ) throws -> (items: [Item.ID], stale: StaleItems) {
    let moved = followsMoves ? try followMoves(in: span) : []
    let subjects = try snapshot.fetchKeys(in: span, schemes: Subject.schemes)
      .compactMap(Subject.init(key:))
    var tagged: [Item.ID] = []
    var isWide = false
    for subject in subjects {
      let fold = Fold(standing: try snapshot.fetchStanding(key: subject.key))
      switch subject {
      case .focus(let words): try replaceFocus(words, with: fold)
      // Before the items, whose own tags get their names from these.
      case .tag(let tag):
        tagged += try replaceTagTarget(tag, with: fold.tagTarget)
        isWide = true
      }
    }
    let found = try snapshot.fetchItemIDs(in: span)
    var stale = try fold(moved.union(found + tagged).sorted())
    stale.isWide = isWide
    return (found, stale)
  }

  /// Folds the journal again for those items, some of which may be gone.
  ///
  /// - Returns: what has to be derived again.
  public func fold(_ items: [Item.ID]) throws -> StaleItems {
    var reworded: Set<Item.ID> = []
    for start in stride(from: 0, to: items.count, by: 1000) {
      let part = Array(items[start..<min(start + 1000, items.count)])
      let entries = try snapshot.fetchStanding(of: part)
      try reworded.formUnion(
        replaceDerived(part.map { ($0, Fold(standing: entries[$0] ?? [])) }))
    }
    return StaleItems(states: Set(items), words: reworded)
  }
}
