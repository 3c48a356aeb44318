#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The modes of the terminal, kept while another program draws on it.
public struct TerminalState {
  private let input: CInt
  private let modes: termios

  /// Nil if `input` is not a terminal.
  public init?(of input: CInt = 0) {
    var modes = termios()
    guard tcgetattr(input, &modes) == 0 else { return nil }
    (self.input, self.modes) = (input, modes)
  }

  /// Puts the modes back: lines, echo, and the signals of the keyboard.
  public func restore() {
    var modes = modes
    _ = tcsetattr(input, TCSANOW, &modes)
  }

  /// Leaves the screen of a program that was killed while it drew: the other page, the mouse,
  /// marked pastes, a hidden cursor, colours.
  public func restoreScreen() {
    let ends = ["?1000l", "?1002l", "?1003l", "?1006l", "?2004l", "?1049l", "?7h", "?25h", "0m"]
    var bytes = Array(ends.map { "\u{1b}[" + $0 }.joined().utf8)
    // Where the terminal has gone, there is nothing to put in order.
    _ = write(input, &bytes, bytes.count)
  }

  /// The columns of this process's terminal, even if no stream is on it; nil if it has none.
  public static var width: Int? {
    let terminal = open("/dev/tty", O_RDONLY | O_NOCTTY | O_CLOEXEC)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    return Terminal.size(of: terminal).map { Int($0.ws_col) }
  }
}
