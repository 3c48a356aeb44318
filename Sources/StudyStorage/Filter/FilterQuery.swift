import SQLite
import StudyModel

/// A selection as one query for the ids of its items, with all values bound.
struct FilterQuery {
  /// Deeper conditions get a name of their own: SQLite's parser stack holds a hundred symbols,
  /// and each parenthesis takes two or three.
  private static let deepest = 6

  /// Follows `WITH`; defines `chosen (id)`.
  private(set) var tables = ""
  private(set) var arguments: [String: any DatabaseValueConvertible] = [:]

  private let selection: Selection
  private var parts: [String] = []

  init(_ selection: Selection) {
    self.selection = selection
    let condition = self.condition(selection.filter)
    let scope = Self.scope(selection.scope)
    parts.append(
      "chosen (id) AS MATERIALIZED (SELECT item.id FROM item WHERE \(scope) AND (\(condition.sql)))"
    )
    tables = parts.joined(separator: ",\n")
    // SQLite rejects a value without a placeholder.
    if tables.contains(":today") { bind("today", selection.today) }
  }

  private static func scope(_ scope: Selection.Scope) -> String {
    switch scope {
    case .open: "\(SQL.isListed()) AND \(Standing.itemIsOpen)"
    case .listed: SQL.isListed()
    case .everything: "true"
    }
  }

  private typealias Condition = (sql: String, depth: Int)

  private mutating func condition(_ filter: Filter) -> Condition {
    switch filter.form {
    case .every(let parts): return joined(parts, "AND", none: "true")
    case .any(let parts): return joined(parts, "OR", none: "false")
    case .not(let part):
      let inner = condition(part)
      return settled(("NOT (\(inner.sql))", inner.depth + 1))
    case .text(let text):
      let ids = SearchQuery.ids(text) { bind($0) }
      return (
        ids.map { "item.id IN (\($0))" } ?? FilterColumns.text(Self.test(bindWords(text))), 0
      )
    case .term(let term):
      let values = term.values.map { condition(term, $0) }
      return (values.count == 1 ? values[0] : values.map { "(\($0))" }.joined(separator: " OR "), 0)
    }
  }

  private mutating func joined(_ parts: [Filter], _ word: String, none: String) -> Condition {
    if parts.isEmpty { return (none, 0) }
    let inner = parts.map { condition($0) }
    let sql = inner.map { "(\($0.sql))" }.joined(separator: " \(word) ")
    return settled((sql, (inner.map(\.depth).max() ?? 0) + 1))
  }

  private mutating func settled(_ condition: Condition) -> Condition {
    guard condition.depth > Self.deepest else { return condition }
    let name = "part\(parts.count)"
    parts.append("\(name) (id) AS (SELECT item.id FROM item WHERE \(condition.sql))")
    return ("item.id IN \(name)", 0)
  }

  private mutating func condition(_ term: FilterTerm, _ value: FilterValue) -> String {
    switch value {
    case .numbers(let first, let last):
      let range = "BETWEEN \(bind(first ?? .min)) AND \(bind(last ?? .max))"
      if term.field == .minutes {
        for (kind, minutes) in SQL.kindMinutes(selection.minutes) { bind(kind, minutes) }
      }
      return FilterColumns.numbers(term.field, range)
    case .days(let first, let last):
      let from = first?.days(on: selection.today).lowerBound
      let until = last?.days(on: selection.today).upperBound
      if term.field == .added {
        let start = bind(from?.start.milliseconds ?? .min)
        return
          "item.added_at BETWEEN \(start) AND \(bind(until.map { ($0 + 1).start.milliseconds - 1 } ?? .max))"
      }
      return FilterColumns.days(
        term.field, "BETWEEN \(bind(from?.number ?? .min)) AND \(bind(until?.number ?? .max))")
    case .text(let text): return condition(term, text)
    }
  }

  private mutating func condition(_ term: FilterTerm, _ text: String) -> String {
    switch term.field {
    case .kind:
      let kinds = FilterChoice.kinds(text, isExact: term.isExact).map(\.rawValue)
      return "item.kind IN (SELECT value FROM json_each(\(bindJSON(kinds))))"
    case .status:
      let states = FilterChoice.states(text, isExact: term.isExact)
      return states.map(Standing.itemIsIn).joined(separator: " OR ")
    case .is:
      guard let flag = FilterFlag(written: text) else { return "false" }
      return FilterState.condition(flag)
    case .tag where term.isExact:
      return FilterColumns.tagged("IN (\(EffectiveTags.called(bind(Tag(text)?.name ?? ""))))")
    case .url where term.isExact:
      return FilterColumns.keyed(bind(CanonicalAddress.key(of: text)))
    case .source:
      let host = bindWords(Hosts.keyName(of: text.lowercased()), isExact: term.isExact)
      return FilterColumns.words(term.field, Self.test(host))
    default:
      let isIndexed = [.title, .author, .note].contains(term.field) && !term.isExact
      if isIndexed,
        let ids = SearchQuery.ids(text, in: [term.field.rawValue], { bind($0) })
      {
        return "item.id IN (\(ids))"
      }
      let words = bindWords(text, isExact: term.isExact)
      return FilterColumns.words(term.field, Self.test(words))
    }
  }

  private static func test(_ words: String) -> (String) -> String {
    { "study_fits(\($0), \(words))" }
  }

  private mutating func bindWords(_ text: String, isExact: Bool = false) -> String {
    bind(WordPattern(value: text, isExact: isExact)?.folded ?? "")
  }

  private mutating func bindJSON(_ words: [String]) -> String {
    bind("[" + words.map { "\"\($0)\"" }.joined(separator: ",") + "]")
  }

  @discardableResult
  private mutating func bind(_ value: some DatabaseValueConvertible) -> String {
    bind("v\(arguments.count)", value)
  }

  @discardableResult
  private mutating func bind(_ name: String, _ value: some DatabaseValueConvertible) -> String {
    arguments[name] = value
    return ":" + name
  }
}
