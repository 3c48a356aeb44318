#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A question to the person at the terminal, answered with yes or no.
///
/// Never asked while the database is locked: a person may take a day.
public struct Confirm {
  public enum Answer: Sendable { case yes, no, nobodyToAsk }

  private let isYes: Bool
  private let input: CInt
  private let output: CInt

  /// - Parameter isYes: the answer is yes and nothing is asked, as with a
  ///   flag `--yes`.
  public init(isYes: Bool = false, input: CInt = 0, output: CInt = 2) {
    self.isYes = isYes
    self.input = input
    self.output = output
  }

  /// Shows the question with `[y/N]` and reads one line, where both are a
  /// terminal. Only "y" and "yes" are yes; an end of input is no.
  ///
  /// Output that was gathered must be flushed before.
  public func ask(_ question: Text) -> Answer {
    if isYes { return .yes }
    guard isatty(input) == 1, isatty(output) == 1 else { return .nobodyToAsk }
    say(question.plain + " [y/N] ")
    guard let line = readLine() else {
      say("\n")
      return .no
    }
    return ["y", "yes"].contains(line.lowercased()) ? .yes : .no
  }

  private func say(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
      if count < 0, errno != EINTR { return }
      bytes = bytes.dropFirst(max(count, 0))
    }
  }

  /// The next line without blanks around it; nil at the end of input.
  ///
  /// Byte by byte, so that nothing after the line is taken from whoever
  /// reads next.
  private func readLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(input, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { break }
      // What is longer is no answer, and need not be kept.
      if line.count < 100, byte != UInt8(ascii: "\r") { line.append(byte) }
    }
    let words = line.split(separator: UInt8(ascii: " "))
    return words.count == 1 ? String(decoding: words[0], as: UTF8.self) : ""
  }
}
