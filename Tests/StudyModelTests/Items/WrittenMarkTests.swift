import StudyModel
import Testing

@Suite struct `What lists say together` {
  @Test func `done beats reading, then skipped, parked and unread`() {
    let order: [Status.State] = [.done, .reading, .skipped, .parked, .unread]
    for (index, state) in order.enumerated() {
      let marks = order[index...].reversed().map { WrittenMark($0, reason: "\($0)") }
      #expect(WrittenMark.strongest(marks)?.state == state)
    }
    #expect(WrittenMark.strongest([]) == nil)
  }

  @Test func `of marks alike the first with a day counts, with a position of any`() {
    let day = Day("2023-10-12")!
    let marks = [
      WrittenMark(.reading, reason: "a"), WrittenMark(.reading, day: day, reason: "b"),
      WrittenMark(.reading, position: .percent(40), reason: "c"),
    ]
    #expect(
      WrittenMark.strongest(marks)
        == WrittenMark(.reading, day: day, position: .percent(40), reason: "b"))
  }

  @Test func `dates and shares of a column are one way of reading`() {
    func way(_ reason: String, _ position: Position? = nil) -> String {
      WrittenMark(.done, position: position, reason: reason).way
    }
    #expect(way("2023-10-12 in the column \"Read\"") == "a date in the column \"Read\"")
    #expect(way("40% in the column \"Read\"", .percent(40)) == "a share in the column \"Read\"")
    #expect(way("✅ 2023-10-12 in the column \"Read\"") == "✅ in the column \"Read\"")
    #expect(way("read 2023-04-01") == "read with a date")
    #expect(way("the heading \"Done in 2023\"") == "the heading \"Done in 2023\"")
    #expect(way("✅ in the column \"Q1 2023\"") == "✅ in the column \"Q1 2023\"")
  }

  @Test func `each guess has a rule against it, and a box has none`() {
    #expect(WrittenMark.rule(against: "box [x]") == nil)
    #expect(WrittenMark.rule(against: "keyword DONE") == nil)
    #expect(WrittenMark.rule(against: "✅ in the column \"My Progress\"") == "columns.my progress")
    #expect(WrittenMark.rule(against: "✅ at the end") == "marks.✅")
    #expect(WrittenMark.rule(against: "the word DONE at its head") == "marks.done")
    #expect(WrittenMark.rule(against: "the word IN PROGRESS at its head") == "marks.in progress")
    #expect(WrittenMark.rule(against: "read in the field \"status\"") == "marks.read")
    #expect(WrittenMark.rule(against: "read with a date") == "marks.read")
    #expect(WrittenMark.rule(against: "the heading \"Done\"") == nil)
    #expect(WrittenMark.rule(against: "struck through") == nil)
  }
}
