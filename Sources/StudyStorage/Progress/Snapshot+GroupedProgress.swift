import SQLite
public import StudyModel

/// The figures of a group of topics.
public struct GroupFigures: Sendable {
  public var figures = Figures(done: 0, all: 0, reading: 0)
  /// Only if asked for.
  public var forecast: Forecast?
}

extension Snapshot {
  /// The figures of each group of topics. In each group an item counts once, however many of its
  /// topics have it.
  ///
  /// - Parameters:
  ///   - selection: which items count; nil for all.
  ///   - question: nil without a forecast, which takes half the time.
  /// - Returns: as many values as there are groups, in their order.
  public func fetchProgress(
    ofGroups groups: [[TopicSpan]], in selection: Selection?, _ question: Forecast.Question?,
    on today: Day
  ) throws -> [GroupFigures] {
    var found = [GroupFigures](repeating: GroupFigures(), count: groups.count)
    var groups = groups
    if question == nil {
      // Subtrees, which lie in each other, in one pass; what is left is apart from each other.
      let subtrees = groups.indices.filter { groups[$0].count == 1 }
      let figures = try fetchFigures(of: subtrees.map { groups[$0][0] }, in: selection, on: today)
      for (index, figures) in zip(subtrees, figures) {
        found[index].figures = figures
        groups[index] = []
      }
      if groups.allSatisfy(\.isEmpty) { return found }
    }
    let query = selection.map(FilterQuery.init)
    let arguments = (question.map(Forecast.arguments) ?? [:])
      .merging(query?.arguments ?? [:]) { $1 }
      .merging(["today": today, "spans": Self.spans(groups)]) { a, _ in a }
    try db.forEachRow(
      """
      WITH \(query.map { "\($0.tables)," } ?? "") \(Self.span), \(Self.placed(query != nil))
      \(question == nil ? Self.figures : Self.figuresWithForecast)
      """, StatementArguments(arguments)
    ) { row in
      let group: Int = try row["group_number"]
      found[group].figures = try Figures(row)
      if question != nil { found[group].forecast = try Forecast(row) }
    }
    guard question != nil else { return found }
    for index in found.indices where found[index].forecast == nil {
      found[index].forecast = Forecast(minutesLeft: 0, recentlyDone: 0, activeWeeks: 0)
    }
    return found
  }

  /// The lists with an item that was ever touched: when the person last did something with one,
  /// and whether one is done or being read.
  public func fetchTouchedLists(
    on today: Day
  ) throws -> [(list: Int64, last: Instant?, isBegun: Bool)] {
    try db.values(
      """
      SELECT posting.list_id, \(Standing.figures(counting: "*"))
      FROM status CROSS JOIN posting ON posting.item_id = status.item_id
      GROUP BY posting.list_id ORDER BY touched_at DESC, posting.list_id
      """, ["today": today]
    ) { row in
      let figures = try Figures(row)
      return (try row["list_id"], figures.lastTouched, figures.isBegun)
    }
  }

  /// The ids of the lists that have items.
  public func fetchFilledLists() throws -> [Int64] {
    try db.column(
      "SELECT id FROM list WHERE EXISTS (SELECT 1 FROM posting WHERE list_id = list.id) ORDER BY id"
    )
  }

  /// Spans are bound as one JSON text, since there may be one for each topic.
  static let span = """
    span (group_number, list_id, first, last) AS MATERIALIZED (
      SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]'),
        json_extract(value, '$[2]'), json_extract(value, '$[3]')
      FROM json_each(:spans))
    """

  static func spans(_ groups: [[TopicSpan]]) -> String {
    let spans = groups.enumerated().flatMap { number, spans in
      spans.map { "[\(number),\($0.list),\($0.ordinals.lowerBound),\($0.ordinals.upperBound)]" }
    }
    return "[\(spans.joined(separator: ","))]"
  }

  private static func placed(_ isFiltered: Bool) -> String {
    """
    placed AS (
      SELECT span.group_number, posting.item_id FROM span CROSS JOIN posting
        ON posting.list_id = span.list_id AND posting.topic BETWEEN span.first AND span.last
      WHERE \(isFiltered ? "posting.item_id IN chosen" : "true"))
    """
  }

  private static let figures = """
    SELECT group_number, \(Standing.figures(counting: "DISTINCT placed.item_id"))
    FROM placed LEFT JOIN status ON status.item_id = placed.item_id
    GROUP BY group_number
    """

  private static let figuresWithForecast = """
    SELECT group_number, \(Standing.figures(counting: "*")), \(Forecast.columns)
    FROM (SELECT DISTINCT group_number, item_id FROM placed) AS once
    CROSS JOIN item ON item.id = once.item_id
    \(SQL.personal("once.item_id"))
    GROUP BY group_number
    """
}
