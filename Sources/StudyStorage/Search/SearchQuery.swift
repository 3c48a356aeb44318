import SQLite
import StudyModel

/// A search as one query on `search`, all values bound.
struct SearchQuery {
  /// To stand behind `WITH`; defines `hit (id, score)`, the smaller score the
  /// better.
  private(set) var tables = ""
  private(set) var arguments: [String: any DatabaseValueConvertible] = [:]

  private static let columns = ["title", "author", "topic", "note", "address"]
  /// Of the columns: title over topic over author over note over address.
  private static let weights = "10.0, 4.0, 6.0, 2.0, 1.0"

  /// - Parameter selection: its filter is that of the search.
  init(_ text: SearchText, _ selection: Selection) {
    var conditions: [String] = []
    if !text.patterns.isEmpty {
      arguments["match"] = Self.match(text.patterns)
      conditions.append("search MATCH :match")
    }
    for (index, pattern) in text.patterns.enumerated() where pattern.needsLook {
      arguments["look\(index)"] = pattern.folded
      conditions.append(Self.any("study_fits", ":look\(index)"))
    }
    for (index, sign) in text.signs.enumerated() {
      arguments["sign\(index)"] = sign
      conditions.append(Self.any("instr", ":sign\(index)"))
    }
    if !selection.filter.isEverything || selection.scope != .everything {
      let query = FilterQuery(selection)
      arguments.merge(query.arguments) { a, _ in a }
      tables = query.tables + ",\n"
      conditions.append("search.rowid IN chosen")
    }
    let score = text.patterns.isEmpty ? "0" : "bm25(search, \(Self.weights))"
    tables += """
      hit (id, score) AS MATERIALIZED (
        SELECT rowid, \(score) FROM search WHERE \(conditions.joined(separator: " AND ")))
      """
  }

  /// A query for the ids of the items that have the words of a filter in those columns; nil where
  /// the index does not know them: parts that must stand in one text, and nothing but signs.
  ///
  /// - Parameter bind: binds a value and returns its name.
  static func ids(
    _ text: String, in fields: [String]? = nil, _ bind: (String) -> String
  ) -> String? {
    guard let pattern = WordPattern(value: text), pattern.isOnePart else { return nil }
    let (fields, words) = (fields ?? columns, match([pattern]))
    guard !words.isEmpty else { return nil }
    let found = "search MATCH \(bind("{\(fields.joined(separator: " "))} : (\(words))"))"
    let look =
      pattern.needsLook ? " AND \(any("study_fits", bind(pattern.folded), in: fields))" : ""
    return "SELECT rowid FROM search WHERE \(found)\(look)"
  }

  private static func any(
    _ function: String, _ argument: String, in columns: [String] = columns
  ) -> String {
    "(" + columns.map { "\(function)(search.\($0), \(argument))" }.joined(separator: " OR ") + ")"
  }

  /// The words in the language of the index, each in its quotes, so that
  /// nothing of it means anything there; those of a part stand together.
  static func match(_ patterns: [WordPattern]) -> String {
    patterns.flatMap(\.phrases).filter { !$0.words.isEmpty }.map { phrase in
      "\"" + phrase.words.joined(separator: " ") + "\"" + (phrase.isOpen ? " *" : "")
    }.joined(separator: " AND ")
  }
}
