/// An item and its state.
public struct ItemStanding: Sendable {
  public var item: Item
  public var status: Status

  public init(item: Item, status: Status) {
    self.item = item
    self.status = status
  }
}

/// The first items of an answer, and how many there are.
public struct CountedItems: Sendable {
  public var first: [ItemStanding]
  public var count: Int
  /// True if there are more than were counted.
  public var isMore: Bool

  public init(first: [ItemStanding], count: Int, isMore: Bool = false) {
    self.first = first
    self.count = count
    self.isMore = isMore
  }
}
