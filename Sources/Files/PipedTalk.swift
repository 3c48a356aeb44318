import Essentials

/// What is said to a program, and what it answers.
struct PipedTalk {
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  /// As `waitpid` tells it, once the program has ended.
  private(set) var status: CInt?
  private let id: pid_t
  private let (question, answer, complaints): (Pipe, Pipe, Pipe)
  private let input: [UInt8]
  private var written = 0

  init(with id: pid_t, _ question: Pipe, _ answer: Pipe, _ complaints: Pipe, _ input: [UInt8]) {
    (self.id, self.input) = (id, input)
    (self.question, self.answer, self.complaints) = (question, answer, complaints)
    for end in [question.writing, answer.reading, complaints.reading] { Pipe.unblock(end) }
  }

  /// Writes and reads what is ready until the program has ended. What it leaves running may hold
  /// its streams open, and is not waited for.
  ///
  /// - Returns: the limit that was passed, if one was.
  mutating func hold(_ limits: PipedProgram.Limits) -> PipedProgram.Limits.Excess? {
    // A program that stops reading must not end study.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    let start = ContinuousClock.now
    var (last, moved) = (start, 0)
    while status == nil {
      let now = ContinuousClock.now
      if written + output.count + errors.count != moved {
        (last, moved) = (now, written + output.count + errors.count)
      }
      if let bytes = limits.bytes, output.count + errors.count > bytes { return .bytes }
      var pause = Duration.seconds(1)
      for (seconds, since, excess) in [
        (limits.silence, last, PipedProgram.Limits.Excess.silence), (limits.time, start, .time),
      ] {
        guard let seconds else { continue }
        let left = .seconds(seconds) - (now - since)
        if left <= .zero { return excess }
        pause = min(pause, left)
      }
      pass(within: pause)
    }
    return nil
  }

  private mutating func pass(within pause: Duration) {
    if written == input.count { question.writing = nil }
    // Its streams end with it, unless it closes them or what it started holds one.
    let isEnding = answer.reading == nil
    let pause = isEnding ? min(pause, .milliseconds(complaints.reading == nil ? 1 : 20)) : pause
    var ready = [
      pollfd(fd: question.writing?.descriptor ?? -1, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: answer.reading?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
      pollfd(fd: complaints.reading?.descriptor ?? -1, events: Int16(POLLIN), revents: 0),
    ]
    let count = poll(&ready, nfds_t(ready.count), CInt(pause / .milliseconds(1)) + 1)
    if count == 0 || isEnding { status = ProcessTree.status(of: id) }
    if ready[0].revents != 0, let end = question.writing { write(to: end) }
    repeat {
      if ready[1].revents != 0 || status != nil { Self.read(&answer.reading, to: &output) }
      if ready[2].revents != 0 || status != nil { Self.read(&complaints.reading, to: &errors) }
    } while status != nil && (answer.reading ?? complaints.reading) != nil
  }

  private mutating func write(to end: OpenFile) {
    let part = min(input.count - written, 1 << 16)
    let count = input.withUnsafeBytes {
      systemWrite(end.descriptor, $0.baseAddress! + written, part)
    }
    if count > 0 {
      written += count
    } else if errno != EAGAIN, errno != EINTR {
      question.writing = nil
    }
  }

  /// Reads what is there; without anything there, the end of the stream.
  private static func read(_ end: inout OpenFile?, to bytes: inout [UInt8]) {
    guard let part = try? end?.read(), !part.isEmpty else {
      end = nil
      return
    }
    bytes += part
  }
}
