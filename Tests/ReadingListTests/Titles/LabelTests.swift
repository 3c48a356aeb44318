import ReadingList
import StudyModel
import Testing

@Suite struct LabelTests {
  @Test(arguments: [
    ("Notes on tides [https://a.b/c](https://a.b/c)", "Notes on tides", false),
    ("Notes on tides [a.b/c](https://a.b/c/)", "Notes on tides", false),
    ("Notes on tides [www.a.b/c](http://a.b/c)", "Notes on tides", false),
    ("Notes on tides [https://a.b/c/some…](https://a.b/c/something-long)", "Notes on tides", false),
    ("[a.b/tides](https://a.b/tides)", "tides (a.b)", true),
  ])
  func `L1 a text that is its own address is none`(
    _ line: String, _ title: String, _ isUntitled: Bool
  ) throws {
    let posting = try posting("- \(line)")
    #expect(posting.title == title)
    #expect(posting.isUntitled == isUntitled)
  }

  @Test(arguments: [
    ("Tides and moons [[pdf]](https://a.b)", "Tides and moons", "the words before the link"),
    ("Tides and moons [▶](https://a.b)", "Tides and moons", "the words before the link"),
    (
      "Tides and moons, part [4.2](https://a.b)", "Tides and moons, part",
      "the words before the link"
    ),
    ("[[pdf]](https://a.b)", "Sea – pdf", "its parent's title and the label"),
    ("[4.2](https://a.b) Tides and moons", "Tides and moons", "the words after the link"),
  ])
  func `L2 a text in brackets or without a letter is a label`(
    _ line: String, _ title: String, _ reason: String
  ) throws {
    let posting = try posting("# List\n\n## Sea\n\n- \(line)")
    #expect(posting.title == title)
    #expect(posting.titleReason == reason)
  }

  @Test func `L2 a text on three addresses is a label in any language`() throws {
    let list = try list(
      """
      # قائمة

      ## خوارزميات

      - الدرس الأول: الترتيب [الرابط](https://a.b/1)
      - الدرس الثاني: البحث [الرابط](https://a.b/2)
      - [الرابط](https://a.b/3)
      - [الرابط](https://a.b/3)

      ## Two

      - Once [Answer](https://a.b/4)
      - Twice [Answer](https://a.b/5)
      """)
    #expect(
      list.titles == [
        "الدرس الأول: الترتيب", "الدرس الثاني: البحث", "خوارزميات – الرابط", "خوارزميات – الرابط",
        "Answer", "Answer",
      ])
  }

  @Test func `L2 a clock time on a video is its moment`() throws {
    let list = try list(
      "- [12:34](https://youtu.be/x) Intro to tides\n- [12:34](https://a.b) Tides")
    #expect(list.titles == ["Intro to tides", "Tides"])
    #expect(list.postings.map(\.moment?.text) == ["12:34", nil])
  }

  @Test func `L3 labelled entries below an item are its attachments`() throws {
    let list = try list(
      """
      - [A talk on tides](https://a.b)
        - Code: [moon](https://c.d)
        - Slides: <https://e.f>
        - Host: [Jane Doe](https://g.h) and [John Roe](https://i.j)
        - Week 2: [Waves](https://k.l)
        - [ ] Exercise: [Sand](https://m.n)
        - A long label of words: [Salt](https://o.p)
      - Group
        - Video: [Wind](https://q.r)
      """)
    #expect(list.titles == ["A talk on tides", "Waves", "Sand", "Salt", "Wind"])
    #expect(
      list.postings[0].attachments.map(\.address)
        == ["https://c.d", "https://e.f", "https://g.h", "https://i.j"])
  }

  @Test func `L4 the lead of a very long text is its title`() throws {
    let words = Array(repeating: "and more of it", count: 14).joined(separator: " ")
    let list = try list(
      """
      - [**Tides for all.** This one says \(words)](https://a.b)
      - [“Moons for all” is what says \(words)](https://a.b/2)
      - [Waves come and go as they please. They do \(words)](https://a.b/3)
      - [ ] Read what was written of sand. It is \(words)
      """)
    #expect(
      list.titles == [
        "Tides for all", "Moons for all", "Waves come and go as they please",
        "Read what was written of sand",
      ])
    #expect(
      list.postings.map(\.titleReason) == [
        "the bold words at its head", "the quoted words at its head", "the first sentence",
        "the first sentence",
      ])
    #expect(list.postings.allSatisfy { $0.note.hasSuffix("more of it") })
  }

  @Test func `L4 a title of 150 letters is not cut`() throws {
    let title = Array(repeating: "a fine word", count: 13).joined(separator: " ")
    #expect(try posting("- [\(title)](https://a.b)").title == title)
  }

  @Test func `L4 a paragraph with labels and a marked title is an entry`() throws {
    let list = try list(
      """
      Lee, A. and Ray, B. **The drift of sand.** Journal of Shores, 1979.
      [[pdf]](https://a.b/1) [[doi]](https://doi.org/10.1/2)

      Jane Doe: "Moons that pull", 1981. [PDF](https://a.b/3)

      **Note:** whoever has time may also look at the page [here](https://a.b/4).

      We once saw **a very big wave** that is told of in [this](https://a.b/5) and in many others.
      """)
    #expect(list.titles == ["The drift of sand", "Moons that pull"])
    #expect(list.postings.map(\.authors) == [["A. Lee", "B. Ray"], ["Jane Doe"]])
    #expect(
      list.postings.map(\.authorReason) == Array(repeating: "names before the title", count: 2))
    #expect(list.postings[0].attachments.map(\.title) == ["[doi]"])
    #expect(list.postings[0].note == "Journal of Shores, 1979")
    #expect(list.mentions.map(\.address) == ["https://a.b/4", "https://a.b/5"])
  }

  @Test func `L4 a cited entry is named by its marked title`() throws {
    let list = try list(
      "- Ann Lee. *Salt and light.* 1990. [[pdf]](https://a.b)\n- Read *this* [here](https://a.b/2)"
    )
    #expect(list.titles == ["Salt and light", "Read this"])
    #expect(list.postings.map(\.authors) == [["Ann Lee"], []])
  }

  @Test(arguments: [
    ("https://a.b/2020/01/how-tides-work.html", "how tides work (a.b)"),
    ("https://a.b/how-tides-work-3f2a9c8b1d/", "how tides work (a.b)"),
    ("https://www.a.b/some%20tides/index.html", "some tides (a.b)"),
    ("https://a.b/questions/12345/why-tides/67890", "why tides (a.b)"),
    ("https://www.youtube.com/watch?v=abc", "youtube.com/watch?v=abc"), ("https://a.b/", "a.b"),
    ("https://a.b/en-US", "a.b/en-US"),
  ])
  func `L6 without a title a page is named by its path and host`(_ address: String, _ title: String)
    throws
  {
    let posting = try posting("- \(address)")
    #expect(posting.title == title)
    #expect(posting.isUntitled)
    #expect(posting.titleReason == "the last part of its path")
  }
}
