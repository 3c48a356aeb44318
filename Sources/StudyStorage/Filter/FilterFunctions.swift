import CSQLiteSettings
import GRDB
import StudyModel

/// What SQL cannot say of words and addresses, as functions of a connection.
/// None of them is used in the schema, which is not trusted.
enum FilterFunctions {
  /// Makes them known to the connection: `study_fits(text, pattern)` for
  /// whether a text has the words of a `WordPattern`, `study_folded(text)` for
  /// the text as it is compared, but for the case of ASCII, and
  /// `study_source(key)` for the host of a key.
  ///
  /// The first two are not GRDB's, which make a string of every argument: a
  /// word is looked for in half a million texts.
  static func add(to db: Database) throws {
    let connection = UnsafeMutableRawPointer(db.sqliteConnection)
    try require(
      study_add_text_test(connection, "study_fits") { text, count, pattern, patternCount in
        let text = UnsafeBufferPointer(start: text, count: Int(count))
        let pattern = UnsafeBufferPointer(start: pattern, count: Int(patternCount))
        return WordPattern.fits(text, pattern: pattern) ? 1 : 0
      })
    try require(
      study_add_text_change(connection, "study_folded") { text, count, changed in
        let folded = Folding.folded(UnsafeBufferPointer(start: text, count: Int(count)))
        let copy = study_copy(folded, folded.count)
        changed?.pointee = CInt(folded.count)
        return copy
      })
    db.add(function: source)
  }

  private static func require(_ code: CInt) throws {
    guard code == 0 else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
  }

  private static let source = DatabaseFunction("study_source", argumentCount: 1, pure: true) {
    values in String.fromDatabaseValue(values[0]).map(CanonicalAddress.source)
  }
}
