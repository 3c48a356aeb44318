import Essentials

/// Signals that end study, for a child that has the terminal: study passes them on, waits until
/// the child has put the terminal in order, cleans up and then dies of the signal itself.
struct EndingSignal {
  private var waited = sigset_t()
  private var before = sigset_t()

  /// Blocks them, and the one that tells of a child's end, until `release`.
  ///
  /// Those that study was started without, as by `nohup`, stay ignored.
  init() {
    // Ignored, it might not be kept while it is blocked.
    signal(SIGCHLD) { _ in }
    sigemptyset(&waited)
    for number in [SIGTERM, SIGHUP, SIGCHLD] where !HeldSignals.isIgnored(number) {
      sigaddset(&waited, number)
    }
    pthread_sigmask(SIG_BLOCK, &waited, &before)
  }

  /// Waits for the next of them, or for the end of a child.
  func next() -> CInt {
    var waited = waited
    var number: CInt = 0
    return sigwait(&waited, &number) == 0 ? number : SIGCHLD
  }

  func release() {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }

  /// Ends study as the signal would have.
  static func end(with number: CInt) {
    signal(number, SIG_DFL)
    raise(number)
  }
}
