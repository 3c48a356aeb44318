internal import Markdown

/// The subset of HTML that lists use.
enum HTML {
  /// The value of an attribute, quoted or not, with references resolved; nil if it is missing
  /// or empty.
  static func attribute(_ name: String, of attributes: Substring) -> String? {
    var rest = attributes
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].trimmedRight.split(whereSeparator: { $0.isWhitespace }).last
      var value = rest[rest.index(after: equals)...].trimmed
      let end: String.Index
      if let quote = value.first, quote == "\"" || quote == "'" {
        value = value.dropFirst()
        end = value.firstIndex(of: quote) ?? value.endIndex
        rest = end < value.endIndex ? value[value.index(after: end)...] : ""
      } else {
        end = value.firstIndex { $0.isWhitespace } ?? value.endIndex
        rest = value[end...]
      }
      if key?.lowercased() == name {
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
