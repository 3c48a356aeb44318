import CSQLiteSettings
import GRDB
import StudyModel

/// What SQL cannot say of words and addresses, as functions of a connection.
/// None of them is used in the schema, which is not trusted.
enum FilterFunctions {
  /// Makes them known to the connection: `study_fits(text, words)` for whether
  /// each word begins one of the text's, `study_same(text, words)` for whether
  /// the text has these words only, `study_has(text, part)` for whether it has
  /// that part, signs and all, `study_source(key)` for the host of a key.
  static func add(to db: Database) throws {
    try add("study_fits", to: db) { text, count, words, wordCount in
      let text = UnsafeBufferPointer(start: text, count: Int(count))
      return WordPattern.fits(text, words: UnsafeBufferPointer(start: words, count: Int(wordCount)))
        ? 1 : 0
    }
    try add("study_same", to: db) { text, count, words, wordCount in
      let text = UnsafeBufferPointer(start: text, count: Int(count))
      return WordPattern.same(text, words: UnsafeBufferPointer(start: words, count: Int(wordCount)))
        ? 1 : 0
    }
    try add("study_has", to: db) { text, count, part, partCount in
      let text = UnsafeBufferPointer(start: text, count: Int(count))
      return WordPattern.has(text, part: UnsafeBufferPointer(start: part, count: Int(partCount)))
        ? 1 : 0
    }
    db.add(function: source)
  }

  /// Not by GRDB's functions, which make a string of every argument: a word is
  /// looked for in half a million texts.
  private static func add(
    _ name: String, to db: Database, _ test: @escaping study_text_test
  ) throws {
    let code = study_add_text_test(UnsafeMutableRawPointer(db.sqliteConnection), name, test)
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private static let source = DatabaseFunction("study_source", argumentCount: 1, pure: true) {
    String.fromDatabaseValue($0[0]).map(FilterSubject.source)
  }
}
