import Presentation
import StudyModel
import StudyService
import Terminal

/// What was read, by week, month, kind and hour; with a filter, also what was open.
struct StatsScreen {
  let context: LookContext
  let stats: Stats
  /// Only with a filter: a total of everything open would only discourage.
  let burndown: Burndown?

  func print() throws {
    let document = StatsJSON(stats, burndown)
    if try !context.print(rows: StatsDay.all(of: stats), document: document) { printScreen() }
  }

  private var terminal: Terminal { context.terminal }

  private func printScreen() {
    if stats.days.isEmpty {
      let sentence =
        burndown == nil
        ? "Nothing is marked as read yet." : "Nothing that matches is marked as read yet."
      // With what is open below it, it is part of the answer.
      if burndown?.months.contains(where: { $0.open > 0 }) == true {
        terminal.print(Text(sentence))
      } else {
        context.printNothing(sentence)
      }
    } else {
      printSums()
      terminal.print(Text())
      CalendarScreen(stats.calendar, width: terminal.appearance.width).print(to: terminal)
      printMonthsAndKinds()
      let habits = [
        habit(stats.weekday) { "on \(Self.weekdays[$0])s" },
        habit(stats.hour) { "from \($0) to \($0 + 1) o'clock" }, pace,
      ].compactMap(\.self)
      if !habits.isEmpty { terminal.print(Text()) }
      for sentence in habits { print(wrapped: sentence) }
    }
    if let burndown, let first = burndown.months.first,
      burndown.months.contains(where: { $0.open > 0 })
    {
      terminal.print(Text())
      if burndown.months.count > 1 {
        terminal.print(Text("Open at the end of each month since \(first.month)", .strong))
        print(bars: burndown.months.map { ($0.month.description, $0.open, nil) })
      }
      print(wrapped: end(of: burndown))
    }
  }

  private func printSums() {
    let sums = [
      ("This week", stats.thisWeek), ("This month", stats.thisMonth), ("This year", stats.thisYear),
    ]
    for (name, tally) in sums {
      terminal.print(
        Text(name).padded(to: 12) + Text("\(tally.done) read").leftPadded(to: 10)
          + Text(tally.minutes > 0 ? "   " + Words.longMinutes(tally.minutes) : ""))
    }
    // One week is no run yet.
    let running = stats.weeksRunning > 1 ? "Active \(stats.weeksRunning) weeks in a row" : nil
    let longest = "the longest run is \(Words.count(stats.longestRun, "week"))"
    if let running {
      print(wrapped: running + (stats.longestRun > stats.weeksRunning ? "; \(longest)." : "."))
    } else if stats.longestRun > 1 {
      print(wrapped: "The longest run of active weeks is \(stats.longestRun).")
    }
  }

  private func printMonthsAndKinds() {
    let most = max(stats.byMonth.map(\.tally.done).max() ?? 0, 1)
    guard !stats.byKind.isEmpty else { return }
    // Not before the first in which something was read; one alone is "This month".
    let months = stats.byMonth.drop { $0.tally.done == 0 }
    if months.count > 1 {
      terminal.print(Text())
      terminal.print(Text("By month", .strong))
      print(bars: months.map { ($0.month.description, $0.tally.done, $0.tally.minutes) })
    }
    terminal.print(Text())
    terminal.print(Text("By kind, in these months", .strong))
    print(
      bars: stats.byKind.map { ($0.kind.rawValue, $0.tally.done, $0.tally.minutes) },
      most: max(most, stats.byKind[0].tally.done))
  }

  /// - Parameter most: the value of a full bar; nil for the largest row.
  private func print(bars: [(name: String, count: Int, minutes: Int?)], most: Int? = nil) {
    let most = most ?? bars.map(\.count).max() ?? 0
    let hasMinutes = bars.contains { ($0.minutes ?? 0) > 0 }
    let room = max(4, min(terminal.appearance.width - (hasMinutes ? 34 : 20), 46))
    for bar in bars {
      let filled = bar.count == 0 ? 0 : max(1, bar.count * room / max(most, 1))
      var line = Text("  " + bar.name).padded(to: 12) + Text(String(bar.count)).leftPadded(to: 6)
      if hasMinutes {
        let minutes = bar.minutes.map { $0 > 0 ? Words.longMinutes($0) : "" } ?? ""
        line += Text(minutes).leftPadded(to: 14)
      }
      terminal.print(line + "  " + Text(String(repeating: "█", count: filled), .done))
    }
  }

  private func habit(_ habit: Habit, _ words: (Int) -> String) -> String? {
    guard let best = habit.best else { return nil }
    let marks = Words.count(habit.of, "mark")
    return "You read most \(words(best)): \(habit.done) of \(marks) in these months."
  }

  /// Nil until there is one: an average over weeks before the first mark would say nothing.
  private var pace: String? {
    let trend = stats.trend
    let weeks = Trend.days(before: stats.today)
    guard let first = stats.days.keys.min(), first <= weeks.upperBound else { return nil }
    guard trend.done > 0 else { return "Nothing read in the last \(Trend.weeks) whole weeks." }
    guard first <= weeks.lowerBound || trend.activeWeeks >= Trend.enough else { return nil }
    let minutes = (trend.minutes + Trend.weeks / 2) / Trend.weeks
    return "In the last \(Trend.weeks) whole weeks: \(Self.perWeek(trend.done)) read a week"
      + (minutes > 0 ? ", \(Words.longMinutes(minutes))" : "")
      + "; active in \(trend.activeWeeks) of them."
  }

  private func end(of burndown: Burndown) -> String {
    let open = "\(burndown.open) open."
    if burndown.open == 0 { return "Nothing is open now." }
    if let end = burndown.end {
      return open + " At this pace all are read in the week of \(end)."
    }
    return stats.trend.activeWeeks < Trend.enough
      ? open : open + " At this pace they take more than two years."
  }

  private func print(wrapped text: String) {
    for line in Text(text).wrapped(to: terminal.appearance.width) { terminal.print(line) }
  }

  /// To a tenth: 3.5.
  private static func perWeek(_ done: Int) -> String {
    let tenths = (done * 10 + Trend.weeks / 2) / Trend.weeks
    return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
