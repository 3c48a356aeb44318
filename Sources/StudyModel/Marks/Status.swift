/// The state of one item, derived from the journal.
public struct Status: Equatable, Sendable {
  /// From the marks alone: a parked item whose day has come is still `parked` here; see
  /// `state(on:)`.
  public var state: State
  public var openedAt: Instant?
  /// The calendar day of `openedAt` where the person was.
  public var openedDay: Day?
  public var doneAt: Instant?
  /// The calendar day of `doneAt` where the person was.
  public var doneDay: Day?
  /// Minutes spent, if known.
  public var minutes: Int?
  /// Where the person stopped.
  public var position: Position?
  /// Nil for an item that a list parked, too.
  public var parkedUntil: Day?
  /// Why it was skipped or parked.
  public var because: String?
  /// The last week it was planned for.
  public var plannedWeek: Int?
  /// When it is due for review.
  public var reviewDay: Day?
  /// Whether only lists say that it is in its state.
  public var isByList = false
  /// When the person last acted on the item; nil if never, whatever lists say of it.
  public var touchedAt: Instant?

  public init(
    state: State = .unread, openedAt: Instant? = nil, doneAt: Instant? = nil, minutes: Int? = nil,
    touchedAt: Instant? = nil
  ) {
    self.state = state
    self.openedAt = openedAt
    self.doneAt = doneAt
    self.minutes = minutes
    self.touchedAt = touchedAt
  }

  /// The state on that day: an item parked until then is back.
  public func state(on day: Day) -> State {
    guard state == .parked, let parkedUntil, parkedUntil <= day else { return state }
    return openedAt == nil ? .unread : .reading
  }

  /// Brings the item back if its day has come.
  public mutating func unpark(by day: Day) { state = state(on: day) }

  /// True if it is not done, skipped or parked on that day.
  public func isOpen(on day: Day) -> Bool { state(on: day).isOpen }
}
