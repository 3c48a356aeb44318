import Presentation
import StudyModel
import StudyService
import Terminal

/// Rows of progress, with what is left and when it ends if that is known.
///
/// The columns for done, all and per cent are always shown. On a narrow screen, the column for
/// what is being read goes first beside a forecast, then the bar, which also makes way for names,
/// then the column for the last activity.
struct ProgressTable {
  struct Line {
    let name: ProgressName
    let figures: Figures
    var forecast: Forecast?
    /// In how many lists it is, for a row of several.
    var lists: Int?
    /// A heading before the row.
    var heading: String?
  }

  let head: String
  let lines: [Line]
  let now: Instant

  func print(to terminal: Terminal) {
    let layout = Layout(lines, terminal.appearance)
    terminal.print(header(layout))
    for line in lines {
      if let heading = line.heading { terminal.print(Text(heading, .strong)) }
      terminal.print(row(line, layout))
    }
    if layout.hasForecast, lines.contains(where: { !end(of: $0).isEmpty }) {
      let note: Text = """
        "ends" is the Monday of the week in which all will be read, at the pace of the last 8 \
        whole weeks; blank without a forecast, see study help progress.
        """
      for line in note.wrapped(to: terminal.appearance.width) { terminal.print(line) }
    }
  }

  /// What there is room for.
  struct Layout {
    let hasForecast: Bool
    let hasLists: Bool
    let hasLast: Bool
    let hasNow: Bool
    /// 0 without bars.
    let bar: Int
    /// The width of the names.
    let column: Int

    init(_ lines: [Line], _ appearance: Appearance) {
      let width = appearance.width
      hasForecast = lines.contains { $0.forecast != nil }
      hasLists = lines.contains { ($0.lists ?? 0) > 1 }
      hasLast = !hasForecast || width >= 70
      hasNow = !hasForecast || width >= 90
      let figures =
        18 + (hasLists ? 7 : 0) + (hasForecast ? 15 : 0) + (hasNow ? hasForecast ? 5 : 4 : 0)
        + (hasLast ? 7 : 0)
      let widths = lines.map(\.name.width)
      let room = width - figures
      // A bar is not worth a name, but in a tree long headings are the rule.
      let most = hasForecast ? 0 : widths.count / 4
      let bars =
        hasForecast ? width >= 78 ? [10] : [] : width >= 80 ? [18, 10] : width >= 66 ? [10] : []
      bar =
        bars.first { bar in
          !appearance.isBounded
            || room - bar - 2 >= 12
              && widths.count { $0 > room - bar - 2 } <= most
        } ?? 0
      let fitting = max(room - (bar > 0 ? bar + 2 : 0), 12)
      column = appearance.isBounded ? fitting : max(fitting, widths.max() ?? 0)
    }
  }

  private func header(_ layout: Layout) -> Text {
    var header = Text(head).padded(to: layout.column)
    if layout.hasLists { header += "  lists" }
    header += " done /  all"
    header += Text.blanks(layout.bar > 0 ? layout.bar + 2 : 0) + Text.blanks(6)
    if layout.hasForecast { header += "   left    ends" }
    if layout.hasNow { header += Text("now").leftPadded(to: layout.hasForecast ? 5 : 4) }
    if layout.hasLast { header += "   last" }
    return Text(header.plain, .faint)
  }

  private func row(_ line: Line, _ layout: Layout) -> Text {
    var row = line.name.fitted(to: layout.column).padded(to: layout.column)
    if layout.hasLists { row += Text(line.lists.map { "\($0)" } ?? "").leftPadded(to: 7) }
    row +=
      Text(String(line.figures.done)).leftPadded(to: 5) + " /"
      + Text(String(line.figures.all)).leftPadded(to: 5)
    if layout.bar > 0 {
      row += "  " + Bar.text(done: line.figures.done, all: line.figures.all, width: layout.bar)
    }
    row += Text("\(line.figures.percent)%").leftPadded(to: 6)
    if layout.hasForecast {
      row += Text(Self.left(line.forecast?.minutesLeft ?? 0)).leftPadded(to: 7)
      row += Text(end(of: line)).leftPadded(to: 8)
    }
    if layout.hasNow {
      let reading = line.figures.reading > 0 ? String(line.figures.reading) : ""
      row += Text(reading).leftPadded(to: layout.hasForecast ? 5 : 4)
    }
    if layout.hasLast {
      row += Text(Words.ago(line.figures.lastTouched, now: now)).leftPadded(to: 7)
    }
    return row
  }

  /// Whole hours from a hundred up.
  private static func left(_ minutes: Int) -> String {
    minutes == 0 ? "" : minutes >= 6000 ? "\((minutes + 59) / 60)h" : Words.minutes(minutes)
  }

  private func end(of line: Line) -> String {
    let today = Day(now)
    guard
      let end = line.forecast?.end(left: line.figures.all - line.figures.done, today: today)
    else { return "" }
    return end.year == today.year
      ? "\(Words.month(end.month)) \(end.day)" : "\(Words.month(end.month)) \(end.year)"
  }
}
