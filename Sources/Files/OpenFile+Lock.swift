import Dispatch
import Essentials

extension OpenFile {
  /// How many seconds a command waits for its turn.
  public static let patience = 10.0

  public enum Lock: Sendable { case held, busy, impossible }

  /// Waits up to `patience` seconds until no other process has a lock on this file or folder.
  /// Holds the lock until the file is closed. Of those who wait, the first is next.
  ///
  /// - Parameters:
  ///   - holder: tells one holder from the next: while they change, the queue moves on, and
  ///     `patience` starts again.
  ///   - late: called once, after a second.
  /// - Returns: `impossible` on a file system without locks.
  public func lock(
    patience: Double = patience, holder: () -> [UInt8] = { [] }, late: () -> Void = {}
  ) -> Lock {
    if let result = Self.take(descriptor, LOCK_NB) { return result }
    guard patience > 0, let queue = LockQueue(descriptor) else { return .busy }
    if let result = queue.wait(seconds: min(patience, 1)) { return result }
    guard patience > 1 else { return queue.leave() }
    late()
    var (last, rest) = (holder(), patience - 1)
    while rest > 0 {
      let part = min(rest, 1)
      if let result = queue.wait(seconds: part) { return result }
      let next = holder()
      rest = next == last ? rest - part : patience
      last = next
    }
    return queue.leave()
  }

  /// Takes a lock; nil if another has it and `flags` say not to wait.
  fileprivate static func take(_ descriptor: CInt, _ flags: CInt) -> Lock? {
    while flock(descriptor, LOCK_EX | flags) != 0 {
      if errno == EWOULDBLOCK { return nil }
      guard errno == EINTR else { return .impossible }
    }
    return .held
  }
}

/// A place in the system's queue for a lock, kept by a thread of its own. Who asks now and then
/// instead can miss every moment at which the lock is free.
private final class LockQueue: @unchecked Sendable {
  private let state = DispatchQueue(label: "state of the lock")
  private let ended = DispatchSemaphore(value: 0)
  /// Both only on `state`.
  private var result: OpenFile.Lock?
  private var isLeft = false

  /// Nil if the process has too many files open.
  init?(_ descriptor: CInt) {
    // Its own, since the other may be closed before the thread has ended; the lock is on both.
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return nil }
    DispatchQueue(label: "lock").async { [self] in
      let found = OpenFile.take(copy, 0)
      let isLate = state.sync {
        result = found
        return isLeft
      }
      if isLate { _ = flock(copy, LOCK_UN) }
      close(copy)
      ended.signal()
    }
  }

  func wait(seconds: Double) -> OpenFile.Lock? {
    guard ended.wait(timeout: .now() + seconds) == .success else { return nil }
    return state.sync { result }
  }

  /// Gives up, unless it was its turn just now.
  func leave() -> OpenFile.Lock {
    state.sync {
      isLeft = result == nil
      return result ?? .busy
    }
  }
}
