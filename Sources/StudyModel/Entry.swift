/// One fact of the journal: what happened to an item, and when.
///
/// Entries are never changed or removed. Taking one back is another entry.
public struct Entry: Equatable, Sendable {
  /// Unique over all of the person's machines.
  public struct ID: Hashable, Comparable, Sendable {
    public let device: String
    public let seq: Int64
    public init(device: String, seq: Int64) {
      self.device = device
      self.seq = seq
    }
    public static func < (a: ID, b: ID) -> Bool { (a.device, a.seq) < (b.device, b.seq) }
  }

  public enum Action: Equatable, Sendable {
    case opened
    /// Read. `at` is when, if not at the time of the entry; `byList` tells a
    /// ticked box of the list from the person's own mark.
    case done(at: Instant? = nil, minutes: Int? = nil, byList: Bool = false)
    case skipped
    case note(String)
    /// Takes the named entry back; it may itself be a retraction.
    case retract(ID)
  }

  public var id: ID
  public var clock: Clock
  public var command: Int64
  public var itemKey: String
  public var action: Action

  public init(id: ID, clock: Clock, command: Int64, itemKey: String, action: Action) {
    self.id = id
    self.clock = clock
    self.command = command
    self.itemKey = itemKey
    self.action = action
  }

  /// True for an entry that only takes another back.
  public var isRetraction: Bool {
    if case .retract = action { true } else { false }
  }
}

/// A hybrid logical clock: it never runs backwards, even when the machine's
/// own clock does, and stays within a counter of it otherwise.
public struct Clock: Hashable, Comparable, Sendable {
  public let wall: Instant
  public let counter: Int64

  public init(wall: Instant, counter: Int64) {
    self.wall = wall
    self.counter = counter
  }

  public static func < (a: Clock, b: Clock) -> Bool { (a.wall, a.counter) < (b.wall, b.counter) }

  /// The first reading after `last` at the time `now`.
  public static func next(after last: Clock?, now: Instant) -> Clock {
    guard let last, last.wall >= now else { return Clock(wall: now, counter: 0) }
    return Clock(wall: last.wall, counter: last.counter + 1)
  }
}
