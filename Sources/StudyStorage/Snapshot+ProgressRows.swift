import GRDB
public import StudyModel

/// By what items can be put together.
public enum ProgressDimension: String, CaseIterable, Sendable {
  case topic, tag, kind, source, author, list, status

  /// Whether an item may stand in several rows.
  public var overlaps: Bool { [.topic, .tag, .author, .list].contains(self) }
}

/// How far the person is with the items of one tag, kind, host, author, list
/// or state.
public struct ProgressRow: Sendable {
  /// "" for the items without one.
  public var name: String
  /// Of a list: its id, and its place below what was imported.
  public var list: Int64?
  public var place: String?
  public var done: Int
  /// Items that are not skipped.
  public var all: Int
  public var reading: Int
  public var lastTouched: Instant?
  public var outlook: Outlook
}

extension Snapshot {
  /// Every listed item by that dimension, each once in a row: lists in their
  /// order, else the largest row first and what has none last.
  ///
  /// - Parameters:
  ///   - dimension: any but topics, which are a tree.
  ///   - selection: which items; nil for all.
  public func fetchProgress(
    by dimension: ProgressDimension, of selection: Selection?, _ question: Outlook.Question
  ) throws -> [ProgressRow] {
    let query = selection.map(FilterQuery.init)
    let listed =
      query == nil ? "SELECT DISTINCT item_id FROM posting" : "SELECT id AS item_id FROM chosen"
    var arguments = Outlook.arguments(question)
    arguments.merge(query?.arguments ?? [:]) { $1 }
    if dimension == .status { arguments["today"] = question.today.number }
    let isList = dimension == .list
    let tables = [query?.tables, Self.tables(dimension, listed, isFiltered: query != nil)]
      .compactMap(\.self).joined(separator: ",\n")
    let rows = try Row.fetchCursor(
      db,
      sql: """
        WITH \(tables)
        SELECT \(Self.name(dimension)) AS name, \(isList ? "list.id, list.place" : "NULL, NULL"),
          count(*) FILTER (WHERE status.state = 'done'),
          count(*) FILTER (WHERE status.state IS NOT 'skipped') AS items,
          count(*) FILTER (WHERE status.state = 'reading'),
          max(status.touched_at), \(Outlook.columns)
        FROM placed CROSS JOIN item ON item.id = placed.item_id
        \(isList ? "CROSS JOIN list ON list.id = placed.place" : "")
        LEFT JOIN status ON status.item_id = placed.item_id
        LEFT JOIN edit ON edit.item_id = placed.item_id
        GROUP BY \(isList ? "list.id ORDER BY list.id" : "1 ORDER BY name = '', items DESC, name")
        """, arguments: StatementArguments(arguments))
    var progress: [ProgressRow] = []
    while let row = try rows.next() {
      progress.append(
        ProgressRow(
          name: row[0], list: row[1], place: row[2], done: row[3], all: row[4], reading: row[5],
          lastTouched: Instant(row[6]), outlook: Outlook(row, from: 7)))
    }
    return progress
  }

  /// Defines `placed (place, item_id)`, each pair once.
  private static func tables(
    _ dimension: ProgressDimension, _ listed: String, isFiltered: Bool
  ) -> String {
    let condition = isFiltered ? "posting.item_id IN chosen" : "TRUE"
    switch dimension {
    case .list:
      return "placed AS (SELECT DISTINCT list_id AS place, item_id FROM posting WHERE \(condition))"
    case .author:
      return withRest(
        listed,
        """
        SELECT DISTINCT posting_author.name, posting.item_id
        FROM posting_author CROSS JOIN posting
          ON posting.list_id = posting_author.list_id AND posting.ordinal = posting_author.posting
        WHERE \(condition)
        """)
    case .tag:
      return withRest(
        listed,
        """
        SELECT \(tagName("posting_tag.tag")), posting.item_id FROM posting_tag CROSS JOIN posting
          ON posting.list_id = posting_tag.list_id AND posting.ordinal = posting_tag.posting
        WHERE \(condition) AND NOT EXISTS (SELECT 1 FROM own_tag
          WHERE own_tag.item_id = posting.item_id AND own_tag.tag = \(tagName("posting_tag.tag")))
        UNION
        SELECT own_tag.tag, own_tag.item_id FROM own_tag
        WHERE is_on AND own_tag.item_id IN (\(listed))
        """)
    case .topic, .kind, .source, .status:
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
    case .topic, .tag, .author: "placed.place"
    case .kind: "item.kind"
    case .source: "study_source(item.key)"
    case .list: "list.title"
    case .status:
      """
      CASE WHEN status.state = 'parked' AND status.parked_until <= :today
        THEN iif(status.opened_at IS NULL, 'unread', 'reading')
        ELSE ifnull(status.state, 'unread') END
      """
    }
  }
}
