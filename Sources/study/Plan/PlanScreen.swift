import Presentation
import StudyModel
import StudyService
import Terminal

/// This week's short list.
struct PlanScreen {
  private let context: LookContext
  private let plan: WeekPlan

  init(_ context: LookContext, _ plan: WeekPlan) {
    self.context = context
    self.plan = plan
  }

  func print() throws {
    let all = plan.own + plan.listed
    let rows = all.map { ItemJSON($0.item, $0.status) }
    if try !context.print(rows: rows) { printScreen(all) }
  }

  private func printScreen(_ all: [ItemStanding]) {
    let terminal = context.terminal
    let monday = Day(context.now).monday
    let counted = plan.thisWeek
    let done = counted.count { $0.status.state == .done }
    terminal.print(
      Text("Week of \(monday)", .strong)
        + (counted.isEmpty ? "" : Text("  \(done) of \(counted.count) done")))
    if all.isEmpty {
      context.printNothing("Nothing is planned yet. Add something: study plan ITEM")
    }
    if let pattern = plan.likelyPattern {
      terminal.print(
        wrapped: "Some of your lists look like weekly plans. To begin with this week's:")
      terminal.print("  study config plan.lists \(ShellWord.quoted(pattern))")
    }
    let column = ItemLine.column(for: all.map(\.item.id))
    for one in plan.own {
      terminal.print(ItemLine.short(one, terminal.appearance, column: column))
    }
    if let place = plan.listPlace, !plan.listed.isEmpty {
      terminal.print()
      if let end = plan.listEnd {
        terminal.print(
          wrapped: "None of your lists has this week's dates. The last ended on \(end).")
      }
      terminal.print(Text("From \(place)", .strong))
      for one in plan.listed {
        terminal.print(ItemLine.short(one, terminal.appearance, column: column))
      }
    }
    if !plan.leftovers.isEmpty {
      let count = Words.count(
        plan.leftovers.count, "item from earlier weeks is", "items from earlier weeks are")
      terminal.print()
      terminal.print(
        wrapped: "\(count) still open. Carry over: study plan --roll")
    }
  }
}
