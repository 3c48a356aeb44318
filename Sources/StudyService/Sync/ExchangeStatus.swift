public import StudyModel
public import StudyStorage

/// What is known of the exchange, without looking at its place.
public struct ExchangeStatus {
  /// Nil if no place was named.
  public var exchange: ExchangeSite?
  public var devices: [Device]
  /// How many lines were not taken, by file and reason.
  public var setAside: [(path: String, reason: String, count: Int)]
  /// True if something is still to be sent.
  public var hasUnsent: Bool

  public init(_ store: Store) throws {
    (exchange, devices, setAside, hasUnsent) = try store.read {
      (try $0.findExchange(), try $0.fetchDevices(), try $0.fetchSetAside(), try $0.hasUnsent())
    }
  }
}
