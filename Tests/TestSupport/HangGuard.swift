import Foundation

/// The only time limit of the tests: a child that hangs is killed, long after any that only
/// waits for its turn on a busy machine.
struct HangGuard {
  private let end = Date(timeIntervalSinceNow: 600)

  /// Kills the process once its time is up, so that the next wait finds it dead.
  func check(_ id: pid_t) {
    if Date() > end { kill(id, SIGKILL) }
  }
}
