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
      guard let text = FilterFunctions.text(values![0]),
        let pattern = FilterFunctions.text(values![1])
      else {
        return sqlite3_result_int(context, 0)
      }
      sqlite3_result_int(context, WordPattern.fits(text, pattern: pattern) ? 1 : 0)
    }
    try db.addFunction("study_folded", argumentCount: 1) { context, _, values in
      // Texts of ASCII, which are nearly all, are as they should be.
      guard let text = FilterFunctions.text(values![0]), !text.allSatisfy({ $0 < 0x80 }) else {
        return sqlite3_result_value(context, values![0])
      }
      FilterFunctions.result(Folding.folded(text), context)
    }
    try db.addFunction("study_source", argumentCount: 1) { context, _, values in
      guard let text = FilterFunctions.text(values![0]) else { return sqlite3_result_null(context) }
      FilterFunctions.result(
        Array(CanonicalAddress.source(ofKey: String(decoding: text, as: UTF8.self)).utf8), context)
    }
  }

  private static func text(_ value: OpaquePointer?) -> UnsafeBufferPointer<UInt8>? {
    sqlite3_value_text(value).map {
      UnsafeBufferPointer(start: $0, count: Int(sqlite3_value_bytes(value)))
    }
  }

  private static func result(_ text: [UInt8], _ context: OpaquePointer?) {
    // With an end, since SQLite takes the address of nothing for null.
    (text + [0]).withUnsafeBytes {
      sqlite3_result_text(
        context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(text.count),
        // SQLite copies it.
        unsafeBitCast(-1, to: sqlite3_destructor_type.self))
    }
  }
}
