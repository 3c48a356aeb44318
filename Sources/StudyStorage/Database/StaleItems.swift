public import StudyModel

/// Items of which something that is derived may be out of date: collected while a change is made,
/// so that all of it is derived once, at the end.
public struct StaleItems: Sendable {
  /// Their states may have changed, and with these the positions of those that share a topic.
  public var states: Set<Item.ID> = []
  /// Their places or tags may have changed.
  public var places: Set<Item.ID> = []
  /// Their words may have changed.
  public var words: Set<Item.ID> = []
  /// The ids of new items, of which nothing is derived yet.
  public var new: ClosedRange<Int64>?
  /// Whether tags have other names, so that any score may have changed.
  public var isWide = false

  public init(
    states: Set<Item.ID> = [], places: Set<Item.ID> = [], words: Set<Item.ID> = [],
    new: ClosedRange<Int64>? = nil, isWide: Bool = false
  ) {
    self.states = states
    self.places = places
    self.words = words
    self.new = new
    self.isWide = isWide
  }

  public mutating func formUnion(_ other: StaleItems) {
    states.formUnion(other.states)
    places.formUnion(other.places)
    words.formUnion(other.words)
    new = new ?? other.new
    isWide = isWide || other.isWide
  }
}
