import GRDB
import StudyModel

/// What SQL cannot say of words and addresses, as functions of a connection.
/// None of them is used in the schema, which is not trusted to.
enum FilterFunctions {
  /// Makes them known to the connection.
  static func add(to db: Database) {
    db.add(function: fits)
    db.add(function: isSame)
    db.add(function: source)
  }

  /// `study_fits(text, words)`: whether each word begins one of the text's.
  private static let fits = words("study_fits", isExact: false)
  /// `study_same(text, words)`: whether the text has these words only.
  private static let isSame = words("study_same", isExact: true)

  /// `study_source(key)`: the host of a key.
  private static let source = DatabaseFunction("study_source", argumentCount: 1, pure: true) {
    String.fromDatabaseValue($0[0]).map(FilterSubject.source)
  }

  private static func words(_ name: String, isExact: Bool) -> DatabaseFunction {
    DatabaseFunction(name, argumentCount: 2, pure: true) { values in
      guard let text = String.fromDatabaseValue(values[0]),
        let words = String.fromDatabaseValue(values[1])
      else { return false }
      return WordPattern(folded: words, isExact: isExact).fits(text)
    }
  }
}
