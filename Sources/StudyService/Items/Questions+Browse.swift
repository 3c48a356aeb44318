public import StudyModel
import StudyStorage

extension Questions {
  /// The ids of the items that `items` shows, in the same order.
  public func itemIDs(
    _ filter: Filter, isAll: Bool = false, sortedBy order: ItemOrder? = nil
  ) throws -> [Item.ID] {
    if let order {
      return try items(filter, isAll: isAll, sortedBy: order).value.items.map(\.item.id)
    }
    let selection = try selections(for: filter).selection(filter, isAll: isAll)
    return try snapshot.fetchItemIDsInListOrder(selection)
  }

  /// Those items, in that order, without those that are no longer there.
  public func items(_ ids: [Item.ID]) throws -> [ListedItem] {
    var found = Dictionary(
      uniqueKeysWithValues: try snapshot.fetchListing(of: ids).map { ($0.item.id, $0) })
    for id in found.keys { found[id]?.status.unpark(by: today) }
    return ids.compactMap { found[$0] }
  }
}
