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
/// command that fails halfway prints nothing.
public final class Terminal {
  /// How stdout looks.
  public let appearance: Appearance
  private let errorAppearance: Appearance
  private let isQuiet: Bool
  private let showsHints: Bool
  private let canDraw: Bool
  /// A file that gets a plain copy of every line; for `browse`, which shows it after the command.
  private var copy: CInt?
  private var output = ""
  /// Shows a text of at least that many lines instead, or returns false if it cannot.
  private var pager: (lines: Int, show: (String) -> Bool)?
  /// Why earlier output was lost, for the next `flush` to throw.
  private var failure: (any Error)?

  public init(
    appearance: Appearance, errorAppearance: Appearance, isQuiet: Bool, showsHints: Bool,
    canDraw: Bool = false
  ) {
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
      showsHints: isatty(2) == 1 && !isQuiet, canDraw: canDraw)
    terminal.copy = environment["STUDY_COPY"].flatMap { CInt($0) }
    if let pager, canDraw, isatty(1) == 1, let size = size(of: 1), size.ws_row > 0 {
      terminal.pager = (lines: Int(size.ws_row), show: pager)
    }
    return terminal
  }

  /// Adds a line of data.
  public func print(_ text: Text = Text()) {
    output += appearance.rendered(text) + "\n"
    keepCopy(of: text)
  }

  /// Adds a text, wrapped and indented by `indent` columns.
  public func print(wrapped text: Text, indent: Int = 0) {
    let room = max(appearance.width - indent, 20)
    for line in appearance.isBounded ? text.wrapped(to: room) : [text] {
      print(Text.blanks(indent) + line)
    }
  }

  /// Adds a complete JSON text.
  public func print(json: String) { output += safeJSON(json) + "\n" }

  /// Adds one line of tab-separated fields; tabs and newlines in a field are escaped.
  public func print(fields: [String]) {
    output += fields.map(Sanitizer.clean).joined(separator: "\t") + "\n"
  }

  /// Adds each line of a multi-line text.
  public func print(lines: String) { for line in Self.lines(lines) { print(Text(line)) } }

  /// Adds the result of a change, unless quiet.
  public func report(_ text: Text = Text()) { if !isQuiet { print(text) } }

  /// Writes a message about the work to stderr, unless quiet.
  public func message(_ text: Text) { if !isQuiet { writeError(text) } }

  /// Suggests a next step, only to a person at a terminal.
  public func hint(_ text: Text) { if showsHints { writeError(text) } }

  /// Shows `text` in place of the last one, or removes it. Only on a terminal that can
  /// overwrite a line.
  public func progress(_ text: Text?) {
    guard showsHints, canDraw else { return }
    let line =
      text.map { errorAppearance.rendered($0.truncated(to: errorAppearance.width - 1)) } ?? ""
    // Back to the first column, and clear to the end of the line.
    try? Self.write("\r\u{1b}[K" + line, to: 2)
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

  /// Writes the buffered output.
  ///
  /// - Throws: `TerminalError` if it cannot all be written.
  public func flush() throws {
    writeOutput()
    if let failure { throw failure }
  }

  private func writeOutput() {
    defer { output = "" }
    guard failure == nil else { return }
    if let pager, output.utf8.count(where: { $0 == UInt8(ascii: "\n") }) >= pager.lines,
      pager.show(output)
    {
      return
    }
    do {
      try Self.write(output, to: 1)
    } catch {
      failure = error
    }
  }

  private func writeError(_ text: Text) {
    // Data before messages about it, if both go to one place.
    writeOutput()
    keepCopy(of: text)
    // If a message cannot be written, there is nowhere else to report it.
    try? Self.write(errorAppearance.rendered(text) + "\n", to: 2)
  }

  private func keepCopy(of text: Text) {
    if let copy { try? Self.write(text.plain + "\n", to: copy) }
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  static func write(_ text: String, to file: CInt) throws {
    var text = text
    try text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = sysWrite(file, UnsafeRawBufferPointer(rebasing: rest))
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno == EPIPE {
          throw TerminalError.readerLeft
        } else if errno != EINTR {
          throw TerminalError.cannotWrite(String(cString: strerror(errno)))
        }
      }
    }
  }

  private static func sysWrite(_ file: CInt, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(file, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(file, bytes.baseAddress, bytes.count)
    #endif
  }

  static func size(of file: CInt) -> winsize? {
    var size = winsize()
    guard ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return size
  }
}

/// Why writing to stdout failed.
public enum TerminalError: Error, Equatable {
  /// The reader of a pipe has closed it, which is not a failure.
  case readerLeft
  case cannotWrite(String)

  public var message: String {
    switch self {
    case .readerLeft: "the reader has gone"
    case .cannotWrite(let reason): "cannot write the output: \(reason)"
    }
  }
}
