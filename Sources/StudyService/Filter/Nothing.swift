import StudyModel

/// How it is said that nothing has a word, everywhere in the same words.
enum Nothing {
  /// The way to an item whose id or title is not known.
  static let search = "To find an item by words: study search WORD"

  /// The beginning of a sentence: `no topic has "quantum"`.
  static func has(_ word: String, in field: FilterField?) -> String {
    (field.map { "no \($0)" } ?? "nothing") + " has \"\(word)\""
  }

  /// As a message of its own.
  static func sentence(_ word: String, in field: FilterField?, nearest: String?) -> String {
    let text = has(word, in: field)
    let question = Nearest.question(nearest)
    return text.prefix(1).uppercased() + text.dropFirst() + (question.isEmpty ? "." : question)
  }

  /// The error where every item is done or set aside.
  static func isLeft(to what: String) -> StudyError {
    .notFound("nothing is left to \(what)", hint: "Add more: study import PATH or study add URL")
  }
}
