import SafeText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where all text goes: data to stdout, messages and hints to stderr.
///
/// Only `Text` gets in, so only safe text gets out. Stdout is buffered until `flush`, so a
/// command that fails halfway prints nothing. While something is `holding`, nothing at all is
/// written: a reader that does not read, or a person in a pager, keeps nobody waiting.
public final class Terminal {
  /// How stdout looks.
  public let appearance: Appearance
  /// Whether stdout is a terminal.
  public let isShown: Bool
  private let errorAppearance: Appearance
  private let isQuiet: Bool
  private let showsHints: Bool
  /// Whether the person's terminal can draw over what it shows.
  public let canDraw: Bool
  /// A file that gets a plain copy of every line; for `browse`, which shows it after the command.
  private var copy: CInt?
  private var output = OutputBuffer()
  /// What was to be written while holding, in order; nil if nothing is held.
  private var held: [Held]?
  /// Shows a text of at least that many lines instead, or returns false if it cannot.
  private var pager: (lines: Int, show: (String) -> Bool)?
  /// Why earlier output was lost, for the next `flush` to throw.
  private var failure: TerminalError?
  /// Whether the command has made a change that is kept, so that what it prints reports it.
  public var isAfterChange: () -> Bool = { false }

  /// What the command does once the report of its change is written: the person does not wait for it
  /// before the answer.
  public var afterReport: (() -> Void)?

  private enum Held {
    case output(OutputBuffer)
    case message(String)
  }

  public init(
    appearance: Appearance, errorAppearance: Appearance, isQuiet: Bool, showsHints: Bool,
    canDraw: Bool = false, isShown: Bool = false
  ) {
    self.isShown = isShown
    self.canDraw = canDraw
    self.appearance = appearance
    self.errorAppearance = errorAppearance
    self.isQuiet = isQuiet
    self.showsHints = showsHints
  }

  /// This process's own streams.
  ///
  /// - Parameters:
  ///   - isWide: never truncates a line.
  ///   - pager: shows a text that is longer than the screen, if there is a
  ///     screen; returns false if it cannot.
  public static func real(
    environment: [String: String], color: ColorMode, isQuiet: Bool, isWide: Bool = false,
    pager: ((String) -> Bool)? = nil
  ) -> Terminal {
    func appearance(_ file: CInt) -> Appearance {
      Appearance(
        environment: environment, color: color, isTerminal: isatty(file) == 1,
        terminalWidth: size(of: file).map { Int($0.ws_col) })
    }
    var screen = appearance(1)
    if isWide { screen.isBounded = false }
    let canDraw = environment["TERM"] != "dumb"
    let terminal = Terminal(
      appearance: screen, errorAppearance: appearance(2), isQuiet: isQuiet,
      showsHints: isatty(2) == 1 && !isQuiet, canDraw: canDraw, isShown: isatty(1) == 1)
    terminal.copy = environment["STUDY_COPY"].flatMap { CInt($0) }
    if let pager, canDraw, terminal.isShown, let size = size(of: 1), size.ws_row > 0 {
      terminal.pager = (lines: Int(size.ws_row), show: pager)
    }
    return terminal
  }

  /// Adds a line of data.
  public func print(_ text: Text = Text()) {
    add(appearance.rendered(text))
    keepCopy(of: text)
  }

  /// Adds a text, wrapped and indented by `indent` columns.
  public func print(wrapped text: Text, indent: Int = 0) {
    let room = max(appearance.width - indent, 20)
    for line in appearance.lines(text, width: room) {
      print(Text.blanks(indent) + line)
    }
  }

  /// Adds a complete JSON text, or the next part of one.
  ///
  /// - Parameter isLine: whether the line ends there.
  public func print(json: String, isLine: Bool = true) {
    output.append(safeJSON(withoutUserInfo(json)))
    if isLine { output.append("\n") }
  }

  /// Adds bytes for another program as they are. Not if `isShown`: they may control a terminal.
  public func print(exact bytes: OutputBuffer) { output.append(bytes) }

  /// Adds one line of tab-separated fields; tabs and newlines in a field are escaped.
  public func print(fields: [String]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { output.append("\t") }
      output.append(Sanitizer.clean(field))
    }
    output.append("\n")
  }

  /// Adds each line of a multi-line text.
  public func print(lines: String) { for line in Self.lines(lines) { print(Text(line)) } }

  private func add(_ line: String) {
    output.append(line)
    output.append("\n")
  }

  /// Adds the result of a change, unless quiet.
  public func report(_ text: Text = Text()) { if !isQuiet { print(text) } }

  /// The same, wrapped at the width of the terminal.
  public func report(wrapped text: Text, indent: Int = 0) {
    if !isQuiet { print(wrapped: text, indent: indent) }
  }

  /// Writes a message about the work to stderr, unless quiet.
  public func message(_ text: Text) { if !isQuiet { writeError(text) } }

  /// Suggests a next step, only to a person at a terminal.
  public func hint(_ text: Text) {
    guard showsHints else { return }
    let width = errorAppearance.width
    for line in errorAppearance.isBounded ? text.wrappedCommands(to: width) : [text] {
      writeError(line)
    }
  }

  /// Shows `text` in place of the last one, or removes it. Only on a terminal that can
  /// overwrite a line, and that takes it at once: the work goes on while a person has stopped
  /// the screen.
  public func progress(_ text: Text?) {
    guard showsHints, canDraw, Self.isReady(2) else { return }
    let line =
      text.map { errorAppearance.rendered($0.truncated(to: errorAppearance.width - 1)) } ?? ""
    // Back to the first column, and clear to the end of the line.
    write("\r\u{1b}[K" + line)
  }

  /// Asks for one of `count` choices, if stdin, stdout and stderr are a person's terminal.
  public func choose(among count: Int, _ lines: KeyChoice.Lines) -> KeyChoice.Answer {
    guard isatty(1) == 1 else { return .nobodyToAsk }
    writeOutput()
    return KeyChoice(errorAppearance, canDraw: canDraw).ask(among: count, lines)
  }

  /// Writes an error, even if quiet.
  public func error(_ text: Text) { writeError(text) }

  /// Writes an error, wrapped; whole if wrapping would break a word of it, such as a path.
  public func error(wrapped text: Text) {
    let width = errorAppearance.width
    let isWhole =
      !errorAppearance.isBounded
      || text.plain.split(separator: " ").contains { Text(String($0)).width > width }
    for line in isWhole ? [text] : text.wrapped(to: width) {
      writeError(line)
    }
  }

  /// Writes an error of several lines.
  public func error(lines: String) { for line in Self.lines(lines) { writeError(Text(line)) } }

  /// Runs `body`, and writes what it prints only afterwards, messages included. If it fails,
  /// only its messages.
  public func holding<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard held == nil else { return try body() }
    let before = output
    output = OutputBuffer()
    held = []
    let result: Result
    do {
      result = try body()
    } catch {
      output = before
      for case .message(let text) in release() { write(text) }
      throw error
    }
    let rest = output
    output = before
    for piece in release() {
      switch piece {
      case .output(let text): output.append(text)
      case .message(let text):
        writeOutput()
        write(text)
      }
    }
    output.append(rest)
    return result
  }

  private func release() -> [Held] {
    defer { held = nil }
    return held ?? []
  }

  /// Writes the buffered output.
  ///
  /// - Throws: `TerminalError` if it cannot all be written.
  public func flush() throws(TerminalError) {
    writeOutput()
    if let failure {
      if case .cannotWrite(let reason) = failure, isAfterChange() { throw .cannotReport(reason) }
      throw failure
    }
    guard held == nil, isAfterChange(), let work = afterReport else { return }
    afterReport = nil
    work()
  }

  /// Writes the buffered output before another program gets the terminal. If that fails, the
  /// last `flush` throws.
  public func flushBeforeProgram() { writeOutput() }

  /// Writes the buffered output of a command that ends with another error. If that fails too,
  /// says so.
  public func flushBeforeError() {
    do {
      try flush()
    } catch let failure where failure != .readerLeft {
      error(Text("study: ", .error) + Text(failure.message))
    } catch {
      // Nobody reads it, which is not a failure.
    }
  }

  private func writeOutput() {
    let text = output
    output = OutputBuffer()
    guard failure == nil else { return }
    if let pager, text.lineCount() >= pager.lines, pager.show(text.text) { return }
    do {
      try text.write(to: 1)
    } catch {
      failure = error
    }
  }

  private func writeError(_ text: Text) {
    keepCopy(of: text)
    let line = errorAppearance.rendered(text) + "\n"
    guard held == nil else {
      if !output.isEmpty { held?.append(.output(output)) }
      output = OutputBuffer()
      held?.append(.message(line))
      return
    }
    // Data before messages about it, if both go to one place.
    writeOutput()
    write(line)
  }

  /// If a message cannot be written, there is nowhere else to report it.
  private func write(_ message: String) {
    try? Self.write(message, to: 2)
  }

  private func keepCopy(of text: Text) {
    if let copy { try? Self.write(text.plain + "\n", to: copy) }
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  static func write(_ text: String, to file: CInt) throws(TerminalError) {
    var buffer = OutputBuffer()
    buffer.append(text)
    try buffer.write(to: file)
  }
}
