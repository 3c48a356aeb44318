#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A yes-or-no question to the person at the terminal.
///
/// Never asked while the database is locked: a person may take a day.
public struct Confirm {
  public enum Answer: Sendable { case yes, no, nobodyToAsk }

  private let isYes: Bool
  private let input: CInt
  private let output: CInt

  /// - Parameter isYes: answers yes without asking, as with a flag `--yes`.
  public init(isYes: Bool = false, input: CInt = 0, output: CInt = 2) {
    self.isYes = isYes
    self.input = input
    self.output = output
  }

  /// Shows the question with `[y/N]` and reads one line, if both streams are terminals. Only
  /// "y" and "yes" are yes; end of input is no.
  ///
  /// Flush buffered output first.
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

  /// The next line without surrounding blanks; nil at the end of input.
  ///
  /// Reads byte by byte, so that it takes nothing after the line from the next reader.
  private func readLine() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      let count = read(input, &byte, 1)
      if count < 0, errno == EINTR { continue }
      guard count == 1 else { return nil }
      if byte == UInt8(ascii: "\n") { break }
      // A longer line is not an answer, and need not be kept.
      if line.count < 100, byte != UInt8(ascii: "\r") { line.append(byte) }
    }
    let words = line.split(separator: UInt8(ascii: " "))
    return words.count == 1 ? String(decoding: words[0], as: UTF8.self) : ""
  }
}
