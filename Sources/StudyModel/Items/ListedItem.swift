/// One line of `list`.
public struct ListedItem: Sendable {
  public var item: Item
  public var status: Status
  /// The item's first topic in list order; a topic of no list if it is in none.
  public var topic: Topic
  public var listTitle: String
  public var listPlace: String
  /// The number of lists it is in.
  public var lists: Int
  /// How long it takes, as the person or else a list says.
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
