/// Words as a person can type them into a shell.
public enum ShellWord {
  /// The word, in quotes where the shell would take it for something else.
  public static func quoted(_ word: String) -> String {
    let isPlain = !word.isEmpty && word.utf8.allSatisfy { plain.contains($0) }
    return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// A command line of those words.
  public static func joined(_ words: [String]) -> String {
    words.map(quoted).joined(separator: " ")
  }

  private static let plain = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./:,+%@=".utf8)
}
