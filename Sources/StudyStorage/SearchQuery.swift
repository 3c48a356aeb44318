import GRDB
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
    if !text.words.isEmpty {
      arguments["match"] = Self.match(text.words)
      conditions.append("search MATCH :match")
    }
    for (index, sign) in text.signs.enumerated() {
      // Without a letter there is nothing to fold, and all rows to look at.
      let isPlain = !sign.contains { $0.isLetter }
      arguments["sign\(index)"] = isPlain ? sign : WordPattern.folded(sign)
      let function = isPlain ? "instr" : "study_has"
      let tests = Self.columns.map { "\(function)(search.\($0), :sign\(index))" }
      conditions.append("(\(tests.joined(separator: " OR ")))")
    }
    if !selection.filter.isEverything || selection.scope != .everything {
      let query = FilterQuery(selection)
      arguments.merge(query.arguments) { a, _ in a }
      tables = query.tables + ",\n"
      conditions.append("search.rowid IN chosen")
    }
    let score = text.words.isEmpty ? "0" : "bm25(search, \(Self.weights))"
    tables += """
      hit (id, score) AS MATERIALIZED (
        SELECT rowid, \(score) FROM search WHERE \(conditions.joined(separator: " AND ")))
      """
  }

  /// The words in the language of the index, each in its quotes, so that
  /// nothing of it means anything there; the last may go on.
  private static func match(_ words: [String]) -> String {
    words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " AND ") + " *"
  }
}
