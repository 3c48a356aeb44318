import ReadingList
import StudyModel
import Testing

/// Boxes, signs and words at the edges of entries.
@Suite struct WrittenStateTests {
  private func states(_ text: String) throws -> [Status.State?] {
    try list(text).postings.map { $0.mark?.state }
  }

  @Test(arguments: [
    ("- [x] [T](https://a.b)", Status.State.done), ("- [X] [T](https://a.b)", .done),
    ("- [✓] [T](https://a.b)", .done), ("* [✔️] [T](https://a.b)", .done),
    ("+ [✅] [T](https://a.b)", .done), ("1. [√] [T](https://a.b)", .done),
    ("2) [v] [T](https://a.b)", .done), ("- [X ] [T](https://a.b)", .done),
    ("- [ x ] [T](https://a.b)", .done), ("- [/] [T](https://a.b)", .reading),
    ("- [~] [T](https://a.b)", .reading), ("- [>] [T](https://a.b)", .parked),
    ("- [z] [T](https://a.b)", .parked), ("- [-] [T](https://a.b)", .skipped),
    ("- [❌] [T](https://a.b)", .skipped), ("- [ ] [T](https://a.b)", .unread),
    ("- [  ] [T](https://a.b)", .unread), ("- [] [T](https://a.b)", .unread),
    ("> - [✓] [T](https://a.b)", .done), ("- [40%] [T](https://a.b)", .reading),
    ("- [1/7] [T](https://a.b)", .reading), ("[x] [T](https://a.b)", .done),
    ("- [T](https://a.b) [x]", .done), ("- [T](https://a.b) [ ]", .unread),
    ("- <input type=\"checkbox\" checked> [T](https://a.b)", .done),
    ("- <input type=checkbox disabled> [T](https://a.b)", .unread),
  ])
  func `W1 a box`(line: String, state: Status.State) throws {
    let posting = try posting(line)
    #expect(posting.mark?.state == state)
    #expect(posting.title == "T")
    #expect(posting.tags.isEmpty)
    #expect(posting.address == "https://a.b")
  }

  @Test func `W1 a box without a link is an item`() throws {
    for box in ["[✓]", "[x]", "[/]", "[X ]", "[ ✅ ]"] {
      let list = try list("- \(box) Read it\n  - [Below](https://a.b)")
      #expect(list.titles == ["Read it", "Below"], "\(box)")
      #expect(list.postings[0].rule == .checkbox)
      let sign = box.filter { $0 != " " }
      #expect(list.postings[0].mark?.reason == "box \(sign)")
    }
    #expect(try list("- [S3] Read it").postings.isEmpty)
  }

  @Test func `W1 an action tag in brackets stays a tag`() throws {
    for tag in ["TODO", "NEXT", "READ_AGAIN", "MY_NEXT", "READ AGAIN"] {
      let posting = try posting("- [\(tag)] [T](https://a.b)")
      #expect(posting.mark == nil, "\(tag)")
      #expect(posting.tags.map(\.written) == [tag])
    }
  }

  @Test(arguments: [
    ("- [DONE] [T](https://a.b)", Status.State.done), ("- [[WATCHED] T](https://a.b)", .done),
    ("- [T](https://a.b) (read)", .done), ("- [T](https://a.b) [finished]", .done),
    ("- 【已读】[T](https://a.b)", .done), ("- [T](https://a.b)（読了）", .done),
    ("- [[DNF, CDK] T](https://a.b)", .skipped), ("- [T](https://a.b) (on hold)", .parked),
    ("- DONE [T](https://a.b)", .done), ("- DOING [T](https://a.b)", .reading),
    ("- LATER [T](https://a.b)", .parked), ("- TODO [T](https://a.b)", .unread),
    ("- WAITING T", .parked), ("- READ [T](https://a.b)", .done),
    ("- [T](https://a.b) ☑", .done), ("- ✔️ [T](https://a.b)", .done),
    ("- [✔ T](https://a.b)", .done), ("- [T](https://a.b) :heavy_check_mark:", .done),
    ("- ☐ [T](https://a.b)", .unread), ("- ⏸ [T](https://a.b)", .parked),
  ])
  func `W1 W4 a sign or a word at an edge is no part of title and tags`(
    line: String, state: Status.State
  ) throws {
    let posting = try posting(line)
    #expect(posting.mark?.state == state)
    #expect(posting.title == "T")
    #expect(
      !posting.tags.map(\.name.name).contains {
        ["DONE", "WATCHED", "DNF", "FINISHED"].contains($0)
      })
    #expect(posting.note == "")
  }

  @Test(arguments: [
    "- [Read the docs](https://a.b)", "- Read the docs [T](https://a.b)",
    "- READ ME FIRST [T](https://a.b)", "- [24/7](https://a.b)", "- [99.99%](https://a.b) up",
    "- x [T](https://a.b)", "- [T](https://a.b) -", "- [T](https://a.b) (reading)",
    "- [T](https://a.b) (complete)", "- [Done](https://a.b)", "- [T](https://a.b) done",
    "- [T](https://a.b) – 2023-04-01", "- [To read 2023-04-01](https://a.b)",
    "- [T](https://a.b) ⏳ 2023-04-01", "- 📖 [T](https://a.b)", "- ✅ [T](https://a.b)",
    "- NOW PLAYING [T](https://a.b)",
  ])
  func `W1 W2 what is no state`(line: String) throws {
    #expect(try posting(line).mark == nil)
  }

  @Test func `W2 ✅ counts where another sign says what is not done`() throws {
    let list = try list(
      "- ✅ [A](https://a.b/1)\n- ⬜ [B](https://a.b/2)\n- [C](https://a.b/3)\n- ✅ [D](https://a.b/4)"
    )
    #expect(list.postings.map { $0.mark?.state } == [.done, .unread, nil, .done])
    #expect(list.postings[0].mark?.reason == "✅, beside ⬜ in this list")
    #expect(list.titles == ["A", "B", "C", "D"])
    let pair = "- [A](https://a.b/1) ✅\n- [B](https://a.b/2) ❌"
    #expect(try states(pair) == [.done, .skipped])
    #expect(try states("- ✅ [A](https://a.b/1)\n- ✅ [B](https://a.b/2)") == [nil, nil])
    #expect(try states("- ✅ [A](https://a.b/1)\n- 📖 [B](https://a.b/2)") == [nil, nil])
  }

  @Test func `W2 ✅ counts where the list explains it`() throws {
    let list = try list("✅ = read, 📖: reading\n\n- ✅ [A](https://a.b/1)\n- 📖 [B](https://a.b/2)")
    #expect(list.postings.map { $0.mark?.state } == [.done, .reading])
    #expect(list.postings[0].mark?.reason == "✅, which this list explains as \"read\"")
    #expect(try states("✅ = I like it\n\n- ✅ [A](https://a.b/1)") == [nil])
  }

  @Test func `W2 a struck link is skipped unless ticked`() throws {
    #expect(
      try states(
        """
        - ~~[A](https://a.b/1)~~
        - [x] ~~[B](https://a.b/2)~~
        - [ ] ~~[C](https://a.b/3)~~
        - [~~D~~](https://a.b/4)
        - [~~E~~ and more](https://a.b/5)
        - ~~old~~ [F](https://a.b/6)
        - <del>[G](https://a.b/7)</del>
        - [ ] ~~Do it~~
        """) == [.skipped, .done, .skipped, .skipped, nil, nil, .skipped, .skipped])
    #expect(try posting("- ~~[A](https://a.b)~~").mark?.reason == "struck through")
  }

  @Test(arguments: [
    ("- [T](https://a.b) – read 2023-04-01", Status.State.done, "2023-04-01" as String?),
    ("- [T](https://a.b) (finished Apr 1, 2023)", .done, "2023-04-01"),
    ("- [T](https://a.b), started on 2023-04-01", .reading, "2023-04-01"),
    ("- [T](https://a.b) gelesen am 1.4.2023", .done, "2023-04-01"),
    ("- [T](https://a.b) 2023年4月1日 読了", .done, "2023-04-01"),
    ("- ✅ 2023-04-01 [T](https://a.b)", .done, "2023-04-01"),
    ("- [T](https://a.b) ✅ [[2023-04-01]]", .done, "2023-04-01"),
    ("- Finished 2023-04-01: [T](https://a.b)", .done, "2023-04-01"),
    ("- [T](https://a.b) – read 01/02/2023", .done, nil),
    ("- [x] [T](https://a.b) 📅 2024-01-01 ✅ 2023-04-01", .done, "2023-04-01"),
    ("- [x] [T](https://a.b) (read 2023-04-01)", .done, "2023-04-01"),
    ("- [T – read 2023-04-01](https://a.b)", .done, "2023-04-01"),
    ("- [x] 2023-04-01 [T](https://a.b)", .done, "2023-04-01"),
    ("- [x] (2023-04-01) [T](https://a.b)", .done, "2023-04-01"),
    ("- [✓] 1.4.2023: [T](https://a.b)", .done, "2023-04-01"),
    ("- [-] 2023年4月1日 – [T](https://a.b)", .skipped, "2023-04-01"),
    ("- DONE [T](https://a.b)\n  CLOSED: [2023-04-01 Sat]", .done, "2023-04-01"),
    ("- [x] [T](https://a.b)\n  CLOSED: [2023-04-01 Sat 10:00]", .done, "2023-04-01"),
    ("- CANCELLED [T](https://a.b)\n  CLOSED: [2023-04-01 Sat]", .skipped, "2023-04-01"),
    ("- [T](https://a.b)\n  CLOSED: [2023-04-01 Sat]", .done, "2023-04-01"),
    ("- DONE [T](https://a.b) CLOSED: [2023-04-01 Sat]", .done, "2023-04-01"),
    ("- [ ] 2023-04-01 [T](https://a.b)", .unread, nil),
  ])
  func `W3 a date beside the mark is its day`(
    line: String, state: Status.State, day: String?
  ) throws {
    let posting = try posting(line)
    #expect(posting.mark?.state == state)
    #expect(posting.mark?.day?.description == day)
    #expect(posting.title == "T")
  }

  @Test func `the person's own signs win`() throws {
    var rules = ListRules()
    rules.marks = ["🍏": .done, "x": .skipped, "✔": nil as Status.State?, "?": .parked]
    let text = """
      - 🍏 [A](https://a.b/1)
      - [x] [B](https://a.b/2)
      - ✔ [C](https://a.b/3)
      - [?] [D](https://a.b/4)
      """
    let list = try ListParser.parse(Array(text.utf8), fileName: "l.md", rules: rules)
    #expect(list.postings.map { $0.mark?.state } == [.done, .skipped, nil, .parked])
  }

  @Test func `V10 signs in boxes that say nothing are counted`() throws {
    let list = try list("- [?] [A](https://a.b)\n- [!] [B](https://a.c)\n- [?] words\n- [1] n")
    #expect(list.unread.signs == ["?": 2, "!": 1])
  }
}
