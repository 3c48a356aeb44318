import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Marks of an item` {
  let world: World

  init() throws {
    world = try World()
    try world.importing(
      "- [A](https://a.example)\n- [B](https://b.example)\n- [C](https://c.example)\n", as: "one.md"
    )
  }

  @Test func `what is so already is not marked again`() throws {
    #expect(try world.marks.skip(["1"])[0].isChanged)
    #expect(try !world.marks.skip(["1"])[0].isChanged)
    #expect(try world.marks.done(["1"])[0].isChanged)
    #expect(try !world.marks.done(["1"])[0].isChanged)
    #expect(try !world.marks.skip(["1"])[0].isChanged)
  }

  @Test func `nothing is put off until today`() throws {
    #expect(throws: StudyError.self) { try world.marks.park(["1"], until: Day(world.now)) }
    #expect(try world.marks.park(["1"], until: Day(world.now) + 1)[0].isChanged)
  }

  @Test func `who stops somewhere in an item has opened it`() throws {
    let mark = try world.marks.stop(["1"], at: .percent(40))
    #expect(mark.status.state == .reading)
    #expect(mark.status.position == .percent(40))
  }

  @Test func `the one being read is opened again, unless the next is asked for`() throws {
    for id in ["2", "1"] {
      world.wait(minutes: 1)
      _ = try world.marks.open([id])
    }
    #expect(try world.marks.open([])[0].item.title == "A")
    #expect(try world.marks.open([], isNext: true)[0].item.title == "C")
  }
}
