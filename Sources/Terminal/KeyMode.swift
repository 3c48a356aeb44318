#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal that passes on each key at once and shows none, until `end`.
///
/// Signals that end or stop the program wait meanwhile, so that none of them leaves the terminal
/// like this; they act in `end`. Held back and looked at, they need no handler.
struct KeyMode {
  private static let held = [SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP]

  private let input: CInt
  private let before: termios
  private let mask: sigset_t

  /// Discards what was typed until now. Nil if `input` is not a terminal.
  init?(_ input: CInt) {
    var before = termios()
    guard tcgetattr(input, &before) == 0 else { return nil }
    var held = sigset_t()
    var mask = sigset_t()
    sigemptyset(&held)
    for signal in Self.held { sigaddset(&held, signal) }
    sigprocmask(SIG_BLOCK, &held, &mask)
    var mode = before
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &mode.c_cc) { keys in
      keys[Int(VMIN)] = 1
      keys[Int(VTIME)] = 0
    }
    self.input = input
    self.before = before
    self.mask = mask
    Self.set(mode, of: input, TCSAFLUSH)
  }

  /// Whether one of those signals waits.
  var hasSignal: Bool {
    var pending = sigset_t()
    sigpending(&pending)
    return Self.held.contains { sigismember(&pending, $0) == 1 }
  }

  /// Restores the terminal, and then lets the signals act.
  ///
  /// - Parameter keepsInput: whether further keys are left for the next reader.
  func end(keepsInput: Bool) {
    Self.set(before, of: input, keepsInput ? TCSADRAIN : TCSAFLUSH)
    var mask = mask
    sigprocmask(SIG_SETMASK, &mask, nil)
  }

  private static func set(_ mode: termios, of input: CInt, _ when: CInt) {
    var mode = mode
    while tcsetattr(input, when, &mode) == -1, errno == EINTR {}
  }
}
