import Foundation

extension OpenFile {
  /// How many seconds a command waits for its turn.
  public static let patience = 10.0

  public enum Lock { case held, busy, impossible }

  /// Waits up to `patience` seconds until no other process has a lock on this file or folder.
  /// Holds the lock until the file is closed.
  ///
  /// - Returns: `impossible` on a file system without locks.
  public func lock(patience: Double = patience) -> Lock {
    let deadline = ContinuousClock.now + .seconds(patience)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return .impossible }
      guard ContinuousClock.now < deadline else { return .busy }
      usleep(5_000)
    }
    return .held
  }
}
