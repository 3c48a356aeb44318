public import StudyModel
public import StudyService
public import StudyStorage

extension Questions {
  /// The items that `forEachItem` passes on.
  public func items(
    _ filter: Filter, isAll: Bool = false, sortedBy order: ItemOrder? = nil, limit: Int? = nil
  ) throws -> [ListedItem] {
    var items: [ListedItem] = []
    _ = try forEachItem(filter, isAll: isAll, sortedBy: order, limit: limit) { items.append($0) }
    return items
  }
}

extension Snapshot {
  /// The hits that `forEachHit` passes on.
  public func fetchHits(
    _ text: SearchText, _ selection: Selection, limit: Int
  ) throws -> [SearchHit] {
    var hits: [SearchHit] = []
    _ = try forEachHit(text, selection, limit: limit) { hits.append($0) }
    return hits
  }
}
