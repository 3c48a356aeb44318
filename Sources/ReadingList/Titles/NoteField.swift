internal import StudyModel

/// A field of a note or a block: `author:: Jane Doe`, `tags: [a, b]`.
struct NoteField {
  /// In lower case.
  var name: String
  var values: [String]

  init(name: String, values: [String]) {
    (self.name, self.values) = (name.lowercased(), values)
  }

  /// The field in `key:: value`; nil without one.
  init?(_ text: Substring) {
    guard let mark = text.firstRange(of: "::") else { return nil }
    let name = text[..<mark.lowerBound].trimmed
    guard !name.isEmpty, name.utf8.count <= 40, name.wordCount <= 3,
      name.unicodeScalars.allSatisfy({ $0.isWordPart || "-_. ".unicodeScalars.contains($0) })
    else { return nil }
    // `std::vector` is code.
    let rest = text[mark.upperBound...]
    guard rest.isEmpty || rest.first == " " || rest.first == "[" || rest.first == "\"" else {
      return nil
    }
    self.init(name: String(name), values: Self.parts(rest.trimmed))
  }

  /// The values between commas, without the brackets of links to notes and the signs of tags.
  static func parts(_ text: Substring) -> [String] {
    text.split(separator: ",").map { part in
      String(part.trimming { $0.isBlank || "[]#\"'".unicodeScalars.contains($0) })
    }.filter { !$0.isEmpty }
  }

  /// What the field is about, by the same words as the head of a column.
  var head: ColumnHead? { ColumnHead.read(name[...]) }

  var tags: [WrittenTag] {
    guard head?.meaning == .tags else { return [] }
    return values.compactMap { value in
      Tag(value).map { WrittenTag(name: $0, written: value) }
    }
  }

  var authors: [String] { head?.meaning == .author ? values : [] }
}
