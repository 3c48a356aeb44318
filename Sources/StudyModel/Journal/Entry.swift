/// One fact in the journal: what happened to an item, and when.
///
/// Entries are never changed or removed. To retract one, add another.
public struct Entry: Equatable, Sendable {
  /// Unique across all of the person's machines.
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
    /// Read. `at` is when, if not at the time of the entry; `byList` marks what a list says, and
    /// not the person's own command.
    case done(at: Instant? = nil, minutes: Int? = nil, byList: Bool = false)
    case skipped(because: String? = nil)
    /// Hidden until a day.
    case parked(until: Day, because: String? = nil)
    /// What a list says of an item that is not done: `at` is the day beside it. It counts only
    /// while the person has no mark of their own.
    case written(Status.State, at: Instant? = nil, position: Position? = nil)
    /// On the short list for that week; see `Day.week`.
    case planned(week: Int)
    case note(String, at: Position? = nil)
    /// A new text for the named note, in place of it and of those of its edits that were known
    /// then; nil removes it.
    case revised(ID, edits: [ID] = [], String?)
    /// The person's own value, in place of the lists'; nil goes back to the lists.
    case titled(String?)
    case kindSet(Kind?)
    case estimated(Int?)
    /// A tag that the person added or removed.
    case tagged(Tag, Bool)
    /// A line of the person's own list, with the title as given, if any was.
    case added(address: String, title: String?, topic: String)
    /// The page of the key is the one with that key.
    case moved(to: String)
    /// Renames the tag of the key; nil restores its own name.
    case renamed(Tag?)
    /// The topic of the key comes first.
    case focused(String)
    /// The item comes up for review from now on.
    case scheduled
    /// How well the person remembered it.
    case graded(Grade)
    /// Retracts the named entry, which may itself be a retraction.
    case retract(ID)
    /// What this version of the program cannot read. It is kept and passed on as it is, and means
    /// nothing.
    case unknown

    /// What sort of thing it records.
    public enum Sort: Sendable { case reading, closing, edit, review, other }

    public var sort: Sort {
      switch self {
      case .opened, .stopped: .reading
      case .done, .skipped, .parked: .closing
      case .written(let state, _, _):
        switch state {
        case .reading: .reading
        case .done, .skipped, .parked: .closing
        case .unread: .other
        }
      case .titled, .kindSet, .estimated, .tagged: .edit
      case .scheduled, .graded: .review
      case .planned, .note, .revised, .added, .moved, .renamed, .focused, .retract,
        .unknown:
        .other
      }
    }
  }

  public var id: ID
  /// Orders the entries of all machines; see `isBefore`.
  public var clock: Clock
  /// Decides between two entries of one device, number and clock, which a copied database can
  /// make; empty where there is only one.
  public var tie = ""
  /// What the machine's own clock said: the calendar goes by it.
  public var at: Instant
  /// Minutes east of UTC at the person's location.
  public var zone: Int
  public var command: Int64
  public var itemKey: String
  public var action: Action

  /// - Parameter at: the clock's own reading if the two agree.
  public init(
    id: ID, clock: Clock, at: Instant? = nil, zone: Int = 0, command: Int64, itemKey: String,
    action: Action
  ) {
    self.id = id
    self.clock = clock
    self.at = at ?? clock.wall
    self.zone = zone
    self.command = command
    self.itemKey = itemKey
    self.action = action
  }

  /// The order of all entries, the same on every machine.
  public func isBefore(_ other: Entry) -> Bool {
    if clock != other.clock { return clock < other.clock }
    // What follows the name tells two lines of one number apart, and each machine chooses which
    // of them has it.
    let (device, otherDevice) = (id.device.prefix(16), other.id.device.prefix(16))
    return (device, id.seq, tie) < (otherDevice, other.id.seq, other.tie)
  }

  /// True for an entry that only retracts another.
  public var isRetraction: Bool {
    if case .retract = action { true } else { false }
  }

  /// True for what a list says, and not the person.
  public var isByList: Bool { listState != nil }

  /// The state that a list says by it; nil for what the person says.
  public var listState: Status.State? {
    if case .done(_, _, let byList) = action { return byList ? .done : nil }
    if case .written(let state, _, _) = action { return state }
    return nil
  }

  /// True for the person's own word on how far they are, which beats every list's.
  public var isOwnMark: Bool {
    if isByList { return false }
    switch action.sort {
    case .reading, .closing: return true
    case .edit, .review, .other: return false
    }
  }

  /// The calendar day on which it was made, where the person was then.
  public var day: Day { Day(at, zone: zone) }
}
