internal import Markdown
internal import StudyModel

/// The subset of HTML that lists use.
enum HTML {
  /// The value of an attribute, quoted or not, with references resolved; nil if it is missing
  /// or empty.
  static func attribute(_ name: String, of attributes: Substring) -> String? {
    var rest = attributes
    while let equals = rest.utf8.first(UInt8(ascii: "=")) {
      let head = rest[..<equals].trimmedRight
      let blank = head.utf8.lastIndex(where: \.isBlank)
      let key = blank.map { head[head.utf8.index(after: $0)...] } ?? head
      var value = rest[rest.utf8.index(after: equals)...].trimmed
      let end: String.Index
      if let quote = value.utf8.first, "\"'".utf8.contains(quote) {
        value = value[value.utf8.index(after: value.startIndex)...]
        end = value.utf8.first(quote) ?? value.endIndex
        rest = end < value.endIndex ? value[value.utf8.index(after: end)...] : ""
      } else {
        end = value.firstIndex { $0.isWhitespace } ?? value.endIndex
        rest = value[end...]
      }
      if key.utf8.count == name.utf8.count, key.lowercased() == name {
        let found = Entity.decoded(value[..<end].trimmed)
        return found.isEmpty ? nil : found
      }
    }
    return nil
  }

  /// True for an element that shows another page or a recording, named by its `src`.
  static func isPlayer(_ name: String) -> Bool {
    ["iframe", "embed", "video", "audio", "source"].contains(name)
  }

  /// The texts of the comments in `html`, trimmed and in lower case.
  static func comments(_ html: [UInt8]) -> [String] {
    HTMLTokens(html, html.indices).compactMap {
      if case .comment(let text) = $0.form { text.collapsed.lowercased() } else { nil }
    }
  }
}
