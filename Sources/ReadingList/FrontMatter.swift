internal import Markdown

/// The YAML block between `---` lines at the head of a file.
struct FrontMatter {
  var title: String?
  /// The offset after the block.
  var end: Int

  /// Nil if the file does not begin with a closed block.
  static func read(_ bytes: [UInt8], from start: Int, _ lines: SourceLines) -> FrontMatter? {
    guard lines.count > 1, text(bytes, 1, lines, from: start) == "---" else { return nil }
    var title: String?
    for number in 2...lines.count {
      let line = text(bytes, number, lines, from: start)
      if line == "---" || line == "..." {
        return FrontMatter(title: title, end: lines.bytes(of: number).upperBound)
      }
      if line.hasPrefix("title:"), title == nil {
        title = unquoted(line.dropFirst("title:".utf8.count))
      }
    }
    return nil
  }

  private static func text(
    _ bytes: [UInt8], _ number: Int, _ lines: SourceLines, from start: Int
  ) -> String {
    let range = lines.bytes(of: number)
    let line = String(
      decoding: bytes[max(range.lowerBound, start)..<range.upperBound], as: UTF8.self)
    return String(line.trimmedRight)
  }

  private static func unquoted(_ value: Substring) -> String? {
    var value = value.trimmed
    if let quote = value.first, quote == "\"" || quote == "'", value.last == quote, value.count > 1
    {
      value = value.dropFirst().dropLast()
    }
    return value.isEmpty ? nil : String(value)
  }
}
