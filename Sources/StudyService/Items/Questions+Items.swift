public import StudyModel
import StudyStorage

/// How many items match.
public struct ItemTally: Sendable {
  /// The number of matches, before the limit.
  public var count = 0
  public var shown = 0
  /// Whether done, skipped and parked items were left out by default.
  public var leavesClosedOut: Bool
}

/// Items that a filter selects for a command that changes them.
public struct ChosenItems: Sendable {
  public var ids: [Item.ID]
  /// The first few of them.
  public var first: [Item]
}

extension Questions {
  /// Passes the matching items to `body`, in list order or sorted. They are read one by one, and
  /// none is kept.
  ///
  /// - Parameter isAll: includes done, skipped and parked items.
  public func forEachItem(
    _ filter: Filter, isAll: Bool = false, sortedBy order: ItemOrder? = nil, limit: Int? = nil,
    _ body: (ListedItem) throws -> Void
  ) throws -> Answer<ItemTally> {
    let selections = try selections(
      needsTimes: filter.speaksOfMinutes || order?.field == .minutes)
    let selection = selections.selection(filter, isAll: isAll)
    var tally = ItemTally(leavesClosedOut: selection.scope == .open && filter.isEverything)
    func show(_ listed: ListedItem) throws {
      var listed = listed
      listed.status.unpark(by: today)
      try body(listed)
      tally.shown += 1
    }
    if let order {
      // Sorting needs all keys, but not all items.
      let ids = try order.sorted(selections) { try snapshot.forEachListed(selection, $0) }
      tally.count = ids.count
      try snapshot.forEachListed(ids.prefix(limit ?? .max), show)
    } else if let limit {
      let first = try snapshot.fetchFirst(limit, of: selection)
      tally.count = first.count
      try snapshot.forEachListed(first.ids, show)
    } else {
      try snapshot.forEachListed(selection) { listed in
        tally.count += 1
        try show(listed)
      }
    }
    return Answer(tally, advice: tally.count == 0 ? try advice(on: selection) : nil)
  }

  /// The items of the last import that added anything.
  public func forEachNewItem(
    limit: Int? = nil, _ body: (ListedItem) throws -> Void
  ) throws -> Answer<ItemTally> {
    let filter = Filter(.term(FilterTerm(.is, [.text(FilterFlag.trait(.new).word)])))
    return Answer(try forEachItem(filter, isAll: true, limit: limit, body).value)
  }

  /// The matching items, as `items` finds them.
  ///
  /// - Parameter shown: how many are described.
  public func chosenItems(_ filter: Filter, shown: Int) throws -> Answer<ChosenItems> {
    let selection = try selections(for: filter).selection(filter)
    let ids = try snapshot.fetchItemIDs(selection)
    return Answer(
      ChosenItems(ids: ids, first: try snapshot.fetchItems(Array(ids.prefix(shown)))),
      advice: ids.isEmpty ? try advice(on: selection) : nil)
  }

  /// Everything known about one item.
  ///
  /// - Throws: `StudyError` as `ItemFinder` does.
  public func details(of words: [String]) throws -> ItemDetails {
    try ItemDetails(finder(for: .looking).requireItem(words), snapshot, on: today)
  }

  /// One item and the person's own notes on it, oldest first.
  public func notes(on words: [String]) throws -> (item: Item, notes: [PlacedNote]) {
    let item = try finder(for: .looking).requireItem(words)
    return (item, try snapshot.fetchNotes(of: item.id))
  }

  /// One item and its `number`th note, counted from 1, to be changed.
  public func note(_ number: Int, on words: [String]) throws -> (item: Item, note: PlacedNote) {
    let item = try self.item(words)
    return (item, try snapshot.requireNote(number, of: item))
  }

  /// The one item that the words match, to be changed.
  public func item(_ words: [String]) throws -> Item {
    try finder(for: .writing).requireItem(words)
  }

  /// The ids of the items that the words match.
  ///
  /// - Parameter chosen: which item the person meant by words that match several.
  public func itemIDs(
    _ words: [String], for purpose: ItemFinder.Purpose, chosen: [String: Item.ID]
  ) throws -> [Item.ID] {
    try ItemFinder(snapshot, for: purpose, on: today, chosen: chosen).requireItems(words).map(\.id)
  }

  /// The items that are being read, the one opened last first; `count` includes those beyond
  /// the limit.
  public func reading(limit: Int) throws -> (first: [Item], count: Int) {
    (try snapshot.fetchReading(on: today, limit: limit), try snapshot.countReading(on: today))
  }

  func finder(for purpose: ItemFinder.Purpose) -> ItemFinder {
    ItemFinder(snapshot, for: purpose, on: today)
  }
}
