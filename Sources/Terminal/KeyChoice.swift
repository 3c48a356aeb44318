#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A question that the person at the terminal answers with one key, 1 to 9.
///
/// Never asked while the database is locked: a person may take a day.
public struct KeyChoice {
  public enum Answer: Equatable, Sendable {
    /// Counted from 1.
    case chosen(Int)
    /// Any other key, or the end of input.
    case nothing
    case nobodyToAsk
  }

  /// The lines with the question at the end, for that many choices.
  public typealias Lines = (_ count: Int, Appearance) -> [Text]

  /// Milliseconds between two looks at signals and at the size of the window.
  private static let interval: CInt = 100
  /// The lines that a screen needs beside the choices.
  private static let otherLines = 4

  private let appearance: Appearance
  private let canDraw: Bool
  private let input: CInt
  private let output: CInt
  /// False if the person asked for another width, in `COLUMNS`.
  private let followsWindow: Bool

  /// - Parameter canDraw: whether the terminal can draw over its lines, as after a resize.
  public init(_ appearance: Appearance, canDraw: Bool, input: CInt = 0, output: CInt = 2) {
    self.appearance = appearance
    self.canDraw = canDraw
    self.input = input
    self.output = output
    let columns = Terminal.size(of: output).map { max(20, Int($0.ws_col)) }
    followsWindow = appearance.width == columns
  }

  /// Shows the lines and waits for a key, if both streams are terminals.
  ///
  /// What was typed before the lines were shown does not count, nor does a key in the midst of
  /// others, as when something is pasted. The terminal is as before when this returns, when a
  /// signal ends the program, and while one stops it.
  ///
  /// - Parameter count: how many choices there are; only those with a key, and that fit on the
  ///   screen, are offered.
  public func ask(among count: Int, _ lines: Lines) -> Answer {
    guard isatty(input) == 1, isatty(output) == 1 else { return .nobodyToAsk }
    let rows = Terminal.size(of: output).map { Int($0.ws_row) } ?? 0
    let count = min(count, 9, rows > 0 ? max(1, rows - Self.otherLines) : 9)
    while let mode = KeyMode(input) {
      let keys = keys(mode) { lines(count, $0) }
      let choice = keys.flatMap { Self.choice($0, count) }
      write(choice.map { "\($0)\n" } ?? "\n")
      mode.end(keepsInput: choice != nil)
      // After a signal that only stopped the program, the question comes again.
      guard keys == nil else { return choice.map(Answer.chosen) ?? .nothing }
    }
    return .nothing
  }

  /// The number of a key that came alone, or before the end of a line.
  private static func choice(_ keys: ArraySlice<UInt8>, _ count: Int) -> Int? {
    guard let digit = keys.first, keys.dropFirst().allSatisfy({ $0 == 10 || $0 == 13 }) else {
      return nil
    }
    let number = Int(digit) - 48
    return (1...count).contains(number) ? number : nil
  }

  /// Draws the lines, again when the size of the window changes, and returns the next keys; none
  /// at the end of input, nil when a signal waits.
  private func keys(_ mode: KeyMode, _ lines: (Appearance) -> [Text]) -> ArraySlice<UInt8>? {
    var columns = Terminal.size(of: output).map { Int($0.ws_col) }
    var drawn = draw(lines, columns)
    var keys = [UInt8](repeating: 0, count: 64)
    while !mode.hasSignal {
      var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      if poll(&ready, 1, Self.interval) > 0 {
        let count = read(input, &keys, keys.count)
        if count >= 0 || errno != EINTR { return keys[..<max(count, 0)] }
      }
      let now = Terminal.size(of: output).map { Int($0.ws_col) }
      if canDraw, let now, now != columns {
        let rows = drawn.map { max(1, ($0.width + now - 1) / now) }.reduce(-1, +)
        write("\r" + (rows > 0 ? "\u{1b}[\(rows)A" : "") + "\u{1b}[J")
        drawn = draw(lines, now)
        columns = now
      }
    }
    return nil
  }

  private func draw(_ lines: (Appearance) -> [Text], _ columns: Int?) -> [Text] {
    var appearance = appearance
    if followsWindow, let columns { appearance.width = max(20, columns) }
    let lines = lines(appearance)
    write(lines.map(appearance.rendered).joined(separator: "\n") + " ")
    return lines
  }

  private func write(_ text: String) { try? Terminal.write(text, to: output) }
}
