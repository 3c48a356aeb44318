/// How far the person is with one item, derived from the journal.
public struct Status: Equatable, Sendable {
  public enum State: String, CaseIterable, Sendable { case unread, reading, done, skipped }

  public var state: State
  public var openedAt: Instant?
  public var doneAt: Instant?
  /// Minutes spent, where known.
  public var minutes: Int?
  /// When the person last did something with the item; nil if never.
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
}
