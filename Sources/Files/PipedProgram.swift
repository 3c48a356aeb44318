import Foundation

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
  }

  /// Absolute, from `ProgramPath`.
  public let path: String
  public let environment: [String: String]

  public init(path: String, environment: [String: String]) {
    (self.path, self.environment) = (path, environment)
  }

  /// Runs the program to its end, and reads what it writes meanwhile.
  ///
  /// - Throws: `FileFault` if it does not start.
  public func run(_ arguments: [String], input: [UInt8] = []) throws(FileFault) -> Answer {
    let (question, output, errors) = (try Ends(), try Ends(), try Ends())
    let id = try start(arguments, question, output, errors)
    // Held open here, they would never end.
    (question.reading, output.writing, errors.writing) = (nil, nil, nil)
    var streams = Streams(input: input)
    streams.pump(question, output, errors)
    var status: CInt = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7f
    return Answer(
      status: signal == 0 ? (status >> 8) & 0xff : 128 + signal, output: streams.output,
      errors: String(decoding: streams.errors, as: UTF8.self))
  }

  private func start(
    _ arguments: [String], _ question: Ends, _ output: Ends, _ errors: Ends
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
    var argv = texts.map { strdup($0) } + [nil]
    var environ = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in argv + environ { free(text) } }
    var id = pid_t()
    let failure = posix_spawn(&id, path, &actions, nil, &argv, &environ)
    guard failure == 0 else { throw .system(failure) }
    return id
  }

  /// The two ends of a pipe, each closed when it is released, and by the program that is started.
  private final class Ends {
    var reading: OpenFile?
    var writing: OpenFile?

    init() throws(FileFault) {
      var ends: [CInt] = [-1, -1]
      guard pipe(&ends) == 0 else { throw .last }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      (reading, writing) = (OpenFile(end: ends[0]), OpenFile(end: ends[1]))
    }
  }

  /// What is still to be written, and what was read.
  private struct Streams {
    var input: [UInt8]
    var written = 0
    var output: [UInt8] = []
    var errors: [UInt8] = []

    /// Writes and reads whatever is ready, until the program has closed its streams.
    mutating func pump(_ question: Ends, _ answer: Ends, _ complaints: Ends) {
      // A program that stops reading must not end study.
      let before = signal(SIGPIPE, SIG_IGN)
      defer { signal(SIGPIPE, before) }
      if let end = question.writing {
        _ = fcntl(end.descriptor, F_SETFL, fcntl(end.descriptor, F_GETFL) | O_NONBLOCK)
      }
      while true {
        if written == input.count { question.writing = nil }
        var ready = [
          pollfd(fd: question.writing?.descriptor ?? -1, events: Int16(POLLOUT), revents: 0),
          pollfd(fd: answer.reading?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
          pollfd(fd: complaints.reading?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        if ready.allSatisfy({ $0.fd < 0 }) { return }
        guard poll(&ready, nfds_t(ready.count), -1) >= 0 || errno == EINTR else { return }
        if ready[0].revents != 0, let end = question.writing { write(to: end, question) }
        if ready[1].revents != 0 { Self.read(&answer.reading, to: &output) }
        if ready[2].revents != 0 { Self.read(&complaints.reading, to: &errors) }
      }
    }

    private mutating func write(to end: OpenFile, _ question: Ends) {
      let part = min(input.count - written, 1 << 16)
      let count = input.withUnsafeBytes {
        Foundation.write(end.descriptor, $0.baseAddress! + written, part)
      }
      if count > 0 {
        written += count
      } else if errno != EAGAIN, errno != EINTR {
        question.writing = nil
      }
    }

    private static func read(_ end: inout OpenFile?, to bytes: inout [UInt8]) {
      guard let part = try? end?.read(), !part.isEmpty else {
        end = nil
        return
      }
      bytes += part
    }
  }
}
