import Foundation

/// A session as a text file: `$ study next` and its output.
///
/// Lines of stderr begin with `! `, and an exit code other than 0 is `[exit 1]`. `# …` at the
/// start or right before a command is a comment.
public struct Transcript {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// The first fenced `console` block of a Markdown file.
  public init(readme: String) {
    let lines = readme.components(separatedBy: "\n")
    let block = lines.drop { $0 != "```console" }.dropFirst().prefix { $0 != "```" }
    text = block.joined(separator: "\n") + "\n"
  }

  /// The same session, run now.
  public func replayed(with study: StudyBinary) throws -> String {
    var lines: [String] = []
    let written = text.components(separatedBy: "\n")
    for (index, line) in written.enumerated() {
      let after = index + 1 < written.count ? written[index + 1] : ""
      // Only at the start or right before a command, since output may begin the same way.
      if line.hasPrefix("# "), lines.isEmpty || after.hasPrefix("$ ") {
        if let last = lines.last, !last.isEmpty { lines.append("") }
        lines.append(line)
      }
      guard line.hasPrefix("$ ") else { continue }
      if let last = lines.last, last != "", !last.hasPrefix("# ") { lines.append("") }
      lines.append(line)
      let command = line.dropFirst(2)
      let result =
        command.hasPrefix("study")
        ? try study.run(Self.words(String(command.dropFirst(5)))) : try study.shell(String(command))
      lines += Self.lines(result.output)
      lines += Self.lines(result.errors).map { "! " + $0 }
      if result.code != 0 { lines.append("[exit \(result.code)]") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.components(separatedBy: "\n")
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  /// Splits as a shell does, with double and single quotes.
  static func words(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character == " " {
        if let done = word { words.append(done) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
