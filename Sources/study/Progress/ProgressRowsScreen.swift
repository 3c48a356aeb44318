import Presentation
import StudyModel
import StudyService
import Terminal

/// Progress by tag, kind, source, author, list, folder or state.
struct ProgressRowsScreen {
  let context: LookContext
  let rows: [ProgressRow]
  let dimension: ProgressDimension

  func print() throws {
    let json = rows.map { ProgressRowJSON($0, by: dimension, today: Day(context.now)) }
    if try !context.print(rows: json) { printScreen() }
  }

  private func printScreen() {
    let terminal = context.terminal
    if rows.isEmpty {
      context.printNothing("Nothing to show.")
      return
    }
    let titles = ListTitles(rows.map(\.name))
    let lines = rows.map {
      ProgressTable.Line(
        name: name($0, titles), figures: $0.figures, forecast: $0.forecast)
    }
    ProgressTable(head: dimension.rawValue, lines: lines, now: context.now).print(to: terminal)
    guard dimension.overlaps, rows.count > 1 else { return }
    let note: Text = """
      A page \(dimension == .list || dimension == .folder ? "in" : "with") two \(dimension.rawValue)s \
      counts in both, so they can add up to more.
      """
    for line in note.wrapped(to: terminal.appearance.width) { terminal.print(line) }
  }

  private func name(_ row: ProgressRow, _ titles: ListTitles) -> ProgressName {
    if row.name.isEmpty, dimension != .list { return ProgressName(Text(without, .faint)) }
    let hasPath = dimension == .list && titles.needsPath(row.name)
    return ProgressName(
      Text(row.name), rest: hasPath ? Text(" \(row.place ?? "")", .faint) : Text())
  }

  /// The name of the row of items without one.
  private var without: String {
    switch dimension {
    case .source: "not on the web"
    case .folder: "in no folder"
    case .author: "without an author"
    case .topic, .tag, .kind, .list, .status: "without a \(dimension)"
    }
  }
}
