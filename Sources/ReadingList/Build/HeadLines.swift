internal import Markdown

/// The fields in the first lines of a note: `Link: https://…`, `- Status: reading`, `url:: …`.
enum HeadLines {
  private static let most = 20

  /// The fields, each with its line; empty where the text does not begin with any.
  static func fields(
    _ bytes: [UInt8], from start: Int, _ lines: SourceLines
  ) -> [(field: NoteField, line: Int)] {
    var fields: [(field: NoteField, line: Int)] = []
    let first = lines.line(at: start)
    for number in first..<min(first + most, lines.count + 1) {
      let range = lines.bytes(of: number)
      guard range.upperBound > start, range.count <= 2000 else { break }
      let line = bytes[max(range.lowerBound, start)..<range.upperBound]
      // Most lines have no colon, and need not be read.
      if !line.contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0x80 }) {
        let rest = line.drop { $0 <= 32 }
        guard fields.isEmpty, rest.isEmpty || rest.starts(with: "# ".utf8) else { break }
        continue
      }
      let text = String(decoding: line, as: UTF8.self).collapsed
      // The heading and blank lines may stand before them.
      if fields.isEmpty, text.isEmpty || text.hasPrefix("# ") { continue }
      guard let field = field(text) else { break }
      fields.append((field, number))
    }
    return fields
  }

  /// The name in "Link: " or "**URL**:: " before a value; nil for other words.
  static func name(before words: String) -> Substring? {
    let text = words.trimmedRight
    guard let last = text.unicodeScalars.last, last == ":" || last == "：" else { return nil }
    let name = text.trimming { $0.isBlank || ":：*_".unicodeScalars.contains($0) }
    return (1...40).contains(name.utf8.count) && name.wordCount <= 3 ? name : nil
  }

  static func field(_ text: String) -> NoteField? {
    var rest = text[...]
    if rest.hasPrefix("- ") || rest.hasPrefix("* ") { rest = rest.dropFirst(2) }
    guard let colon = rest.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let name = rest[..<colon].trimming { $0.isBlank || "*_".unicodeScalars.contains($0) }
    guard (1...40).contains(name.utf8.count), name.wordCount <= 3,
      name.unicodeScalars.allSatisfy({ $0.isWordPart || " -_/".unicodeScalars.contains($0) }),
      ColumnHead.read(name.lowercased()[...]) != nil
    else { return nil }
    let value = rest[colon...].trimming { $0.isBlank || ":：*_".unicodeScalars.contains($0) }
    return NoteField(name: String(name), values: [String(value)].filter { !$0.isEmpty })
  }
}
