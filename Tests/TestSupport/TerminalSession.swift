import Foundation

/// A program at a terminal of its own, step by step.
public final class TerminalSession {
  public let terminal: PseudoTerminal
  /// All that reached the screen, with plain line ends.
  public private(set) var screen = ""
  private var seen: String.Index
  private let id: pid_t
  private var status: CInt = 0
  private var hasEnded = false

  /// Runs study, or another program.
  public init(
    _ study: StudyBinary, _ arguments: [String], program: String = StudyBinary.path,
    lines: Int = 24, columns: Int = 80
  ) throws {
    guard let terminal = PseudoTerminal(lines: lines, columns: columns) else {
      throw POSIXError(.ENOTTY)
    }
    self.terminal = terminal
    seen = screen.startIndex
    var study = study
    study.environment["COLUMNS"] = nil
    study.environment["study"] = StudyBinary.path
    id = try study.start([program] + arguments, at: terminal)
  }

  deinit {
    if !hasEnded {
      kill(id, SIGKILL)
      waitpid(id, &status, 0)
    }
  }

  /// Waits until the text is on the screen after what was waited for before; false if the
  /// program ends without it.
  public func wait(for text: String) -> Bool {
    let hang = HangGuard()
    while true {
      let more = terminal.screen(within: 0.02) ?? ""
      append(more)
      if let found = screen[seen...].range(of: text) {
        seen = found.upperBound
        return true
      }
      if more.isEmpty, isOver { return false }
      hang.check(id)
    }
  }

  public func send(_ signal: CInt) { kill(id, signal) }

  /// Waits until the program ends: its exit code, or a signal as a negative number.
  public func end() -> Int32 {
    let hang = HangGuard()
    while !isOver {
      append(terminal.screen(within: 0.02) ?? "")
      hang.check(id)
    }
    while let rest = terminal.screen(within: 0.02), !rest.isEmpty { append(rest) }
    return StudyBinary.code(status)
  }

  private var isOver: Bool {
    if !hasEnded { hasEnded = waitpid(id, &status, WNOHANG) == id }
    return hasEnded
  }

  private func append(_ text: String) {
    let place = screen.utf8.distance(from: screen.startIndex, to: seen)
    screen += text.replacing("\r\n", with: "\n")
    seen = screen.utf8.index(screen.startIndex, offsetBy: place)
  }
}
