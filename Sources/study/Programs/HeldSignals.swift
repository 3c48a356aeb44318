import Essentials

/// The signals of the keyboard, which go to the child while study waits.
enum HeldSignals {
  /// Runs `body` while study ignores Ctrl-C and Ctrl-\, and then restores all handlers.
  ///
  /// - Parameter body: gets the signals to reset to their defaults in a child. These exclude
  ///   keyboard signals that study itself was started without, as after `&` in a script.
  static func during<Result>(_ body: (_ defaults: sigset_t) -> Result) -> Result {
    var defaults = sigset_t()
    sigemptyset(&defaults)
    // We handle these, or our parent ignored them; a program expects to die of them.
    for number in [SIGPIPE, SIGXFSZ, SIGCHLD] { sigaddset(&defaults, number) }
    var kept: [(number: CInt, action: sigaction)] = []
    for number in [SIGINT, SIGQUIT] {
      let before = action(of: number)
      kept.append((number, before))
      if !isIgnored(before) { sigaddset(&defaults, number) }
      signal(number, SIG_IGN)
    }
    // If it is ignored, the system keeps no status to wait for.
    kept.append((SIGCHLD, action(of: SIGCHLD)))
    signal(SIGCHLD, SIG_DFL)
    defer {
      for var old in kept { sigaction(old.number, &old.action, nil) }
    }
    return body(defaults)
  }

  /// Whether study was started without the signal, or ignores it.
  static func isIgnored(_ number: CInt) -> Bool { isIgnored(action(of: number)) }

  /// The whole action with its flags, which `signal` would lose.
  private static func action(of number: CInt) -> sigaction {
    var found = sigaction()
    sigaction(number, nil, &found)
    return found
  }

  /// The handler comes first in the structure; its field has different names.
  private static func isIgnored(_ action: sigaction) -> Bool {
    withUnsafeBytes(of: action) { $0.load(as: Int.self) } == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
