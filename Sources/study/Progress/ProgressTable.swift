import Presentation
import StudyModel
import StudyService
import Terminal

/// Rows of progress with what is left and when it ends.
///
/// The columns for done, all, per cent, what is left and when it ends are always shown. On a
/// narrow screen, the column for what is being read goes first, then the bar, which also makes
/// way for long names, then the column for the last activity.
struct ProgressTable {
  struct Line {
    /// The first that fits is shown; if none does, the last is truncated.
    let names: [Text]
    let figures: Figures
    let forecast: Forecast
  }

  let head: String
  let lines: [Line]
  let now: Instant

  func print(to terminal: Terminal) {
    let appearance = terminal.appearance
    let width = appearance.width
    let (hasLast, hasNow) = (width >= 70, width >= 90)
    let figures = 35 + (hasLast ? 7 : 0) + (hasNow ? 5 : 0)
    let widest = lines.map { $0.names[0].width }.max() ?? 0
    // A bar is not worth half a title.
    let bar = width >= 78 && (widest <= width - figures - 12 || !appearance.isBounded) ? 10 : 0
    let taken = figures + (bar > 0 ? bar + 2 : 0)
    let column = appearance.isBounded ? max(width - taken, 12) : max(width - taken, widest)

    var header = Text(head).padded(to: column) + Text(" done /  all")
    header += Text.blanks(bar > 0 ? bar + 2 : 0) + Text("         left    ends")
    header += Text((hasNow ? "  now" : "") + (hasLast ? "   last" : ""))
    terminal.print(Text(header.plain, .faint))
    for line in lines {
      let name = line.names.first { $0.width <= column } ?? line.names[line.names.count - 1]
      var row =
        name.truncated(to: column).padded(to: column)
        + Text(String(line.figures.done)).leftPadded(to: 5) + " /"
        + Text(String(line.figures.all)).leftPadded(to: 5)
      if bar > 0 {
        row += "  " + Bar.text(done: line.figures.done, all: line.figures.all, width: bar)
      }
      row += Text("\(line.figures.percent)%").leftPadded(to: 6)
      row += Text(Self.left(line.forecast.minutesLeft)).leftPadded(to: 7)
      row += Text(end(of: line)).leftPadded(to: 8)
      if hasNow {
        row += Text(line.figures.reading > 0 ? String(line.figures.reading) : "").leftPadded(to: 5)
      }
      if hasLast { row += Text(Words.ago(line.figures.lastTouched, now: now)).leftPadded(to: 7) }
      terminal.print(row)
    }
    if lines.contains(where: { !end(of: $0).isEmpty }) {
      let note: Text = """
        "ends" is the Monday of the week in which all will be read, at the pace of the last 8 \
        whole weeks; blank without a forecast, see study help progress.
        """
      for line in note.wrapped(to: width) { terminal.print(line) }
    }
  }

  /// Whole hours from a hundred up.
  private static func left(_ minutes: Int) -> String {
    minutes == 0 ? "" : minutes >= 6000 ? "\((minutes + 59) / 60)h" : Words.minutes(minutes)
  }

  private func end(of line: Line) -> String {
    let today = Day(now)
    guard let end = line.forecast.end(left: line.figures.all - line.figures.done, today: today)
    else { return "" }
    return end.year == today.year
      ? "\(Words.month(end.month)) \(end.day)" : "\(Words.month(end.month)) \(end.year)"
  }
}
