import Foundation

/// A person at a terminal: a pseudo-terminal's two ends.
public final class PseudoTerminal: Sendable {
  private let person: CInt
  /// The name of the program's end.
  public let name: String

  /// Nil if the machine has none left; without lines it does not report its size.
  public init?(lines: Int = 0, columns: Int = 80) {
    var ends: (CInt, CInt) = (-1, -1)
    var name = [CChar](repeating: 0, count: 256)
    var size = winsize()
    size.ws_row = UInt16(lines)
    size.ws_col = lines > 0 ? UInt16(columns) : 0
    guard openpty(&ends.0, &ends.1, &name, nil, &size) == 0 else { return nil }
    person = ends.0
    close(ends.1)
    _ = fcntl(person, F_SETFD, FD_CLOEXEC)
    self.name = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
  }

  deinit { close(person) }

  public static let exists = PseudoTerminal() != nil

  /// Opens the program's end in this process.
  public func openProgramEnd() -> CInt { open(name, O_RDWR | O_NOCTTY | O_CLOEXEC) }

  /// Gives the window another width.
  public func resize(lines: Int, columns: Int) {
    var size = winsize()
    size.ws_row = UInt16(lines)
    size.ws_col = UInt16(columns)
    _ = ioctl(person, UInt(TIOCSWINSZ), &size)
  }

  /// Whether the program's end shows what is typed and passes it on by lines, as a shell needs it.
  public var isPlain: Bool {
    var mode = termios()
    guard tcgetattr(person, &mode) == 0 else { return false }
    return mode.c_lflag & tcflag_t(ICANON | ECHO) == tcflag_t(ICANON | ECHO)
  }

  public func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(person, bytes, bytes.count)
  }

  /// The output that reaches the screen within that time; nil when nobody is left to write.
  public func screen(within seconds: Double) -> String? {
    bytes(within: seconds).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The same, where a character may be cut.
  func bytes(within seconds: Double) -> [UInt8]? {
    var ends = pollfd(fd: person, events: Int16(POLLIN), revents: 0)
    guard poll(&ends, 1, CInt(seconds * 1000)) > 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(person, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : nil
  }
}

extension StudyBinary {
  /// Runs the program at a terminal of its own.
  ///
  /// - Parameters:
  ///   - typing: each text is typed once the text before it is on the screen.
  ///   - meanwhile: done before anything is typed.
  ///   - lines: of the terminal, if it is to report its size.
  /// - Returns: the whole screen with plain line ends as `output`.
  public func atTerminal(
    _ arguments: [String], typing: [(after: String, text: String)] = [], lines: Int = 0,
    meanwhile: () -> Void = {}
  ) throws -> Result {
    guard let terminal = PseudoTerminal(lines: lines) else { throw POSIXError(.ENOTTY) }
    let id = try start([Self.path] + arguments, at: terminal)
    return Self.follow(id, at: terminal, typing: typing, meanwhile: meanwhile)
  }

  /// Starts a program whose terminal that is.
  func start(_ words: [String], at terminal: PseudoTerminal) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The first terminal that a session leader opens becomes its own.
    posix_spawn_file_actions_addopen(&actions, 0, terminal.name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // POSIX_SPAWN_SETSID, which the C library does not expose to Swift.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | 0x80)
    let env = "/usr/bin/env"
    var argv = ([env, "-C", home] + words).map { strdup($0) } + [nil]
    var environ = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + environ { free(text) } }
    var id = pid_t()
    let failure = posix_spawn(&id, env, &actions, &attributes, &argv, &environ)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
    return id
  }

  private static func follow(
    _ id: pid_t, at terminal: PseudoTerminal, typing: [(after: String, text: String)],
    meanwhile: () -> Void
  ) -> Result {
    let hang = HangGuard()
    var screen = ""
    var seen = screen.startIndex
    var left = typing[...]
    var status: CInt = 0
    while true {
      let more = terminal.screen(within: 0.02)
      screen += more ?? ""
      if let next = left.first, let found = screen[seen...].range(of: next.after) {
        if left.count == typing.count { meanwhile() }
        terminal.type(next.text)
        left.removeFirst()
        seen = found.upperBound
      }
      if (more ?? "").isEmpty, waitpid(id, &status, WNOHANG) == id { break }
      hang.check(id)
    }
    while let rest = terminal.screen(within: 0.02), !rest.isEmpty { screen += rest }
    return Result(
      output: screen.replacing("\r\n", with: "\n"), errors: "", code: code(status))
  }
}
