import Foundation
import Settings
import StudyModel
import StudyService
import StudyStorage
import Terminal

/// A command that only looks, in one of its three forms.
struct LookContext {
  enum Form { case screen, json, plain }

  let context: CommandContext
  let form: Form

  init(_ options: GlobalOptions, _ look: LookOptions) throws {
    context = try CommandContext(options)
    form = look.json ? .json : look.plain ? .plain : .screen
  }

  /// For what a command that changes something shows after it.
  init(_ context: CommandContext) {
    self.context = context
    form = .screen
  }

  var terminal: Terminal { context.terminal }
  var now: Instant { context.now }

  /// What is next, by the person's settings.
  func agenda(_ snapshot: Snapshot) throws -> Agenda {
    try Agenda(snapshot, now: now, preferences: context.settings.preferences())
  }

  /// What filters mean today, with the person's settings where they count.
  func choosing(_ snapshot: Snapshot, needsTimes: Bool) throws -> Choosing {
    let preferences = needsTimes ? try context.settings.preferences() : Preferences()
    return try Choosing(snapshot, now: now, preferences: preferences)
  }

  /// Says on stderr why nothing fits.
  func explainNothing(_ selection: Selection, _ snapshot: Snapshot) throws {
    guard !selection.filter.isEverything else { return }
    terminal.message(Text(try FilterAdvice(snapshot).sentence(for: selection)))
  }

  /// This week's short list, by the person's settings.
  func weekPlan(_ snapshot: Snapshot) throws -> WeekPlan {
    try WeekPlan(
      snapshot, now: now, patterns: context.settings.preferences().plan.lists)
  }

  /// Shows what `body` prints of one consistent view; on a machine without a
  /// database, how to begin.
  ///
  /// - Parameter ranks: whether it ranks, for which the scores must be those
  ///   of the person's weights.
  func show(ranks: Bool = false, _ body: (LookContext, Snapshot) throws -> Void) throws {
    if var store = try context.findStore() {
      if ranks {
        store.weights = try context.settings.preferences().rank
        try store.refreshAgenda()
      }
      try store.read { try body(self, $0) }
    } else if form == .screen {
      WelcomeScreen(context).print()
    } else if form == .json {
      terminal.print(json: "[]")
    }
    try terminal.flush()
  }

  /// Prints rows as `--json` or `--plain` asks for, and says whether that was
  /// asked for: else the screen is still to be drawn.
  func print<Row: LookRow>(rows: [Row]) throws -> Bool {
    switch form {
    case .json: try print(json: rows)
    case .plain:
      for row in rows { terminal.print(fields: Row.columns.map { $0.value(row).plain }) }
    case .screen: return false
    }
    return true
  }

  /// Prints `value` as JSON with sorted keys, safe for a terminal.
  func print(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    terminal.print(json: String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
