public import StudyModel
import StudyStorage

/// An item with what it is found by on one line.
public struct BrowsedItem: Sendable {
  public var listed: ListedItem
  public var tags: [Tag]
  public var authors: [String]
}

extension Questions {
  /// The ids of the items that `items` shows, in the same order.
  public func itemIDs(
    _ filter: Filter, isAll: Bool = false, sortedBy order: ItemOrder? = nil
  ) throws -> [Item.ID] {
    if let order {
      var ids: [Item.ID] = []
      _ = try forEachItem(filter, isAll: isAll, sortedBy: order) { ids.append($0.item.id) }
      return ids
    }
    let selection = try selections(for: filter).selection(filter, isAll: isAll)
    return try snapshot.fetchItemIDsInListOrder(selection)
  }

  /// Those items, in that order, without those that are no longer there.
  public func browsed(_ ids: [Item.ID]) throws -> [BrowsedItem] {
    let tags = try snapshot.fetchTags(ofEach: ids)
    let authors = try snapshot.fetchAuthors(ofEach: ids)
    var browsed: [BrowsedItem] = []
    try snapshot.forEachListed(ids) { listed in
      var listed = listed
      listed.status.unpark(by: today)
      let id = listed.item.id
      browsed.append(
        BrowsedItem(listed: listed, tags: tags[id] ?? [], authors: authors[id] ?? []))
    }
    return browsed
  }
}
