import Files

/// How a command waits for its turn to write.
public struct Turn {
  /// The command's word, for those who wait for it.
  var command: String?
  /// How many seconds it waits for others.
  var patience = OpenFile.patience
  /// Told once, after a second, who is waited for.
  var tell: (LockHolder) -> Void

  public init(of command: String? = nil, tell: @escaping (LockHolder) -> Void = { _ in }) {
    (self.command, self.tell) = (command, tell)
  }
}
