import Presentation
import Essentials
import Settings
import StudyModel
import StudyService
import Terminal

/// A command that only reads, in one of its three output forms.
struct LookContext {
  enum Form { case screen, json, plain }

  let context: CommandContext
  let form: Form
  private var fields: FieldNames?
  /// Whether lines are never truncated.
  let isWide: Bool
  private let advice = Advice()

  /// Whether it was said already why there is nothing to show.
  private final class Advice { var isGiven = false }

  init(_ options: GlobalOptions, _ look: LookOptions) throws {
    form = look.json ? .json : look.plain ? .plain : .screen
    context = try CommandContext(options, isWide: look.wide, isPaged: form == .screen)
    fields = look.fields
    isWide = look.wide
  }

  /// For the output that follows a change.
  init(_ context: CommandContext) {
    self.context = context
    form = .screen
    isWide = false
  }

  /// Whether the output has tags, authors, topics or an estimate, which take further queries.
  var wantsFacts: Bool {
    guard let fields else { return form == .json }
    return fields.names.contains { ["tags", "authors", "topics", "estimate"].contains($0) }
  }

  /// Whether a screen is drawn, and not rows of fields.
  var isScreen: Bool { form == .screen && fields == nil }

  var terminal: Terminal { context.terminal }
  var now: Instant { context.now }

  /// Returns what was found; if nothing, says on stderr why.
  func found<Value>(_ answer: Answer<Value>) -> Value {
    if let advice = answer.advice { printNothing(advice) }
    return answer.value
  }

  /// Says on stderr that there is nothing to show: once, in the first sentence given.
  ///
  /// - Returns: false if that was said already.
  @discardableResult func printNothing(_ sentence: String) -> Bool {
    guard !advice.isGiven else { return false }
    advice.isGiven = true
    terminal.message(Text(sentence))
    return true
  }

  /// Shows what `body` prints about one consistent view; without a database, shows how to
  /// begin.
  ///
  /// - Parameters:
  ///   - ranks: whether it ranks, which needs scores computed with the person's
  ///     current weights.
  ///   - nothing: the JSON if there is nothing to show.
  func show(
    ranks: Bool = false, nothing: Nothing = .list, _ body: (LookContext, Questions) throws -> Void
  ) throws {
    if let store = try context.findStore() {
      do {
        try context.ask(store, ranks: ranks) { try body(self, $0) }
      } catch let error as StudyError where form != .screen && nothing == .list {
        guard case .notFound = error else { throw error }
        // For a program, no row is an answer.
        terminal.message(Text(error.message))
        if form == .json { terminal.print(json: "[]") }
      }
    } else if form == .screen {
      WelcomeScreen(context).print()
    } else if form == .json {
      switch nothing {
      case .list: terminal.print(json: "[]")
      case .object: try context.ask(context.storeToRehearse()) { try body(self, $0) }
      case .error: throw CommandContext.nothingYet
      }
    }
    try terminal.flush()
  }

  /// What JSON says where there is nothing.
  enum Nothing {
    case list
    /// The same object as for an empty database.
    case object
    /// It shows one item, and there is none.
    case error
  }

  /// Prints rows for `--json`, `--plain` or `--fields`. Returns false if none of them was
  /// given, and the screen is still to be drawn.
  ///
  /// - Parameter document: the whole JSON, if it is not the rows.
  func print<Row: LookRow>(rows: [Row], document: (any Encodable)? = nil) throws -> Bool {
    guard var output = try output(of: Row.self) else { return false }
    if let document, form == .json, fields == nil {
      terminal.print(json: try JSONText.of(document))
      return true
    }
    for row in rows { try output.print(row) }
    try output.finish()
    return true
  }

  /// The same for elements that come one by one, of which few are kept.
  ///
  /// - Parameters:
  ///   - elements: passes each element to its argument.
  ///   - rows: makes the rows of some of them.
  func print<Element, Row: LookRow, Value>(
    _ elements: ((Element) throws -> Void) throws -> Answer<Value>,
    rows: @escaping ([Element]) throws -> [Row]
  ) throws -> Bool {
    guard var output = try output(of: Row.self) else { return false }
    var pending: [Element] = []
    _ = found(
      try elements { element in
        pending.append(element)
        guard pending.count == RowOutput<Row>.portion else { return }
        for row in try rows(pending) { try output.print(row) }
        pending = []
      })
    for row in try rows(pending) { try output.print(row) }
    try output.finish()
    return true
  }

  private func output<Row: LookRow>(of row: Row.Type) throws -> RowOutput<Row>? {
    guard form != .screen || fields != nil else { return nil }
    return try RowOutput(
      form, fields, isTable: isWide || terminal.appearance.isBounded, terminal)
  }

  /// The same for a screen about one thing, whose JSON is one object.
  func print<Row: LookRow>(row: Row) throws -> Bool {
    guard form == .json else { return try print(rows: [row]) }
    let columns = try fields?.columns(of: Row.self)
    let value: any Encodable = columns.map { ChosenFields(row: row, columns: $0) } ?? row
    terminal.print(json: try JSONText.of(value))
    return true
  }
}
