import Presentation
import StudyModel
import StudyService
import Terminal

/// Progress by tag, kind, source, author, list or state.
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
    guard !rows.isEmpty else { return terminal.print("Nothing to show.") }
    let lines = rows.map {
      ProgressTable.Line(
        names: [name($0)], figures: $0.figures, forecast: $0.forecast)
    }
    ProgressTable(head: dimension.rawValue, lines: lines, now: context.now).print(to: terminal)
    guard dimension.overlaps, rows.count > 1 else { return }
    let note: Text = """
      A page \(dimension == .list ? "in" : "with") two \(dimension.rawValue)s counts in both, so they \
      can add up to more.
      """
    for line in note.wrapped(to: terminal.appearance.width) { terminal.print(line) }
  }

  /// Two lists with the same title are told apart by their paths.
  private func name(_ row: ProgressRow) -> Text {
    if row.name.isEmpty, dimension != .list {
      return Text(
        dimension == .source ? "not on the web" : "without \(article) \(dimension)", .faint)
    }
    let isShared = dimension == .list && rows.count { $0.name == row.name } > 1
    return Text(row.name) + (isShared ? Text(" \(row.place ?? "")", .faint) : Text())
  }

  private var article: String { dimension == .author ? "an" : "a" }
}
