import ArgumentParser
import StudyModel
import StudyService
import Terminal

struct Plan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan this week's short list.",
    discussion: """
      With ITEM: put it on the list, so that next begins with it. Without ITEM: show \
      the list. Your own weekly plans count too: study config plan.lists.
      """,
    examples: [
      "study plan",
      "study plan 12-15",
      "study plan --roll",
    ])

  @OptionGroup var options: GlobalOptions
  @OptionGroup var look: LookOptions

  @Flag(help: "Carry over what is still open from earlier weeks.")
  var roll = false

  @Flag(help: "Take ITEM off the list; without ITEM, the one you last opened or finished.")
  var remove = false

  @Argument(help: "The items.")
  var item: [String] = []

  func validate() throws {
    if roll, remove || !item.isEmpty {
      throw ValidationError("--roll cannot be combined with --remove or ITEM.")
    }
    try look.refuse(isChange, but: "show the plan: study plan")
  }

  private var isChange: Bool { roll || remove || !item.isEmpty }

  func run() throws {
    guard isChange else { return try show() }
    let context = try CommandContext(options)
    let planning = Planning(store: try context.requireStore(), now: context.now)
    let marks = try context.choosing(item) { item in
      try roll ? planning.roll() : remove ? planning.remove(item) : planning.plan(item)
    }
    if marks.isEmpty { context.terminal.report("Nothing is left over from earlier weeks.") }
    try ChangeScreen(context).print(
      marks, already: remove ? "off the list" : "done, or on the list",
      removed: "Off this week's list.")
  }

  private func show() throws {
    try LookContext(options, look).show { context, questions in
      try PlanScreen(context, try questions.weekPlan()).print()
    }
  }
}
