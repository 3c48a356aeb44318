public import StudyModel

extension Transaction {
  /// Brings what is derived of those items, from the lists and the journal together, up to date.
  /// Each table that is kept so has its line here and below.
  ///
  /// - Parameters:
  ///   - reworded: those whose words may have changed; all of them, if nil.
  ///   - new: items of which nothing is derived yet.
  ///   - isWide: whether the places of other items may have changed too, as by an import.
  public func refreshDerived(
    of items: [Item.ID], reworded: Set<Item.ID>? = nil, new: ClosedRange<Int64>? = nil,
    isWide: Bool = false
  ) throws {
    if isWide { try rebuildAgenda() } else { try refreshAgenda(of: items) }
    try refreshSearch(of: reworded.map { $0.sorted() } ?? items, new: new)
  }

  /// Derives everything, from the lists and the journal alone. Former keys that only a table of an
  /// older schema knew get into the journal first.
  public func deriveAll() throws {
    try rebuildRetractions()
    try tellMoves()
    try refold(.all)
    try rebuildAgenda()
    try rebuildSearch()
  }

  /// Derives what lists and journal say together.
  public func rebuildDerived() throws {
    try rebuildAgenda()
    try rebuildSearch()
  }
}
