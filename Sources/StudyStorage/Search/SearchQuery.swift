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
    for (index, pattern) in text.patterns.enumerated() where pattern.needsLook {
      arguments["look\(index)"] = pattern.folded
      conditions.append(Self.any("study_fits", ":look\(index)"))
    }
    var isChosen = "true"
    if !selection.filter.isEverything || selection.scope != .everything {
      let query = FilterQuery(selection)
      arguments.merge(query.arguments) { a, _ in a }
      tables = query.tables + ",\n"
      isChosen = "id IN chosen"
    }
    for (index, sign) in text.signs.enumerated() { arguments["sign\(index)"] = sign }
    let signs = text.signs.indices.map { ":sign\($0)" }
    if text.patterns.isEmpty {
      // The texts where they are: to derive those of every item takes ten times as long.
      let areThere = signs.map { sign in
        FilterColumns.text { "instr(study_folded(\($0)), \(sign))" }
      }
      tables += """
        found (id, score) AS (
          SELECT id, 0 FROM item WHERE \((areThere + [isChosen]).joined(separator: " AND ")))
        """
    } else {
      conditions += signs.map { Self.any("instr", $0) }
      arguments["match"] = Self.match(text.patterns)
      tables += """
        found (id, score) AS MATERIALIZED (
          SELECT item_id AS id, bm25(search, \(Self.weights)) FROM \(SearchRow.found)
          WHERE search MATCH :match AND \(isChosen))
        """
    }
    tables += """
      ,
      hit (id, score) AS MATERIALIZED (
        SELECT found.id, score FROM found\(Self.looking(conditions)))
      """
  }

  /// Follows the items that the index finds, `found`: looks at their texts, where it does not tell
  /// enough.
  private static func looking(_ conditions: [String]) -> String {
    guard !conditions.isEmpty else { return "" }
    return """
       CROSS JOIN (\(SearchRow.texts)) AS made ON made.id = found.id
      WHERE \(conditions.joined(separator: " AND "))
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
    let match = bind("{\(fields.joined(separator: " "))} : (\(words))")
    let found = "SELECT item_id AS id FROM \(SearchRow.found) WHERE search MATCH \(match)"
    guard pattern.needsLook else { return found }
    let look = looking([any("study_fits", bind(pattern.folded), in: fields)])
    return "SELECT found.id FROM (\(found)) AS found\(look)"
  }

  private static func any(
    _ function: String, _ argument: String, in columns: [String] = columns
  ) -> String {
    let texts = columns.map { "\(function)(study_folded(made.\($0)), \(argument))" }
    return "(\(texts.joined(separator: " OR ")))"
  }

  /// The words in the language of the index, each in its quotes, so that
  /// nothing of it means anything there; those of a part stand together.
  static func match(_ patterns: [WordPattern]) -> String {
    patterns.flatMap(\.phrases).filter { !$0.words.isEmpty }.map { phrase in
      "\"" + phrase.words.joined(separator: " ") + "\"" + (phrase.isOpen ? " *" : "")
    }.joined(separator: " AND ")
  }
}
