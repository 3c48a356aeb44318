import StudyModel

/// How it is said that nothing has a word, everywhere in the same words.
enum Nothing {
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
}
