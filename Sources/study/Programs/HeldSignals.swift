import Foundation

/// The signals of the keyboard, which are for the child while study waits.
enum HeldSignals {
  /// Runs `body` while Ctrl-C and Ctrl-\ do nothing to study, and puts all
  /// back as it was.
  ///
  /// - Parameter body: is given the signals to set back to their defaults in
  ///   a child. One of the keyboard that study itself was started without, as
  ///   behind `&` in a script, is not among them.
  static func during<Result>(_ body: (_ defaults: sigset_t) -> Result) -> Result {
    var defaults = sigset_t()
    sigemptyset(&defaults)
    // These have handlers of ours, or were ignored by whoever started us;
    // a program expects to die of them.
    for number in [SIGPIPE, SIGXFSZ, SIGCHLD] { sigaddset(&defaults, number) }
    var kept: [(number: CInt, action: sigaction)] = []
    for number in [SIGINT, SIGQUIT] {
      let before = action(of: number)
      kept.append((number, before))
      if !isIgnored(before) { sigaddset(&defaults, number) }
      signal(number, SIG_IGN)
    }
    // Where it is ignored, the system keeps no status to wait for.
    kept.append((SIGCHLD, action(of: SIGCHLD)))
    signal(SIGCHLD, SIG_DFL)
    defer {
      for var old in kept { sigaction(old.number, &old.action, nil) }
    }
    return body(defaults)
  }

  /// Whole, with its flags, which `signal` would lose.
  private static func action(of number: CInt) -> sigaction {
    var found = sigaction()
    sigaction(number, nil, &found)
    return found
  }

  /// The handler comes first in the structure, whatever its name is there.
  private static func isIgnored(_ action: sigaction) -> Bool {
    withUnsafeBytes(of: action) { $0.load(as: Int.self) } == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
