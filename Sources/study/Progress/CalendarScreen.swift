import Presentation
import StudyModel
import StudyService
import Terminal

/// Weeks as columns of seven days, shaded by how much was read, and the same in words.
struct CalendarScreen {
  private static let shades = ["░", "▒", "▓", "█"]
  private static let label = 5

  private let calendar: YearCalendar

  /// - Parameter width: shows as many of the last weeks as fit.
  init(_ calendar: YearCalendar, width: Int) {
    self.calendar = calendar.last(max(1, min(YearCalendar.weeks, width - Self.label)))
  }

  func print(to terminal: Terminal) {
    terminal.print(Text(String(repeating: " ", count: Self.label) + months, .faint))
    for weekday in 0..<7 {
      let name = Text(Words.weekday(calendar.weeks[0].monday + weekday), .faint)
      let days = calendar.weeks.map { shade($0.done[weekday] ?? 0) }.joined()
      terminal.print(name.padded(to: Self.label) + Text(days, .done))
    }
    terminal.print(Text.blanks(Self.label) + Text(legend, .faint))
    for line in words.wrapped(to: terminal.appearance.width) { terminal.print(line) }
  }

  /// Each month's name over the week that contains its first day, if there is room.
  private var months: String {
    var line = ""
    for (index, week) in calendar.weeks.enumerated() {
      let sunday = week.monday + 6
      if sunday.day <= 7, line.count <= index, index + 3 <= calendar.weeks.count {
        line += Words.month(sunday.month)
      } else if line.count <= index {
        line += " "
      }
    }
    return line
  }

  private var most: Int { calendar.best?.done ?? 0 }

  /// 1 to 4: one level for each count, or quarters of the most.
  private func level(_ done: Int) -> Int {
    most <= Self.shades.count ? done : (done - 1) * Self.shades.count / most + 1
  }

  private func shade(_ done: Int) -> String { done > 0 ? Self.shades[level(done) - 1] : " " }

  private var legend: String {
    Self.shades.indices.compactMap { index in
      let range = most > 0 ? (1...most).filter { level($0) == index + 1 } : []
      guard let first = range.first, let last = range.last else { return nil }
      return "\(Self.shades[index]) \(first == last ? "\(first)" : "\(first) to \(last)")"
    }.joined(separator: "  ") + "  a day"
  }

  private var words: Text {
    let weeks = Words.count(calendar.weeks.count, "week")
    guard let best = calendar.best else { return Text("Nothing read in these \(weeks).") }
    let read =
      "\(calendar.done) read on \(Words.count(calendar.activeDays, "day")) of these \(weeks)"
    let most =
      best.done > 1
      ? "; most on \(Words.weekday(best.day)) \(best.day): \(best.done)" : ", one a day"
    return Text(calendar.activeDays == 1 && best.done == 1 ? read + "." : read + most + ".")
  }
}
