import Presentation
import StudyModel
import StudyService
import Terminal

/// How far the person is in a large library, on one screen.
struct ProgressOverviewScreen {
  let context: LookContext
  let overview: ProgressOverview

  func print() {
    let terminal = context.terminal
    ProgressTable(head: "", lines: lines, now: context.now).print(to: terminal)
    if overview.moreFolders > 0 {
      let more = Words.count(overview.moreFolders, "more folder")
      terminal.print(Text("  and \(more): study progress --by folder"))
    }
    if overview.notBegun > 0 {
      terminal.print("Not begun: \(Words.count(overview.notBegun, "list")).")
    }
    let ways = Text(ways, .faint)
    let appearance = terminal.appearance
    for line in appearance.isBounded ? ways.wrappedCommands(to: appearance.width) : [ways] {
      terminal.print(line)
    }
  }

  private var lines: [ProgressTable.Line] {
    var lines = [line("All", overview.total)]
    lines += overview.focus.map { line("In focus: \($0.name)", $0.figures) }
    if let plan = overview.plan { lines.append(line("Planned this week", plan)) }
    return lines + section("Lately", overview.lately) + section("Folders", overview.folders)
  }

  private func section(
    _ heading: String, _ rows: [ProgressOverview.Row]
  ) -> [ProgressTable.Line] {
    rows.enumerated().map { index, row in
      var line = line(row.name, row.figures, level: 1)
      if index == 0 { line.heading = heading }
      return line
    }
  }

  private func line(_ name: String, _ figures: Figures, level: Int = 0) -> ProgressTable.Line {
    ProgressTable.Line(name: ProgressName([name], level: level), figures: figures)
  }

  /// The commands that show more.
  private var ways: String {
    let folder = overview.folders.first { $0.name.hasSuffix("/") }
    let inFolder = folder.map { "study progress \(ShellWord.quoted("\(Filter(.text($0.name)))"))" }
    return ["study progress WORDS", inFolder, "study progress --all"].compactMap(\.self)
      .joined(separator: " · ")
  }
}
