/// What a list says of the person's progress with an item.
public struct WrittenMark: Equatable, Sendable {
  public var state: Status.State
  /// The day written beside it: when the item was finished, or begun.
  public var day: Day?
  /// How far the person is, where the list says "40%" or "1/7".
  public var position: Position?
  /// By what it was read, as a short phrase: `✅ in the column "Progress"`.
  public var reason: String

  public init(
    _ state: Status.State, day: Day? = nil, position: Position? = nil, reason: String
  ) {
    self.state = state
    self.day = day
    self.position = position
    self.reason = reason
  }
}

/// What a heading such as "In progress" says of its entries. It is no state, since the same page
/// stands in other lists too, and an old plan must not hide it.
public enum HeadingMark: String, CaseIterable, Sendable {
  case inProgress = "in-progress"
  case parked
  case carriedOver = "carried-over"

  /// Its name in filters, where "parked" is the state.
  public var word: String {
    switch self {
    case .inProgress, .carriedOver: rawValue
    case .parked: "on-hold"
    }
  }
}
