/// The little HTML that lists use.
enum HTML {
  /// The images in `html`, titled by `title` or `alt`.
  static func images(_ html: String) -> [(address: String, title: String)] {
    elements("img", in: html).compactMap { tag in
      guard let address = attribute("src", of: tag), !address.isEmpty else { return nil }
      let title = attribute("title", of: tag) ?? attribute("alt", of: tag) ?? ""
      return (address, title)
    }
  }

  /// The text of the first `<h1>`, without tags in it.
  static func firstHeading(_ html: String) -> String? {
    guard let open = html.firstASCII("<h1"), let begin = html[open...].firstIndex(of: ">") else {
      return nil
    }
    let rest = html[html.index(after: begin)...]
    let text = withoutTags(rest[..<(rest.firstASCII("</h1") ?? rest.endIndex)])
    return text.hasWord ? text : nil
  }

  /// The texts of the comments in `html`, trimmed and in lower case.
  static func comments(_ html: String) -> [String] {
    var found: [String] = []
    var rest = html[...]
    while let open = rest.firstASCII("<!--") {
      let inner = rest[rest.utf8.index(open, offsetBy: 4)...]
      guard let close = inner.firstASCII("-->") else { break }
      found.append(inner[..<close].collapsed.lowercased())
      rest = inner[inner.utf8.index(close, offsetBy: 3)...]
    }
    return found
  }

  private static func elements(_ name: StaticString, in html: String) -> [Substring] {
    var found: [Substring] = []
    var rest = html[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      let inner = rest[rest.utf8.index(after: open)...]
      if inner.hasPrefix("!--") {
        guard let close = inner.firstASCII("-->") else { break }
        rest = inner[close...]
      } else {
        let end = inner.utf8.firstIndex(of: UInt8(ascii: ">")) ?? inner.endIndex
        if inner.hasASCII(name, at: inner.startIndex) { found.append(inner[..<end]) }
        rest = inner[end...]
      }
    }
    return found
  }

  /// The value of an attribute, quoted or not.
  private static func attribute(_ name: String, of tag: Substring) -> String? {
    var rest = tag
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].trimmedRight.split(whereSeparator: { $0.isWhitespace }).last
      var value = rest[rest.index(after: equals)...].trimmed
      let end: String.Index
      if let quote = value.first, quote == "\"" || quote == "'" {
        value = value.dropFirst()
        end = value.firstIndex(of: quote) ?? value.endIndex
        rest = end < value.endIndex ? value[value.index(after: end)...] : ""
      } else {
        end = value.firstIndex { $0.isWhitespace || $0 == "/" } ?? value.endIndex
        rest = value[end...]
      }
      if key?.lowercased() == name { return String(value[..<end]) }
    }
    return nil
  }

  private static func withoutTags(_ html: Substring) -> String {
    var text = ""
    var isTag = false
    for character in html {
      if character == "<" { isTag = true }
      if !isTag { text.append(character) }
      if character == ">" { isTag = false }
    }
    return text.collapsed
  }
}
