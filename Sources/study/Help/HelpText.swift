/// The argument parser's help, whose line of usage can be of any length.
enum HelpText {
  private static let width = 80

  /// The text with its usage in lines of at most 80 columns.
  static func wrapped(_ help: String) -> String {
    help.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("USAGE: ") && $0.count > width ? usage($0) : String($0) }
      .joined(separator: "\n")
  }

  /// Breaks between options, below the first of them.
  private static func usage(_ line: Substring) -> String {
    let words = line.matches(of: /\[[^\]]*\]|\S+/).map { String($0.output) }
    let indent = String(
      repeating: " ",
      count: words.prefix { !$0.hasPrefix("[") }.reduce(0) { $0 + $1.count + 1 })
    var lines = [""]
    for word in words {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(indent + word)
      }
    }
    return lines.joined(separator: "\n")
  }
}
