import StudyModel
import StudyService

/// Weeks of days: the more was read on a day, the larger its square.
public struct CalendarPicture {
  private static let pitch = 14.0
  private static let left = 34.0
  private static let top = 18.0

  let id: String
  let weeks: [YearCalendar.Week]
  /// The number of columns to leave room for.
  let columns: Int

  private var read: [(day: Day, done: Int)] {
    weeks.flatMap { week in
      week.done.enumerated().map { (day: week.monday + $0.offset, done: $0.element ?? 0) }
    }.filter { $0.done > 0 }
  }

  public var markup: Markup {
    guard let first = weeks.first, let last = weeks.last else { return [] }
    var picture = Picture(
      id: id, title: "Items read a day, \(first.monday) to \(last.monday + 6)",
      description: "\(read.reduce(0) { $0 + $1.done }) read on "
        + "\(Words.count(read.count, "day")). A column is a week, from Monday down to Sunday.",
      width: Self.left + Double(columns) * Self.pitch, height: Self.top + 7 * Self.pitch)
    for (row, name) in ["Mon", "", "Wed", "", "Fri", "", "Sun"].enumerated() where name != "" {
      picture.add(text: name, Self.left - 6, Self.top + Double(row) * Self.pitch + 11, "end")
    }
    addMonths(to: &picture)
    for (column, week) in weeks.enumerated() {
      for (row, done) in week.done.enumerated() {
        guard let done else { continue }
        let x = Self.left + Double(column) * Self.pitch
        let y = Self.top + Double(row) * Self.pitch
        picture.add(box: x, y, 12, 12, "day")
        guard done > 0 else { continue }
        let size = Self.size(done)
        picture.add(
          box: x + (12 - size) / 2, y + (12 - size) / 2, size, size, "mark",
          tip: "\(Words.weekday(week.monday + row)) \(week.monday + row): \(done) read")
      }
    }
    return picture.markup
  }

  /// The name of a month above the first week that begins in it.
  private func addMonths(to picture: inout Picture) {
    var named: Month?
    for (column, week) in weeks.enumerated() where Month(week.monday) != named {
      let month = Month(week.monday)
      // A month that ends within the first column has no room for its name.
      let isShort =
        column == 0 && weeks.count > 2 && weeks.prefix(3).contains { Month($0.monday) != month }
      named = month
      if isShort { continue }
      picture.add(text: month.shortName, Self.left + Double(column) * Self.pitch, 12)
    }
  }

  /// Sizes for 1, 2, 3 and 4 or more.
  public static func size(_ done: Int) -> Double { [5, 7.5, 10, 12][min(max(done, 1), 4) - 1] }
}
