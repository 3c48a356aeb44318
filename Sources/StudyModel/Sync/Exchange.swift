/// Where journals are exchanged.
public struct ExchangeSite: Equatable, Sendable {
  public enum Kind: String, Sendable { case git, folder }

  public var kind: Kind
  /// The remote as git takes it, or the absolute path of the folder.
  public var place: String
  /// What this computer is called there; empty for its own name.
  public var name: String
  /// The commit that was seen there last.
  public var seen: String?
  /// When an exchange was last complete.
  public var at: Instant?

  public init(
    kind: Kind, place: String, name: String = "", seen: String? = nil, at: Instant? = nil
  ) {
    (self.kind, self.place, self.name) = (kind, place, name)
    (self.seen, self.at) = (seen, at)
  }
}

/// One of the person's databases, by what the journal has of it.
public struct Device: Equatable, Sendable {
  /// Its name in the journal.
  public var id: String
  /// What its computer is called; empty if it is not known.
  public var computer: String
  /// True for this database, and for what it was called before.
  public var isOwn: Bool
  public var entries: Int
  /// How many of its entries were never heard, though later ones were.
  public var missing: Int
  /// How many of its numbers have more than one entry.
  public var forks: Int
  /// When it was last heard, by the clock here; nil for this one.
  public var heardAt: Instant?
  /// The time of its newest entry when it was last heard, by the clock there.
  public var newestAt: Instant?

  public init(
    id: String, computer: String, isOwn: Bool, entries: Int, missing: Int, forks: Int,
    heardAt: Instant?, newestAt: Instant?
  ) {
    (self.id, self.computer, self.isOwn) = (id, computer, isOwn)
    (self.entries, self.missing, self.forks) = (entries, missing, forks)
    (self.heardAt, self.newestAt) = (heardAt, newestAt)
  }

  /// How far its clock is ahead of the one here, in milliseconds; nil where that is not known: what
  /// was heard of it cannot be of later than when it was heard.
  public var clockAhead: Int64? {
    guard let heardAt, let newestAt, newestAt > heardAt + 60_000 else { return nil }
    return newestAt.milliseconds - heardAt.milliseconds
  }

  /// The computer's name, or the device's.
  public var name: String { computer.isEmpty ? "device \(id)" : computer }
}
