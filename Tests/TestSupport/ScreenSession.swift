import Foundation

/// The program at a terminal of its own, where it draws on the whole screen: type, wait for what the
/// screen shows, resize.
public final class ScreenSession {
  public let id: Int32
  public let terminal: PseudoTerminal
  public private(set) var screen: TestScreen
  /// Everything written so far.
  public private(set) var output = ""
  private let hang = HangGuard()
  private var status: CInt?
  private var cut: [UInt8] = []

  public init(
    _ study: StudyBinary, _ arguments: [String], lines: Int = 24, columns: Int = 80
  ) throws {
    guard let terminal = PseudoTerminal(lines: lines, columns: columns) else {
      throw POSIXError(.ENOTTY)
    }
    self.terminal = terminal
    screen = TestScreen(lines: lines, columns: columns)
    id = try study.start([StudyBinary.path] + arguments, at: terminal)
  }

  deinit {
    guard status == nil else { return }
    kill(id, SIGKILL)
    var ended: CInt = 0
    waitpid(id, &ended, 0)
  }

  public func type(_ text: String) { terminal.type(text) }

  /// Waits until the screen is as wanted; false if the program ended before.
  @discardableResult
  public func wait(until isWanted: (TestScreen) -> Bool) -> Bool {
    while !isWanted(screen) {
      guard read() || !hasEnded else { return isWanted(screen) }
      hang.check(id)
    }
    return true
  }

  /// Waits until the text is on the screen; false if the program ended before.
  @discardableResult
  public func wait(for text: String) -> Bool { wait { $0.text.contains(text) } }

  /// Gives the terminal another size; the screen begins empty.
  public func resize(lines: Int, columns: Int) {
    screen = TestScreen(lines: lines, columns: columns)
    terminal.resize(lines: lines, columns: columns)
  }

  /// The exit code once it has ended, negative for a signal.
  public func end() -> Int32 {
    while !hasEnded {
      _ = read()
      hang.check(id)
    }
    while read() {}
    return StudyBinary.code(status ?? 0)
  }

  /// Reads what comes within a moment.
  private func read() -> Bool {
    guard let bytes = terminal.bytes(within: 0.02), !bytes.isEmpty else { return false }
    cut += bytes
    // What begins a character waits for the rest of it.
    let tail = cut.reversed().prefix { $0 >= 0x80 }.prefix(4)
    let start = tail.firstIndex { $0 >= 0xc0 }.map {
      cut.count - 1 - tail.distance(from: tail.startIndex, to: $0)
    }
    let isWhole = start.map { String(validating: cut[$0...], as: UTF8.self) != nil } ?? true
    let end = isWhole ? cut.count : start ?? cut.count
    let more = String(decoding: cut[..<end], as: UTF8.self)
    cut.removeFirst(end)
    output += more
    screen.show(more)
    return true
  }

  private var hasEnded: Bool {
    if status != nil { return true }
    var ended: CInt = 0
    guard waitpid(id, &ended, WNOHANG) == id else { return false }
    status = ended
    return true
  }
}
