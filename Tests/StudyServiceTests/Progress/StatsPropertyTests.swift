import StudyModel
import StudyStorage
import TestSupport
import Testing

@testable import StudyService

/// Random histories against a walk over the journal, item by item.
@Suite struct StatsPropertyTests {
  struct Mark {
    let day: Day
    let hour: Int?
    let minutes: Int
    let kind: Kind
  }

  @Test func `each number equals a count over the journal`() throws {
    for seed in Rounds.of(20) { try countMarks(seed) }
  }

  private func countMarks(_ seed: UInt64) throws {
    let world = try FilterWorld(seed: seed)
    let stats = try world.store.read { try Stats($0, now: world.now) }
    let marks = try world.subjects().compactMap { try mark($0, world) }
    #expect(!marks.isEmpty, "seed \(seed)")

    var days: [Day: Tally] = [:]
    for mark in marks { days[mark.day, default: Tally()] += Tally(done: 1, minutes: mark.minutes) }
    #expect(stats.days == days, "seed \(seed)")
    func sum(_ fits: (Mark) -> Bool) -> Tally {
      let fitting = marks.filter(fits)
      return Tally(done: fitting.count, minutes: fitting.reduce(0) { $0 + $1.minutes })
    }
    #expect(stats.thisWeek == sum { $0.day.week == world.today.week }, "seed \(seed)")
    #expect(stats.thisYear == sum { $0.day.year == world.today.year }, "seed \(seed)")
    for (month, tally) in stats.byMonth {
      #expect(
        tally == sum { ($0.day.year, $0.day.month) == (month.year, month.month) }, "seed \(seed)")
    }
    let recent = marks.filter { $0.day >= stats.byMonth[0].month.first }
    #expect(stats.hour.of == recent.count { $0.hour != nil }, "seed \(seed)")
    #expect(stats.weekday.of == recent.count, "seed \(seed)")
    for (kind, tally) in stats.byKind {
      #expect(tally.done == recent.count { $0.kind == kind }, "seed \(seed)")
    }
    let weeks = world.today.week - 8..<world.today.week
    #expect(stats.trend.done == marks.count { weeks.contains($0.day.week) }, "seed \(seed)")
    #expect(
      stats.trend.activeWeeks
        == Set(marks.map(\.day.week).filter { weeks.contains($0) }).count, "seed \(seed)")
    #expect(
      try world.store.read { try Pace($0, now: world.now) }.weeksRunning == stats.weeksRunning,
      "seed \(seed)")
  }

  @Test func `the number open at each month's end equals a count over the items`() throws {
    for seed in Rounds.of(20) { try countOpen(seed) }
  }

  private func countOpen(_ seed: UInt64) throws {
    let world = try FilterWorld(seed: seed)
    let filter = try Filter(parsing: "kind:article")
    let subjects = try world.subjects().filter { $0.kind == .article && !$0.lists.isEmpty }
    let burndown = try world.store.read { snapshot in
      let choosing = try SelectionBuilder(snapshot, now: world.now)
      let stats = try Stats(snapshot, choosing.selection(filter, in: .everything))
      return try Burndown(snapshot, choosing.selection(filter, in: .listed), trend: stats.trend)
    }
    for (month, open) in burndown.months {
      let day = min(month.last, world.today)
      #expect(
        open
          == subjects.count { subject in
            let closed: Day? =
              switch subject.status.state(on: world.today) {
              case .done: subject.status.doneDay
              case .skipped, .parked: subject.status.touchedAt.map { Day($0, zone: 0) }
              case .unread, .reading: nil
              }
            return subject.added <= day && closed.map { $0 > day } ?? true
          }, "seed \(seed)")
    }
    #expect(
      burndown.open == subjects.count { $0.status.isOpen(on: world.today) },
      "seed \(seed)")
  }

  @Test(arguments: [false, true])
  func `each row of progress equals a count over its items`(isFiltered: Bool) throws {
    for seed in Rounds.of(20) { try countRows(seed, isFiltered) }
  }

  private func countRows(_ seed: UInt64, _ isFiltered: Bool) throws {
    let world = try FilterWorld(seed: seed)
    let filter = try Filter(parsing: "not kind:video")
    let subjects = try world.subjects().filter {
      !$0.lists.isEmpty && (!isFiltered || $0.kind != .video)
    }
    let marks = try Dictionary(
      uniqueKeysWithValues: subjects.map { ($0.id, try mark($0, world)) })
    let lists = try world.store.read { try $0.fetchLists() }
    for dimension in ProgressDimension.allCases where ![.topic, .folder].contains(dimension) {
      var wanted: [String: [FilterSubject]] = [:]
      for subject in subjects {
        let names: [String] =
          switch dimension {
          case .topic, .folder: []
          case .tag: Set(subject.tags).map(\.name)
          case .kind: [subject.kind.rawValue]
          case .source: [CanonicalAddress.source(ofKey: subject.keys[0])]
          case .author:
            Set(try world.store.read { try $0.fetchAuthors(of: subject.id) }).sorted()
          case .list: lists.filter { subject.lists.contains($0.id) }.map(\.title)
          case .status: [subject.status.state(on: world.today).rawValue]
          }
        for name in names.isEmpty ? [""] : names { wanted[name, default: []].append(subject) }
      }
      let rows = try world.store.read { snapshot in
        let choosing = try SelectionBuilder(snapshot, now: world.now)
        return try snapshot.fetchProgress(
          by: dimension, of: isFiltered ? choosing.selection(filter, in: .listed) : nil,
          choosing.forecast, on: world.today)
      }
      #expect(rows.map(\.name).sorted() == wanted.keys.sorted(), "seed \(seed) \(dimension)")
      let weeks = world.today.week - 8..<world.today.week
      for row in rows {
        let items = wanted[row.name] ?? []
        let open = items.filter { ![.done, .skipped].contains($0.status.state) }
        let late = items.compactMap { marks[$0.id] ?? nil }.filter { weeks.contains($0.day.week) }
        #expect(row.figures.done == items.count { $0.status.state == .done }, "seed \(seed)")
        #expect(row.figures.all == items.count { $0.status.state != .skipped }, "seed \(seed)")
        #expect(
          row.figures.reading == items.count { $0.status.state(on: world.today) == .reading },
          "seed \(seed)")
        #expect(
          row.figures.lastTouched == items.compactMap { touched($0, marks[$0.id] ?? nil) }.max(),
          "seed \(seed)")
        #expect(row.forecast.minutesLeft == open.reduce(0) { $0 + $1.minutes }, "seed \(seed)")
        #expect(row.forecast.recentlyDone == late.count, "seed \(seed)")
        #expect(row.forecast.activeWeeks == Set(late.map(\.day.week)).count, "seed \(seed)")
      }
    }
  }

  /// When the person last did something with it: a box ticked in a list is not that.
  private func touched(_ subject: FilterSubject, _ mark: Mark?) -> Instant? {
    let status = subject.status
    return status.doneAt != nil && mark == nil && status.touchedAt == status.doneAt
      ? nil : status.touchedAt
  }

  @Test func `topics with a forecast have the same figures as the plain tree`() throws {
    for seed in Rounds.of(20) { try compareTrees(seed) }
  }

  private func compareTrees(_ seed: UInt64) throws {
    let world = try FilterWorld(seed: seed)
    try world.store.read { snapshot in
      let choosing = try SelectionBuilder(snapshot, now: world.now)
      let plain = try snapshot.fetchProgress(in: nil, on: world.today)
      let outline = try snapshot.fetchOutline()
      let groups = outline.map { [$0.span] }
      let bare = try snapshot.fetchProgress(ofGroups: groups, in: nil, nil, on: world.today)
      let full = try snapshot.fetchProgress(
        ofGroups: groups, in: nil, choosing.forecast, on: world.today)
      #expect(outline.map(\.topic) == plain.map(\.topic), "seed \(seed)")
      #expect(bare.map(\.figures) == plain.map(\.figures), "seed \(seed)")
      #expect(full.map(\.figures) == plain.map(\.figures), "seed \(seed)")
      let lists = try snapshot.fetchProgress(by: .list, of: nil, choosing.forecast, on: world.today)
      let roots = zip(outline, full).filter { $0.0.topic.depth == 0 && $0.1.figures.all > 0 }
      #expect(roots.map(\.1.forecast) == lists.map(\.forecast), "seed \(seed)")
      var all = try snapshot.fetchProgress(
        ofGroups: [outline.map(\.span)], in: nil, nil, on: world.today)
      // Totals do not say it.
      all[0].figures.lastTouched = nil
      #expect(all[0].figures == (try snapshot.fetchTotals(on: world.today)), "seed \(seed)")
    }
  }

  /// The latest of the item's standing marks that the person made.
  private func mark(_ subject: FilterSubject, _ world: FilterWorld) throws -> Mark? {
    let entries = try world.store.read { try $0.wholeHistory(of: subject.id) }
    let retracted = entries.compactMap { entry in
      if case .retract(let id) = entry.action { id } else { nil }
    }
    #expect(!entries.contains { $0.isRetraction && retracted.contains($0.id) })
    let marks = entries.filter { entry in
      if case .done(_, _, false) = entry.action { !retracted.contains(entry.id) } else { false }
    }
    guard let last = marks.last, case .done(let at, _, _) = last.action else { return nil }
    let instant = at ?? last.clock.wall
    let minutes = marks.reversed().compactMap { entry -> Int? in
      if case .done(_, let minutes, _) = entry.action { minutes } else { nil }
    }.first
    let hour = (instant.milliseconds / 60_000 + Int64(last.zone)) % 1440 / 60
    return Mark(
      day: Day(instant, zone: last.zone), hour: at == nil ? Int(hour) : nil, minutes: minutes ?? 0,
      kind: subject.kind)
  }
}
