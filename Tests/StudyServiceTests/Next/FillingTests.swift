import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `What fills a time` {
  let world: World

  init() throws { world = try World() }

  @Test func `the best that fits comes first, then the best that fits into the rest`() throws {
    try world.importing(
      """
      # A
      - [[START_HERE] Long](https://youtu.be/a)
      # B
      - [[MUST_SEE] One](https://a.example/1)
      # C
      - [Two](https://a.example/2)
      # D
      - [Short](https://youtu.be/b)
      """, as: "l.md")
    var changes = Editing.Changes()
    changes.minutes = 12
    _ = try Editing(store: world.store, now: world.now).edit(["4"], changes)
    #expect(try filled(30) == ["One", "Short"])
    #expect(try filled(44) == ["One", "Short", "Two"])
    #expect(try filled(60) == ["Long", "One"])
    #expect(try filled(15) == ["One"])
    #expect(try filled(14) == ["Short"])
    #expect(try filled(11) == [])
  }

  @Test func `a rest that none of the best fits into is filled from further down`() throws {
    let videos = (1...120).map { "# V\($0)\n- [[MUST_SEE] V\($0)](https://youtu.be/v\($0))\n" }
      .joined()
    let pages = (1...9).map { "- [A\($0)](https://a.example/\($0))\n" }.joined()
    try world.importing(videos + "# A\n" + pages, as: "l.md")
    #expect(try filled(60) == ["V1", "A1"])
    #expect(try filled(59) == ["V1"])
    #expect(try filled(75) == ["V1", "A1", "A2"])
  }

  @Test func `of several kinds if their points are close`() throws {
    try world.importing(
      (1...4).map { "# A\($0)\n- [A\($0)](https://a.example/\($0))\n" }.joined()
        + "# V\n- [V](https://youtu.be/a)\n", as: "l.md")
    #expect(try filled(60) == ["A1", "V"], "an article and a video")
    _ = try world.marks.done(["1"])
    try world.importing(
      (1...5).map { "# M\($0)\n- [[MUST_SEE] M\($0)](https://m.example/\($0))\n" }.joined(),
      as: "m.md")
    #expect(try filled(90) == ["M1", "M2", "M3", "V"], "the fourth is one too many")
  }

  @Test func `the others that fit come after, as many as are wanted in all`() throws {
    try world.importing(
      (1...9).map { "# A\($0)\n- [A\($0)](https://a.example/\($0))\n" }.joined(), as: "l.md")
    let found = try suggestions(30, limit: 5)
    #expect(found.together.map(\.item.title) == ["A1", "A2"])
    #expect(found.items.map(\.item.title) == ["A3", "A4", "A5"])
    let one = try suggestions(30, limit: 1)
    #expect(one.together.map(\.item.title) == ["A1"] && one.items.isEmpty)
    #expect(try suggestions(nil, limit: 1).together.isEmpty)
  }

  @Test func `what is being read is first, and a recording counts with its rest`() throws {
    try world.importing(
      "# A\n- [V](https://youtu.be/a)\n# B\n- [A](https://a.example)\n# C\n- [B](https://b.example)\n",
      as: "l.md")
    _ = try world.marks.open(["1"])
    #expect(try filled(30) == ["A", "B"], "all of it is too long")
    #expect(try suggestions(40, limit: 9).all.map(\.item.title) == ["V", "A", "B"], "but on top")
    _ = try world.marks.stop(["1"], at: .seconds(30 * 60))
    #expect(try filled(30) == ["V", "A"])
    let found = try suggestions(30, limit: 5)
    #expect(found.together.map(\.needed) == [15, 15])
    #expect(found.together[0].minutes == 45)
    #expect(found.items.map(\.item.title) == ["B"])
    #expect(try suggestions(30, limit: 1).all.map(\.item.title) == ["V", "A"])
    world.wait(days: 20)
    #expect(try suggestions(30, limit: 9).all.map(\.needed) == [15, 15, 15])
  }

  @Test func `an item without any points is not taken for one being read`() throws {
    try world.importing(
      "# A\n" + (1...7).map { "- [A\($0)](https://a.example/\($0))\n" }.joined(), as: "l.md")
    world.wait(days: 30)
    _ = try world.marks.skip(["1-5"])
    _ = try world.marks.open(["6"])
    var weights = RankWeights()
    weights.order = [0]
    let found = try world.agenda(weights: weights) { try $0.suggestions(limit: 9, minutes: 15) }
    #expect(found.blocks.map(\.block) == [.together, .others])
    _ = try world.marks.done(["6"])
    world.wait(days: 30)
    let alone = try world.agenda(weights: weights) { try $0.suggestions(limit: 9, minutes: 15) }
    #expect(alone.together.map(\.score) == [0])
    #expect(alone.together.map(\.isBeingRead) == [false])
  }

  private func filled(_ minutes: Int) throws -> [String] {
    try suggestions(minutes, limit: 9).together.map(\.item.title)
  }

  private func suggestions(_ minutes: Int?, limit: Int) throws -> Suggestions {
    try world.agenda { try $0.suggestions(limit: limit, minutes: minutes) }
  }
}
