import Presentation
import ArgumentParser
import StudyService
import Terminal

struct FocusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "focus",
    abstract: "Put a topic first for a while.",
    discussion: """
      It stays in focus until study focus --off. Only this week's plan comes before \
      it. Without TOPIC: show what is in focus.
      """,
    examples: [
      "study focus eks",
      "study focus",
      "study focus --off",
    ])

  @OptionGroup var options: GlobalOptions

  @Flag(help: "End the focus on TOPIC, or on everything.")
  var off = false

  @Argument(help: "Words of a list's or topic's title.")
  var topic: [String] = []

  func run() throws {
    let context = try CommandContext(options)
    let terminal = context.terminal
    let words = topic.joined(separator: " ")
    if off {
      let ended = try Focus(store: try context.requireStore(), now: context.now)
        .end(topic.isEmpty ? nil : words)
      terminal.report(
        ended.isEmpty
          ? "Nothing was in focus." : "No longer in focus: \(ended.joined(separator: ", "))")
      if !ended.isEmpty { terminal.report("Take it back: study undo") }
    } else if topic.isEmpty {
      let all = try context.findStore().map { try context.ask($0) { try $0.focus() } } ?? []
      if all.isEmpty {
        LookContext(context).printNothing("Nothing is in focus. Set it: study focus TOPIC")
      }
      for one in all { terminal.print("In focus: \(one)") }
    } else {
      let isNew = try Focus(store: try context.requireStore(), now: context.now).set(words)
      terminal.report(isNew ? "In focus: \(words)" : "Already in focus; nothing changed.")
      if isNew { terminal.report("Take it back: study undo") }
    }
    try terminal.flush()
  }
}
