import Foundation

extension OpenFile {
  /// Seconds that a command waits for its turn.
  public static let patience = 10.0

  public enum Lock { case held, busy, impossible }

  /// Waits until no other process has the lock of this file or folder, for so
  /// many seconds at most. It is held until the file is closed.
  ///
  /// - Returns: `impossible` for a file system without locks.
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
