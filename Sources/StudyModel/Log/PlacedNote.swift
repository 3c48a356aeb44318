/// A note of the person's own, as the screens show it.
public struct PlacedNote: Equatable, Sendable {
  public var id: Entry.ID
  public var item: Item.ID
  public var at: Instant
  public var day: Day
  public var text: String
  public var position: Position?

  public init(
    id: Entry.ID, item: Item.ID, at: Instant, day: Day, text: String, position: Position?
  ) {
    self.id = id
    self.item = item
    self.at = at
    self.day = day
    self.text = text
    self.position = position
  }
}
