import StudyModel
import StudyService

/// The figures of a report: at a glance, the year, months and kinds.
public struct ReportFigures {
  let stats: Stats
  let burndown: Burndown

  /// This week, month and year, and consecutive weeks.
  public var glance: Markup {
    let runs =
      stats.longestRun > stats.weeksRunning ? "the longest run is \(stats.longestRun)" : ""
    let facts = [
      fact("This week", stats.thisWeek), fact("This month", stats.thisMonth),
      fact("This year", stats.thisYear),
      fact("Weeks in a row", "\(stats.weeksRunning)", runs),
    ]
    return .element("dl", ["class": "facts"], Markup(facts))
  }

  private func fact(_ name: String, _ tally: Tally) -> Markup {
    fact(
      name, "\(tally.done) read", tally.minutes > 0 ? Words.longMinutes(tally.minutes) : "")
  }

  private func fact(_ name: String, _ value: String, _ more: String) -> Markup {
    .element(
      "div", [:], .element("dt", [:], Markup(name)), .element("dd", [:], Markup(value)),
      more.isEmpty ? [] : .element("dd", ["class": "more"], Markup(more)))
  }

  /// Each day of the last 53 weeks, in two halves, side by side or one below the other.
  public var calendar: Markup {
    let calendar = stats.calendar
    var sentence =
      "\(calendar.done) read on \(Words.count(calendar.activeDays, "day")) in the last 53 weeks."
    if let best = calendar.best {
      sentence += " Most on \(Words.weekday(best.day)) \(best.day): \(best.done)."
    }
    let columns = (calendar.weeks.count + 1) / 2
    return [
      .element("p", [:], Markup(sentence)),
      .element(
        "div", ["class": "pair"],
        CalendarPicture(
          id: "first-half", weeks: Array(calendar.weeks.prefix(columns)), columns: columns
        ).markup,
        CalendarPicture(
          id: "second-half", weeks: Array(calendar.weeks.dropFirst(columns)), columns: columns
        ).markup),
      .element(
        "p", ["class": "hint"],
        """
        The larger a square, the more was read: 1, 2, 3, and 4 or more. Each mark counts on the day \
        on which it was made.
        """),
      ReportTable(
        caption: "items read a day",
        columns: ["Week of", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "All"],
        rows: calendar.weeks.reversed().compactMap { week in
          let sum = week.done.reduce(0) { $0 + ($1 ?? 0) }
          let days = week.done.map { $0.map(String.init) ?? "" }
          return sum > 0 ? ["\(week.monday)"] + days + ["\(sum)"] : nil
        }
      ).markup,
    ]
  }

  /// What was read in each month, and what was open at its end.
  public var months: Markup {
    let open = Dictionary(uniqueKeysWithValues: burndown.months.map { ($0.month, $0.open) })
    return [
      .element(
        "div", ["class": "pair"], chart("Read each month", readByMonth),
        chart("Open at each month's end", openByMonth)),
      burndown.end.map { end in
        .element(
          "p", [:], "At the pace of the last eight weeks, all is read in the week of \(end).")
      } ?? [],
      ReportTable(
        caption: "month by month", columns: ["Month", "Read", "Time", "Open at its end"],
        rows: stats.byMonth.reversed().map { month, tally in
          [
            month.name, "\(tally.done)", time(tally.minutes), open[month].map(String.init) ?? "",
          ]
        }
      ).markup,
    ]
  }

  private var readByMonth: Markup {
    let done = stats.byMonth.reduce(0) { $0 + $1.tally.done }
    return MonthPicture(
      id: "read-by-month", title: "Items read each month",
      description: "\(done) in these twelve months.", form: .columns,
      values: stats.byMonth.map { ($0.month, $0.tally.done) }
    ).markup
  }

  private var openByMonth: Markup {
    let open = Dictionary(uniqueKeysWithValues: burndown.months.map { ($0.month, $0.open) })
    let ends = [burndown.months.first, burndown.months.last].compactMap { end in
      end.map { "\($0.open) in \($0.month.name)" }
    }
    return MonthPicture(
      id: "open-by-month", title: "Items open at the end of each month",
      description: "From \(ends.joined(separator: " to ")).", form: .line,
      values: stats.byMonth.map { ($0.month, open[$0.month]) }
    ).markup
  }

  /// What was read and how long it took, by kind.
  public var kinds: Markup {
    let kinds = stats.byKind.filter { $0.tally.done > 0 }
    guard !kinds.isEmpty else {
      return .element("p", [:], "Nothing was read in the last twelve months.")
    }
    let timed = kinds.filter { $0.tally.minutes > 0 }
      .sorted { $0.tally.minutes > $1.tally.minutes }
    return [
      .element(
        "div", ["class": "pair"],
        chart(
          "Read",
          BarPicture(
            id: "read-by-kind", title: "Items read by kind",
            rows: kinds.map {
              BarPicture.Row(
                name: $0.kind.rawValue, count: $0.tally.done, value: "\($0.tally.done)")
            }
          ).markup),
        timed.isEmpty
          ? []
          : chart(
            "Time",
            BarPicture(
              id: "time-by-kind", title: "Time by kind",
              rows: timed.map {
                BarPicture.Row(
                  name: $0.kind.rawValue, count: $0.tally.minutes,
                  value: Words.longMinutes($0.tally.minutes))
              }
            ).markup)),
      ReportTable(
        caption: "by kind", columns: ["Kind", "Read", "Time"],
        rows: kinds.map { [$0.kind.rawValue, "\($0.tally.done)", time($0.tally.minutes)] }
      ).markup,
    ]
  }

  private func chart(_ heading: String, _ picture: Markup) -> Markup {
    .element("div", [:], .element("h3", [:], Markup(heading)), picture)
  }

  private func time(_ minutes: Int) -> String { minutes > 0 ? Words.longMinutes(minutes) : "" }
}
