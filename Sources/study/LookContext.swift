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

  var terminal: Terminal { context.terminal }
  var now: Instant { context.now }

  /// What is next, by the person's settings.
  func agenda(_ snapshot: Snapshot) throws -> Agenda {
    let preferences = try context.settings.preferences()
    return Agenda(snapshot, now: now, weights: preferences.rank, times: preferences.time)
  }

  /// Shows what `body` prints of one consistent view; on a machine without a
  /// database, how to begin.
  func show(_ body: (LookContext, Snapshot) throws -> Void) throws {
    if let store = try context.findStore() {
      try store.read { try body(self, $0) }
    } else if form == .screen {
      WelcomeScreen(context).print()
    } else if form == .json {
      terminal.print(json: "[]")
    }
    try terminal.flush()
  }

  /// Prints `value` as JSON with sorted keys, safe for a terminal.
  func print(json value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    terminal.print(json: String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
