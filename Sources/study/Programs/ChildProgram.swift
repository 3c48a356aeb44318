import Essentials

/// A program that study starts and waits for, with an array of arguments and never a shell.
///
/// It stays in study's process group, so it has the terminal and gets Ctrl-C. Foundation's
/// `Process` prevents both: it creates a new group, and a background program may not read from
/// a terminal. Study ignores Ctrl-C while it waits; see `HeldSignals`.
struct ChildProgram {
  enum Streams: Equatable {
    case inherited, none
    /// An open file as standard input.
    case input(CInt)
  }

  enum Ending: Equatable {
    case exited(CInt)
    case killed(signal: CInt)
    case notStarted(reason: String)
    /// Still running when `patience` ran out; it is no longer waited for.
    case goesOn
  }

  /// Absolute, from `ProgramPath`.
  let path: String
  let arguments: [String]
  let environment: [String: String]

  /// Starts the program and waits for it, at most `patience` seconds.
  func run(_ streams: Streams, patience: Double? = nil) -> Ending {
    HeldSignals.during { defaults in
      var id = pid_t()
      if let reason = start(&id, streams, defaults) { return .notStarted(reason: reason) }
      return Self.wait(for: id, patience: patience)
    }
  }

  /// Starts the program at the terminal and waits for it, and passes on to it what would end
  /// study: a program that draws must put the terminal in order first.
  ///
  /// - Returns: how it ended, and the signal that it was passed, if any.
  func runPassingSignals() -> (Ending, passed: CInt?) {
    HeldSignals.during { defaults in
      let signals = EndingSignal()
      defer { signals.release() }
      var id = pid_t()
      if let reason = start(&id, .inherited, defaults) { return (.notStarted(reason: reason), nil) }
      var passed: CInt?
      var status: CInt = 0
      while waitpid(id, &status, WNOHANG) != id {
        let number = signals.next()
        guard number != SIGCHLD else { continue }
        passed = number
        kill(id, number)
      }
      return (Self.ending(status), passed)
    }
  }

  /// - Returns: why it did not start.
  private func start(_ id: inout pid_t, _ streams: Streams, _ defaults: sigset_t) -> String? {
    let texts = [path] + arguments
    // C would read only the part before a NUL.
    guard !texts.contains(where: { $0.utf8.contains(0) }) else {
      return "an argument contains a NUL"
    }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    if streams == .none {
      for stream in STDIN_FILENO...STDERR_FILENO {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
      }
    }
    if case .input(let file) = streams {
      posix_spawn_file_actions_adddup2(&actions, file, STDIN_FILENO)
    }
    var defaults = defaults
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    var argv = texts.map { strdup($0) } + [nil]
    var environ = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + environ { free(text) } }
    let failure = posix_spawn(&id, path, &actions, &attributes, &argv, &environ)
    return failure == 0 ? nil : String(cString: strerror(failure))
  }

  private static func wait(for id: pid_t, patience: Double?) -> Ending {
    let deadline = patience.map { ContinuousClock.now + .seconds($0) }
    var status: CInt = 0
    while true {
      let found = waitpid(id, &status, deadline == nil ? 0 : WNOHANG)
      if found == id { break }
      if found < 0, errno != EINTR { return .goesOn }
      if let deadline {
        guard ContinuousClock.now < deadline else { return .goesOn }
        usleep(5_000)
      }
    }
    return ending(status)
  }

  private static func ending(_ status: CInt) -> Ending {
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .killed(signal: signal)
  }
}

extension ChildProgram.Ending {
  /// What went wrong, to follow the program's name; nil if nothing did.
  var problem: String? {
    switch self {
    case .exited(0), .goesOn: nil
    case .exited(let code): "failed (\(code))"
    case .killed(let signal):
      "was killed by signal \(signal) (\(String(cString: strsignal(signal))))"
    case .notStarted(let reason): "did not start (\(reason))"
    }
  }
}
