import SQLite
import StudyModel

/// What this program assumes about its rows beyond the constraints: an archive comes from
/// outside, and anyone may have edited it, or the database itself.
enum ArchiveRule {
  /// The first rule that is violated, in words. SQLite refuses a text that is not JSON.
  static func violation(in db: Database) throws -> String? {
    try JSONTexts.add(to: db)
    for (what, sql) in all where try db.scalar("SELECT EXISTS (\(sql))") ?? false { return what }
    return try ImageRule.isViolated(in: db)
      ? "an image of an import has rows that cannot be" : nil
  }

  /// Each with a query that returns a row if it is violated.
  private static let all: [(what: String, sql: String)] = [
    ("there must be one device", "SELECT 1 WHERE (SELECT count(*) FROM device) <> 1"),
    (
      "the topics of a list must be numbered from 0 up",
      """
      SELECT 1 FROM topic GROUP BY list_id
      HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1 OR max(last_ordinal) >= count(*)
      """
    ),
    (
      "a list must have itself as its topic 0",
      """
      SELECT 1 FROM list
      WHERE NOT EXISTS (SELECT 1 FROM topic WHERE list_id = list.id AND ordinal = 0)
      """
    ),
    (
      "the postings of a list must be numbered from 0 up",
      """
      SELECT 1 FROM posting GROUP BY list_id
      HAVING min(ordinal) <> 0 OR max(ordinal) <> count(*) - 1
      """
    ),
    ("an item or a command is of an unknown kind", kinds),
    ("a list has a mark of an unknown kind", marks),
    (
      "the arguments of a command must be a list of texts",
      """
      SELECT 1 FROM command WHERE NOT json_valid(arguments)
        OR EXISTS (SELECT 1 FROM json_each(iif(json_valid(arguments), arguments, '[]'))
          WHERE type <> 'text')
      """
    ),
    ("a text within JSON has a NUL or an unpaired surrogate", texts),
    ("a time must be of the years 1 to 9999", times),
    ("an entry of the journal has a value of another kind", payloads),
    (
      "an image of an import must name lists and items by their ids",
      """
      SELECT 1 FROM import_image WHERE first_new > last_new
        OR json_type(lists) <> 'array' OR json_type(items) <> 'array'
        OR EXISTS (SELECT 1 FROM json_each(lists) WHERE type <> 'integer')
        OR EXISTS (SELECT 1 FROM json_each(items) WHERE type <> 'integer')
      """
    ),
  ]

  private static let kinds = [
    unknown("item", "kind", Kind.self), unknown("posting", "kind", Kind.self),
    unknown("edit", "kind", Kind.self), unknown("edit", "listed_kind", Kind.self),
    unknown("command", "kind", CommandRow.Kind.self),
  ].joined(separator: " UNION ALL ")

  private static let marks = [
    unknown("posting", "mark", Status.State.self), unknown("posting", "heading", HeadingMark.self),
  ].joined(separator: " UNION ALL ")

  private static func unknown<Word: CaseIterable & RawRepresentable<String>>(
    _ table: String, _ column: String, _ words: Word.Type
  ) -> String {
    let known = Word.allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ")
    return "SELECT 1 FROM \(table) WHERE \(column) NOT IN (\(known))"
  }

  /// A row was looked at, but not the JSON within its texts.
  private static let texts = """
    SELECT 1 FROM (SELECT payload AS json FROM entry UNION ALL SELECT arguments FROM command
      UNION ALL SELECT rows FROM import_rows)
    WHERE study_json_fault(json) IS NOT NULL
    """

  private static let times =
    "SELECT 1 FROM entry WHERE \(isOutside("json_extract(payload, '$.at')")) AND \(isRead)"

  private static func isOutside(_ column: String) -> String {
    let years = Instant.calendar
    return "\(column) NOT BETWEEN \(years.lowerBound.milliseconds) "
      + "AND \(years.upperBound.milliseconds)"
  }

  /// An entry with an action of a newer version is kept as it is, whatever it has, and so is one that
  /// came in an exchange.
  private static let isRead = """
    \(ActionName.isKnown) AND NOT EXISTS (
      SELECT 1 FROM line WHERE line.device = entry.device AND line.seq = entry.seq)
    """

  private static let payloads =
    ([
      ("at", Instant.calendar.lowerBound.milliseconds...NamedRow.numbers.upperBound),
      ("seq", NamedRow.numbers), ("minutes", NumberRule.small), ("week", NumberRule.small),
      ("until", Day.numbers),
    ].map { (name: String, range: ClosedRange<Int64>) in
      """
      json_type(payload, '$.\(name)') NOT IN ('integer', 'null')
        OR json_extract(payload, '$.\(name)') NOT BETWEEN \(range.lowerBound) AND \(range.upperBound)
      """
    }
    + ["text", "position", "because", "device", "address", "topic", "to"].map {
      "json_type(payload, '$.\($0)') NOT IN ('text', 'null')"
    } + ["json_type(payload, '$.byList') NOT IN ('true', 'false', 'integer', 'null')"])
    .map { "SELECT 1 FROM entry WHERE (\($0)) AND \(isRead)" }.joined(separator: " UNION ALL ")
}
