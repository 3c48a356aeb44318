/// Which boxes of a list are written, and how.
public struct BoxRules: Equatable, Sendable {
  /// Writes every state, not only `[x]` into a box that is `[ ]`.
  public var allStates: Bool
  /// Gives a list entry without a box one if there is something to say.
  public var inserts: Bool

  public init(allStates: Bool = false, inserts: Bool = false) {
    self.allStates = allStates
    self.inserts = inserts
  }
}
