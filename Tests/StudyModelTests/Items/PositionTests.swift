import StudyModel
import Testing

@Suite struct PositionTests {
  @Test(arguments: [
    ("1:24", Position.seconds(84)), ("0:00", .seconds(0)), ("75:30", .seconds(4530)),
    ("1:02:03", .seconds(3723)), ("99:59:59", .seconds(359_999)), ("84s", .seconds(84)),
    ("29m24s", .seconds(1764)), ("1h2m", .seconds(3720)), ("1h", .seconds(3600)),
    ("40%", .percent(40)), ("0%", .percent(0)), ("100%", .percent(100)),
  ])
  func `a position is read as people write it`(written: String, position: Position) {
    #expect(Position(written) == position)
  }

  @Test(arguments: [
    "", "84", "1:2", "1:60", "1:60:00", ":24", "1:", "1:2:3:4", "1::24", "-1:24", "+1:24", "1.5h",
    "100:00:00", "360000s", "99999:00", "h", "1h2", "1 h", "101%", "-1%", "%", "1.5%", "p30",
    "page 30", "１:２４", "٣s", "1:24 ", "4０%", "9999999s", "99999999999999999999s",
    "1:24\u{301}", "40\u{301}%",
  ])
  func `anything else is not a position`(written: String) {
    #expect(Position(written) == nil)
  }

  @Test(arguments: [
    (Position.seconds(84), "1:24", "t:84"), (.seconds(3), "0:03", "t:3"),
    (.seconds(3599), "59:59", "t:3599"), (.seconds(3600), "1:00:00", "t:3600"),
    (.seconds(3723), "1:02:03", "t:3723"), (.seconds(359_999), "99:59:59", "t:359999"),
    (.page(30), "page 30", "p:30"), (.page(100_000), "page 100000", "p:100000"),
    (.percent(40), "40%", "%:40"),
  ])
  func `a position has one form to show and one to keep`(
    position: Position, shown: String, stored: String
  ) {
    #expect(position.description == shown)
    #expect(position.stored == stored)
    #expect(Position(stored: stored) == position)
  }

  @Test func `seconds read back as shown`() {
    for count in stride(from: 0, through: Position.longest, by: 7) {
      let position = Position.seconds(count)
      #expect(Position(position.description) == position)
    }
  }

  @Test(arguments: [
    "", "t:", "t:-1", "t:+1", "t:01", "t:360000", "t:9999999", "p:0", "p:100001", "%:101", "%:",
    "x:1",
    "84", "t84", "t:8 4", "t:८४",
  ])
  func `nothing else is read from the stored form`(stored: String) {
    #expect(Position(stored: stored) == nil)
  }
}

@Suite struct `What is left` {
  @Test func `of a recording it is known until its expected end`() {
    #expect(Position.seconds(25 * 60 + 59).left(of: 45) == 20)
    #expect(Position.seconds(0).left(of: 45) == 45)
    #expect(Position.seconds(45 * 60).left(of: 45) == nil, "it is longer than expected")
  }

  @Test func `of a share it is the rest, rounded up`() {
    #expect(Position.percent(40).left(of: 15) == 9)
    #expect(Position.percent(99).left(of: 15) == 1)
    #expect(Position.percent(100).left(of: 15) == 1)
    #expect(Position.page(7).left(of: 60) == nil)
  }
}
