/// Words as a person can type them into a shell.
public enum ShellWord {
  /// The word, quoted if the shell would read it differently.
  public static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.utf8.allSatisfy { plain.contains($0) }
    if isPlain { return word }
    // A quote with an accent is a quote.
    let parts = word.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.map { String($0) }.joined(separator: "'\\''") + "'"
  }

  /// A command line of these words.
  public static func joined(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  /// The same for words that name something to a command, none of which is an option.
  public static func arguments(_ words: [String]) -> String {
    (words.contains { $0.utf8.first == UInt8(ascii: "-") } ? "-- " : "") + joined(words)
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:,+%@=".utf8)
}
