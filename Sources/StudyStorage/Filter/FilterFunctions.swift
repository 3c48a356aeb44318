import CSQLite
import SQLite
import StudyModel

/// What SQL cannot say of words and addresses, as functions of a connection.
/// None of them is used in the schema, which is not trusted.
enum FilterFunctions {
  /// Makes them known to the connection: `study_fits(text, pattern)` for
  /// whether a text has the words of a `WordPattern`, `study_folded(text)` for
  /// the text as it is compared, but for the case of ASCII, and
  /// `study_source(key)` for the host of a key. They read texts where SQLite has
  /// them: a word is looked for in half a million. Null stays null, and fits nothing.
  static func add(to db: Database) throws {
    try db.addFunction("study_fits", argumentCount: 2) { context, _, values in
      guard let text = SQLText.read(values![0]),
        let pattern = SQLText.read(values![1])
      else {
        return sqlite3_result_int(context, 0)
      }
      sqlite3_result_int(context, WordPattern.fits(text, pattern: pattern) ? 1 : 0)
    }
    try db.addFunction("study_folded", argumentCount: 1) { context, _, values in
      // Texts of ASCII, which are nearly all, are as they should be.
      guard let text = SQLText.read(values![0]), !text.allSatisfy({ $0 < 0x80 }) else {
        return sqlite3_result_value(context, values![0])
      }
      SQLText.write(Folding.folded(text), context)
    }
    try db.addFunction("study_source", argumentCount: 1) { context, _, values in
      guard let text = SQLText.read(values![0]) else { return sqlite3_result_null(context) }
      SQLText.write(
        Array(CanonicalAddress.source(ofKey: String(decoding: text, as: UTF8.self)).utf8), context)
    }
  }
}
