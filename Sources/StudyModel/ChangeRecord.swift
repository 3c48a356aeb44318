/// What this run of the program has changed for good. If it fails afterwards, it may not say that
/// nothing was changed, nor ask to be run again.
public final class ChangeRecord {
  public private(set) var hasChange = false
  /// Told once, after the change, when the newest entry of the journal was made by a clock that is
  /// more than a day ahead of this one: with what that clock said.
  public var tellJump: ((Instant) -> Void)?
  private var jump: Instant?

  public init() {}

  public func noteJump(_ ahead: Instant) { jump = ahead }

  /// Notes that a change is kept.
  public func note() {
    hasChange = true
    if let jump { tellJump?(jump) }
    jump = nil
  }
}
