/// Which boxes of a list are written, and how.
public struct BoxRules: Equatable, Sendable {
  /// Every state is written, and not only `[x]` into a box that is `[ ]`.
  public var allStates: Bool
  /// A list entry that has no box gets one where there is something to say.
  public var inserts: Bool

  public init(allStates: Bool = false, inserts: Bool = false) {
    self.allStates = allStates
    self.inserts = inserts
  }
}
