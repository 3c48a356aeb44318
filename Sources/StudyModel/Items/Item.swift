/// One page, video, workshop …: read once, however many lists it is in. The lines that link to
/// it are postings.
public struct Item: Equatable, Sendable {
  /// A small integer, assigned in list order; never renumbered or reused.
  public struct ID: RawRepresentable, Hashable, Comparable, Sendable {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
    public static func < (a: ID, b: ID) -> Bool { a.rawValue < b.rawValue }
  }

  public var id: ID
  /// The canonical address: its identity across all lists.
  public var key: String
  /// The address as first written; "" for an item without one.
  public var address: String
  public var title: String
  public var kind: Kind
  public var kindReason: String
  public var addedAt: Instant

  public init(
    id: ID, key: String, address: String, title: String, kind: Kind, kindReason: String,
    addedAt: Instant
  ) {
    self.id = id
    self.key = key
    self.address = address
    self.title = title
    self.kind = kind
    self.kindReason = kindReason
    self.addedAt = addedAt
  }
}
