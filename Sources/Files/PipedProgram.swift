import Essentials

/// A program that reads from study and answers it, started with an array of arguments and never a
/// shell.
///
/// It stays in study's process group, so that it may ask at the terminal, as ssh does for a
/// passphrase, and gets Ctrl-C.
public struct PipedProgram: Sendable {
  public struct Answer: Sendable {
    /// The exit status; a signal that killed it, as a shell counts, is 128 more.
    public var status: CInt
    public var output: [UInt8]
    public var errors: String
    /// The limit for which it was ended, if any: then the rest counts for nothing.
    public var excess: Limits.Excess?
  }

  /// What is waited for, and how much is held.
  public struct Limits: Sendable {
    public enum Excess: Sendable { case silence, time, bytes }

    /// Seconds in which not one byte comes or goes.
    public var silence: Double?
    /// Seconds in all.
    public var time: Double?
    public var bytes: Int?

    public init(silence: Double? = nil, time: Double? = nil, bytes: Int? = nil) {
      (self.silence, self.time, self.bytes) = (silence, time, bytes)
    }
  }

  /// Absolute, from `ProgramPath`.
  public let path: String
  public let environment: [String: String]
  private let limits: Limits

  public init(path: String, environment: [String: String], limits: Limits) {
    (self.path, self.environment, self.limits) = (path, environment, limits)
  }

  /// Runs the program to its end, and reads what it writes meanwhile. Past a limit, ends it and
  /// everything that it started.
  ///
  /// - Throws: `FileFault` if it does not start.
  public func run(_ arguments: [String], input: [UInt8] = []) throws(FileFault) -> Answer {
    let (question, output, errors) = (try Pipe(), try Pipe(), try Pipe())
    let id = try start(arguments, question, output, errors)
    // Held open here, they would never end.
    (question.reading, output.writing, errors.writing) = (nil, nil, nil)
    var talk = PipedTalk(with: id, question, output, errors, input)
    let excess = talk.hold(limits)
    let status = talk.status ?? ProcessTree(of: id).end()
    let signal = status & 0x7f
    return Answer(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: talk.output,
      errors: String(decoding: talk.errors, as: UTF8.self), excess: excess)
  }

  private func start(
    _ arguments: [String], _ question: Pipe, _ output: Pipe, _ errors: Pipe
  ) throws(FileFault) -> pid_t {
    let texts = [path] + arguments
    // C would read only the part before a NUL.
    guard !texts.contains(where: { $0.utf8.contains(0) }) else { throw .system(EINVAL) }
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (end, stream) in [
      (question.reading, STDIN_FILENO), (output.writing, STDOUT_FILENO),
      (errors.writing, STDERR_FILENO),
    ] { posix_spawn_file_actions_adddup2(&actions, end?.descriptor ?? -1, stream) }
    // It can be asked to end, whatever this thread does not listen to.
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var argv = texts.map { strdup($0) } + [nil]
    var environ = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + environ { free(text) } }
    var id = pid_t()
    let failure = posix_spawn(&id, path, &actions, &attributes, &argv, &environ)
    guard failure == 0 else { throw .system(failure) }
    return id
  }
}
