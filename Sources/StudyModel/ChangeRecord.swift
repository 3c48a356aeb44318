/// Whether this run of the program has made a change that is kept. If it fails afterwards, it may
/// not say that nothing was changed, nor ask to be run again.
public final class ChangeRecord {
  public private(set) var hasChange = false

  public init() {}

  public func note() { hasChange = true }
}
