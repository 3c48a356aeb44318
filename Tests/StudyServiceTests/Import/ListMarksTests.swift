import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `What lists say of progress` {
  let world: World
  init() throws { world = try World() }

  /// One item a line, each with its box.
  private func list(_ boxes: String...) -> String {
    boxes.enumerated().map { "- [\($1)] [Page number \($0 + 1)](https://p\($0 + 1).example)\n" }
      .joined()
  }

  private func states() throws -> [String] {
    try world.rows("SELECT item_id, state, by_list FROM status ORDER BY 1")
  }

  @Test func `every state of a box is taken, and counted by what it was read`() throws {
    let report = try world.importing(list("x", "~", "-", "z", " "), as: "l.md")
    #expect(try states() == ["1|done|1", "2|reading|1", "3|skipped|1", "4|parked|1"])
    #expect(report.marks.map(\.state) == [.done, .reading, .skipped, .parked])
    #expect(report.marks.map(\.items) == [1, 1, 1, 1])
    #expect(report.marks.map(\.reason) == ["box [x]", "box [~]", "box [-]", "box [z]"])
  }

  @Test func `importing again adds nothing to the journal`() throws {
    try world.importing(list("x", "~", "-", "z", " "), as: "l.md")
    let before = try world.rows("SELECT count(*) FROM entry")
    try world.importing(list("x", "~", "-", "z", " ") + "\nA new line.\n", as: "l.md")
    #expect(try world.rows("SELECT count(*) FROM entry") == before)
  }

  @Test func `an untouched item takes what its list says at each import, and is never lowered`()
    throws
  {
    try world.importing(list("~", "x", "z", "-", "~"), as: "l.md")
    try world.importing(list("x", " ", " ", " ", " "), as: "l.md")
    #expect(
      try world.rows("SELECT item_id, state FROM status WHERE state <> 'unread' ORDER BY 1")
        == ["1|done", "2|done", "5|reading"])
  }

  @Test func `an own mark beats every list's`() throws {
    try world.importing(list(" ", "x", "~"), as: "l.md")
    _ = try world.marks.skip(["1"])
    _ = try world.marks.reopen(["2"])
    _ = try world.marks.park(["3"], until: Day(world.now) + 9)
    let report = try world.importing(list("x", "x", "x") + "\n", as: "l.md")
    #expect(report.marks.isEmpty)
    #expect(
      try world.rows("SELECT item_id, state FROM status WHERE state <> 'unread' ORDER BY 1")
        == ["1|skipped", "3|parked"])
  }

  @Test func `what the person reopened stays open though a box was ticked for it, undo does not`()
    throws
  {
    try world.importing(list(" ", " "), as: "l.md")
    _ = try world.marks.done(["1"])
    _ = try world.marks.reopen(["1"])
    _ = try world.marks.done(["2"])
    _ = try world.history.undo()
    try world.importing(list("x", "x"), as: "l.md")
    #expect(
      try world.rows("SELECT item_id, state FROM status WHERE state <> 'unread'") == ["2|done"])
  }

  @Test func `a note or a tag is no mark, so a list is still heard`() throws {
    try world.importing(list(" "), as: "l.md")
    _ = try Notes(store: world.store, now: world.now).add("mine", to: ["1"])
    try world.importing(list("x"), as: "l.md")
    #expect(try states() == ["1|done|1"])
    #expect(try world.rows("SELECT is_touched FROM status") == ["1"])
  }

  @Test func `among lists done beats reading, then skipped, parked and unread`() throws {
    try world.write(list(" ", "z", "-", "~"), to: "lists/a.md")
    try world.write(list("z", "-", "~", "x"), to: "lists/b.md")
    try world.importing("lists")
    #expect(try states() == ["1|parked|1", "2|skipped|1", "3|reading|1", "4|done|1"])
  }

  @Test func `a list that was not read again still counts`() throws {
    try world.write(list("x"), to: "lists/a.md")
    try world.write(list(" "), to: "lists/b.md")
    try world.importing("lists")
    try world.write(list("~"), to: "lists/b.md")
    #expect(try world.importing("lists").marks.isEmpty)
    #expect(try states() == ["1|done|1"])
  }

  @Test func `undo of the import takes them back, and another import says them again`() throws {
    try world.importing(list(" ", " "), as: "l.md")
    let before = try world.logicalDump()
    try world.importing(list("~", "x"), as: "l.md")
    _ = try world.history.undo()
    #expect(try world.logicalDump() == before)
    try world.importing("l.md")
    #expect(try states() == ["1|reading|1", "2|done|1"])
  }

  @Test func `such marks are no reading of a day`() throws {
    try world.importing(list("x", "~"), as: "l.md")
    try world.store.read { snapshot in
      let pace = try Pace(snapshot, now: world.now)
      #expect(pace.doneThisWeek == 0)
      #expect(pace.weeksRunning == 0)
      #expect(try snapshot.fetchReadCounts().isEmpty)
      #expect(try snapshot.fetchOpened(on: Day(world.now)...Day(world.now)).isEmpty)
      #expect(try snapshot.findLastTouched() == nil)
      #expect(try snapshot.fetchLastMarkedDay(after: Day(world.now) + -1) == nil)
    }
  }

  @Test func `what a list parked has no day, stays parked and is opened like any other`() throws {
    try world.importing(list("z"), as: "l.md")
    world.wait(days: 400)
    #expect(try world.agenda { try $0.suggestions(limit: 9).items.isEmpty })
    _ = try world.marks.open(["1"])
    #expect(try states() == ["1|reading|0"])
  }
}

@Suite struct `What an import adds to the journal` {
  private let day = Day("2023-10-12")!

  private func after(_ actions: Entry.Action...) -> Status {
    Fold(
      actions.enumerated().map { index, action in
        Entry(
          id: Entry.ID(device: "d", seq: Int64(index)),
          clock: Clock(wall: Instant(milliseconds: 1_700_000_000_000), counter: Int64(index)),
          command: 1, itemKey: "k", action: action)
      }
    ).status
  }

  @Test func `the day beside a mark is its day`() {
    let mark = WrittenMark(.done, day: day, reason: "")
    #expect(mark.action(after: Status()) == .done(at: day.noon, byList: true))
    let status = after(.done(at: day.noon, byList: true))
    #expect(status.doneDay == day)
    #expect(mark.action(after: status) == nil)
    // A day that is written later is taken, and one that goes is kept.
    #expect(mark.action(after: after(.done(byList: true))) != nil)
    #expect(WrittenMark(.done, reason: "").action(after: status) == nil)
  }

  @Test func `a list's reading begins on its day, with its position`() {
    let mark = WrittenMark(.reading, day: day, position: .percent(40), reason: "")
    guard let action = mark.action(after: Status()) else {
      Issue.record("nothing to say")
      return
    }
    let status = after(action)
    #expect(status.state == .reading)
    #expect(status.openedDay == day)
    #expect(status.position == .percent(40))
    #expect(status.isByList)
    #expect(status.touchedAt == nil)
    #expect(mark.action(after: status) == nil)
  }

  @Test func `a share read grows, and never shrinks`() {
    let status = after(.written(.reading, at: day.noon, position: .percent(40)))
    func said(_ percent: Int) -> Entry.Action? {
      WrittenMark(.reading, position: .percent(percent), reason: "").action(after: status)
    }
    #expect(said(30) == nil)
    #expect(said(60) == .written(.reading, at: day.noon, position: .percent(60)))
  }

  @Test func `the person's own mark stands above it in the fold`() {
    #expect(after(.opened, .written(.skipped)).state == .reading)
    #expect(after(.written(.parked), .opened).state == .reading)
    #expect(after(.written(.reading), .skipped()).state == .skipped)
    #expect(after(.written(.reading), .done()).isByList == false)
    #expect(after(.written(.skipped), .written(.unread)).state == .unread)
  }
}
