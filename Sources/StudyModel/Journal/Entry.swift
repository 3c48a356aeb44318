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
    /// Where the person stopped.
    case stopped(Position)
    /// Read. `at` is when, if not at the time of the entry; `byList` tells a
    /// ticked box of the list from the person's own mark.
    case done(at: Instant? = nil, minutes: Int? = nil, byList: Bool = false)
    case skipped(because: String? = nil)
    /// Out of sight until a day.
    case parked(until: Day, because: String? = nil)
    /// On the short list of that week, see `Day.week`.
    case planned(week: Int)
    case note(String, at: Position? = nil)
    /// Another text for the named note.
    case revised(ID, String)
    /// What the person says instead of the lists; nil goes back to them.
    case titled(String?)
    case kindSet(Kind?)
    case estimated(Int?)
    /// A tag of the person's own, given or taken away.
    case tagged(Tag, Bool)
    /// An item that no list has, in a topic of the person's own.
    case added(address: String, title: String, topic: String)
    /// The tag of the key is called otherwise; nil for by its own name.
    case renamed(Tag?)
    /// The topic of the key is to come first.
    case focused(String)
    /// It is to be looked at again, from now on.
    case scheduled
    /// How well it was remembered.
    case graded(Grade)
    /// Takes the named entry back; it may itself be a retraction.
    case retract(ID)
  }

  public var id: ID
  public var clock: Clock
  /// Minutes east of UTC where the person was.
  public var zone: Int
  public var command: Int64
  public var itemKey: String
  public var action: Action

  public init(
    id: ID, clock: Clock, zone: Int = 0, command: Int64, itemKey: String, action: Action
  ) {
    self.id = id
    self.clock = clock
    self.zone = zone
    self.command = command
    self.itemKey = itemKey
    self.action = action
  }

  /// True for an entry that only takes another back.
  public var isRetraction: Bool {
    if case .retract = action { true } else { false }
  }

  /// The calendar day it was made on, where the person was then.
  public var day: Day { Day(clock.wall, zone: zone) }
}
