import SQLite
public import StudyModel

extension Snapshot {
  /// Every listed item by that dimension, once in each row: lists in their order, others with
  /// the largest row first and items without a value last.
  ///
  /// - Parameters:
  ///   - dimension: any except topics and folders, which are trees.
  ///   - selection: which items; nil for all.
  public func fetchProgress(
    by dimension: ProgressDimension, of selection: Selection?, _ question: Forecast.Question,
    on today: Day
  ) throws -> [ProgressRow] {
    let query = selection.map(FilterQuery.init)
    let listed =
      query == nil ? "SELECT DISTINCT item_id FROM posting" : "SELECT id AS item_id FROM chosen"
    let arguments = Forecast.arguments(question).merging(query?.arguments ?? [:]) { $1 }
      .merging(["today": today]) { a, _ in a }
    let isList = dimension == .list
    let tables = [query?.tables, Self.tables(dimension, listed, isFiltered: query != nil)]
      .compactMap(\.self).joined(separator: ",\n")
    return try db.values(
      """
      WITH \(tables)
      SELECT \(Self.name(dimension)) AS name,
        \(isList ? "list.id AS list_id, list.place" : "NULL AS list_id, NULL AS place"),
        \(Standing.figures(counting: "*")), \(Forecast.columns)
      FROM placed CROSS JOIN item ON item.id = placed.item_id
      \(isList ? "CROSS JOIN list ON list.id = placed.place" : "")
      \(SQL.personal("placed.item_id"))
      GROUP BY \(isList ? "list.id ORDER BY list.id" : "1 ORDER BY name = '', items DESC, name")
      """, StatementArguments(arguments)
    ) { row in
      ProgressRow(
        name: try row["name"], list: try row["list_id"], place: try row["place"],
        figures: try Figures(row), forecast: try Forecast(row))
    }
  }

  /// Defines `placed (place, item_id)` without duplicates.
  private static func tables(
    _ dimension: ProgressDimension, _ listed: String, isFiltered: Bool
  ) -> String {
    let condition = isFiltered ? "posting.item_id IN chosen" : "true"
    switch dimension {
    case .list:
      return "placed AS (SELECT DISTINCT list_id AS place, item_id FROM posting WHERE \(condition))"
    case .author:
      return withRest(
        listed,
        """
        SELECT DISTINCT posting_author.name, posting.item_id
        FROM \(SQL.postingsOfAuthors) \(SQL.bearingTitle) WHERE \(condition)
        """)
    case .tag:
      return withRest(
        listed,
        """
        SELECT \(EffectiveTags.name("posting_tag.tag")), posting.item_id
        FROM \(EffectiveTags.postings) WHERE \(condition) AND \(EffectiveTags.isKept)
        UNION
        SELECT own_tag.tag, own_tag.item_id FROM own_tag
        WHERE is_on AND own_tag.item_id IN (\(listed))
        """)
    case .topic, .folder, .kind, .source, .status:
      return "placed AS (SELECT '' AS place, item_id FROM (\(listed)))"
    }
  }

  private static func withRest(_ listed: String, _ places: String) -> String {
    """
    named (place, item_id) AS MATERIALIZED (\(places)),
    placed AS (
      SELECT place, item_id FROM named
      UNION ALL
      SELECT '', item_id FROM (\(listed)) WHERE item_id NOT IN (SELECT item_id FROM named))
    """
  }

  private static func name(_ dimension: ProgressDimension) -> String {
    switch dimension {
    case .topic, .folder, .tag, .author: "placed.place"
    case .kind: "item.kind"
    case .source: "study_source(item.key)"
    case .list: "list.title"
    case .status: Standing.state
    }
  }
}
