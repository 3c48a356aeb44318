import CSystem
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
    if let result = takeFreeLock() { return result }
    guard patience > 0, let queue = LockQueue(descriptor) else { return .busy }
    guard !queue.hasCome(within: min(patience, 1)), patience > 1 else { return queue.leave() }
    late()
    var (last, rest) = (holder(), patience - 1)
    while rest > 0 {
      let part = min(rest, 1)
      if queue.hasCome(within: part) { break }
      let next = holder()
      rest = next == last ? rest - part : patience
      last = next
    }
    return queue.leave()
  }

  /// Nil if another has it.
  private func takeFreeLock() -> Lock? {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return nil }
      guard errno == EINTR else { return .impossible }
    }
    return .held
  }
}

/// A place in the system's queue for a lock. Who asks now and then instead can miss every moment at
/// which the lock is free.
private struct LockQueue: ~Copyable {
  private let place: OpaquePointer

  /// Nil if the process has too many files or threads.
  init?(_ descriptor: CInt) {
    guard let place = study_lock_queue_enter(descriptor) else { return nil }
    self.place = place
  }

  /// Waits up to that long; true once its turn has come.
  func hasCome(within seconds: Double) -> Bool { study_lock_queue_wait(place, seconds) }

  /// Gives up, unless its turn has come.
  consuming func leave() -> OpenFile.Lock {
    switch study_lock_queue_leave(place) {
    case study_lock_held: .held
    case study_lock_impossible: .impossible
    default: .busy
    }
  }
}
