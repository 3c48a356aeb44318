internal import Markdown

/// The YAML block between `---` lines at the head of a file, as far as it is flat: scalars, and
/// lists of them.
struct FrontMatter {
  /// The fields in order, with the lines that they begin on.
  var fields: [(field: NoteField, line: Int)]
  /// The offset after the block.
  var end: Int

  var title: String? { fields.first { $0.field.name == "title" }?.field.values.first }

  /// More lines than these are not looked at for fields.
  private static let mostLines = 400
  private static let longestLine = 4096

  /// Nil if the file does not begin with a closed block.
  static func read(_ bytes: [UInt8], from start: Int, _ lines: SourceLines) -> FrontMatter? {
    guard lines.count > 1, text(bytes, 1, lines, from: start) == "---" else { return nil }
    var fields: [(field: NoteField, line: Int)] = []
    for number in 2...lines.count {
      let line = text(bytes, number, lines, from: start)
      if line == "---" || line == "..." {
        return FrontMatter(fields: fields, end: lines.bytes(of: number).upperBound)
      }
      guard number <= mostLines else { continue }
      if let entry = entry(line) {
        if !fields.isEmpty { fields[fields.count - 1].field.values += values(entry) }
      } else if let colon = line.firstIndex(of: ":"), let first = line.first, !first.isWhitespace,
        first != "#"
      {
        let name = line[..<colon].trimmed
        let value = line[line.index(after: colon)...].trimmed
        fields.append((NoteField(name: String(name), values: values(value)), number))
      }
    }
    return nil
  }

  /// The text of `- item`, indented or not.
  private static func entry(_ line: String) -> Substring? {
    let line = line.trimmed
    return line.hasPrefix("- ") ? line.dropFirst(2).trimmed : nil
  }

  /// A scalar, quoted or not, or the parts of `[a, b]`.
  private static func values(_ written: Substring) -> [String] {
    guard written.first == "[", written.last == "]", !written.hasPrefix("[[") else {
      return [unquoted(written)].compactMap(\.self)
    }
    return written.dropFirst().dropLast().split(separator: ",").compactMap {
      unquoted($0.trimmed)
    }
  }

  private static func text(
    _ bytes: [UInt8], _ number: Int, _ lines: SourceLines, from start: Int
  ) -> String {
    let range = lines.bytes(of: number)
    let begin = max(range.lowerBound, start)
    let line = String(
      decoding: bytes[begin..<min(range.upperBound, begin + longestLine)], as: UTF8.self)
    return String(line.trimmedRight)
  }

  private static func unquoted(_ value: Substring) -> String? {
    var value = value.trimmed
    if let quote = value.first, quote == "\"" || quote == "'", value.last == quote, value.count > 1
    {
      value = value.dropFirst().dropLast()
    } else if let comment = value.firstRange(of: " #") {
      value = value[..<comment.lowerBound].trimmedRight
    }
    return value.isEmpty ? nil : String(value)
  }
}
