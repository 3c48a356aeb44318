/// An item as `list` shows it: one line.
public struct ListedItem: Sendable {
  public var item: Item
  public var status: Status
  /// The item's first place in list order; the topic of no list for an item
  /// that stands in none.
  public var topic: Topic
  public var listTitle: String
  public var listPlace: String
  /// In how many lists it stands.
  public var lists: Int
  /// How long it takes, as the person says.
  public var minutes: Int?

  public init(
    item: Item, status: Status, topic: Topic, listTitle: String, listPlace: String, lists: Int,
    minutes: Int?
  ) {
    self.item = item
    self.status = status
    self.topic = topic
    self.listTitle = listTitle
    self.listPlace = listPlace
    self.lists = lists
    self.minutes = minutes
  }
}
