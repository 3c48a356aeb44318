import StudyModel

/// Checks text that the person gives before it is stored.
enum NoteText {
  /// The largest note, in bytes.
  static let longest = 1 << 20

  /// - Throws: `StudyError.usage` for a text that is empty, too long, or contains a NUL, at
  ///   which SQLite would truncate it.
  static func checked(_ text: String) throws -> String {
    guard !text.utf8.contains(0) else { throw StudyError.usage("a text cannot contain a NUL") }
    guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw StudyError.usage("the text is empty; nothing was changed")
    }
    guard text.utf8.count <= longest else {
      throw StudyError.usage("a text can be at most \(longest >> 20) MB")
    }
    return text
  }

  /// One line with single blanks, at most 1,000 bytes.
  static func checkedTitle(_ text: String) throws -> String {
    // By scalars: a blank with an accent is a blank, and the accent stays.
    let title = try checked(text).unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
      .map { String($0) }.joined(separator: " ")
    guard title.utf8.count <= 1000 else {
      throw StudyError.usage("a title can be at most 1,000 bytes")
    }
    return title
  }
}
