import ReadingList
import StudyModel
import Testing

/// Vaults of notes: Obsidian, Logseq, and notes about one page.
@Suite struct NotesTests {
  @Test func `X4 links to notes are references and candidates`() throws {
    let list = try list(
      """
      - [[Tides]] the basics
      - [[shore/Moons#Pull|How moons pull]]
      - [ ] [[Waves]] by Ann Lee
      - [[Salt.pdf]]
      - [x] Tell Bob of [[Sand]]
      - Go to [[#Part]] below
      - [Page](https://a.b) and [[Wind]]

      | Note | Say |
      |---|---|
      | [[Rain\\|The rain]] | x |
      """)
    #expect(list.titles == ["Waves", "Salt.pdf", "Sand", "Page"])
    #expect(list.postings.map(\.address) == ["Waves.md", "Salt.pdf", "Sand.md", "https://a.b"])
    #expect(list.postings[0].tags.isEmpty)
    #expect(list.candidates.map(\.posting.title) == ["Tides", "How moons pull"])
    #expect(list.candidates.map(\.posting.address) == ["Tides.md", "shore/Moons.md#Pull"])
    #expect(list.references.allSatisfy { $0.isWikilink })
    #expect(list.ignored.map(\.reason) == [.anchor])
  }

  @Test(arguments: [
    ("[ ] Tides 📅 2024-01-31 ⏫", "Tides", []), ("[ ] Tides ➕ 2024-01-01 🛫 2024-01-02", "Tides", []),
    ("[ ] Tides 🔁 every week 📅 2024-01-31", "Tides", []), ("[ ] Tides ^abc-12", "Tides", []),
    ("[ ] Tides [due:: 2024-01-31] (tags:: sea)", "Tides", ["SEA"]),
    ("[ ] Tides #sea #shore/sand", "Tides", ["SEA", "SHORE_SAND"]),
    ("[ ] [[Tides]] #sea 📅 2024-01-31 ⏫", "Tides", ["SEA"]),
    ("[ ] #sea Tides", "Tides", ["SEA"]), ("[ ] [#A] Tides", "Tides", []),
    ("[ ] Tides <2024-01-31 Wed>", "Tides", []),
    ("[Tides](https://a.b) #sea 📅 2024-01-31", "Tides", ["SEA"]),
    ("[Tides](https://a.b) [rating:: 4] ^id1", "Tides", []),
    ("[ ] Tides ((64f1c2d3-aaaa-bbbb-cccc-0123456789ab))", "Tides", []),
  ])
  func `X4 decorations are tags or nothing`(_ line: String, _ title: String, _ tags: [String])
    throws
  {
    let posting = try posting("- \(line)")
    #expect(posting.title == title)
    #expect(posting.tags.map(\.name.name) == tags)
    #expect(posting.note.isEmpty)
  }

  @Test(arguments: ["C# in depth", "Tides #1", "Why 1 ^ 2", "Use std::vector", "Tides (part two)"])
  func `X4 other signs are part of the title`(_ text: String) throws {
    #expect(try posting("- [ ] \(text)").title == text)
  }

  @Test func `X4 fields below an entry are not its notes`() throws {
    let list = try list(
      """
      - [Tides](https://a.b)
        id:: 64f1c2d3
        tags:: sea, shore
        author:: Ann Lee
        status:: reading
        :LOGBOOK:
        CLOCK: [2024-01-01 Mon 10:00]
        :END:
        A real note
      - {{video https://youtu.be/x}}
      """)
    #expect(list.postings.map(\.title) == ["Tides", "youtu.be/x"])
    #expect(list.postings[0].tags.map(\.name.name) == ["SEA", "SHORE"])
    #expect(list.postings[0].authors == ["Ann Lee"])
    #expect(list.postings[0].mark?.state == .reading)
    #expect(list.postings[0].note == "A real note")
    #expect(list.postings[1].note.isEmpty)
  }

  @Test func `X4 a comment of Obsidian says nothing`() throws {
    let list = try list(
      """
      - [Tides](https://a.b) %%read [this](https://c.d) too%%

      %%
      - [Moons](https://e.f)
      %%

      - 100%% of [Waves](https://g.h/x%%20y)

      ```
      %% code
      ```

      - [Sand](https://i.j) %% open
      """)
    #expect(list.titles == ["Tides", "Waves", "Sand"])
    #expect(list.postings[0].note.isEmpty)
  }

  @Test func `X5 a note whose front matter names a page is that item`() throws {
    let list = try list(
      """
      ---
      title: "Tides for all"
      url: https://a.b/tides?x=1 # here
      author: [Ann Lee, "Bob Ray"]
      tags:
        - sea
        - shore/sand
      status: done
      rating: 4
      ---

      # Thoughts

      It was good, as [others](https://c.d) say in many places.
      """)
    #expect(list.title == "Tides for all")
    #expect(list.postings.count == 1)
    let item = list.postings[0]
    #expect(item.title == "Tides for all")
    #expect(item.address == "https://a.b/tides?x=1")
    #expect(item.line == 3)
    #expect(item.authors == ["Ann Lee", "Bob Ray"])
    #expect(item.tags.map(\.name.name) == ["SEA", "SHORE_SAND"])
    #expect(item.mark?.state == .done)
    #expect(item.note == "rating: 4\nIt was good, as others say in many places.")
    #expect(list.mentions.map(\.address) == ["https://c.d"])
    #expect(list.topics.map(\.title) == ["Thoughts"])
  }

  @Test func `X5 the first lines of a note can name its page`() throws {
    for (link, status) in [
      ("Link: <https://a.b/x>", "Status: reading"),
      ("**Link:** [x](https://a.b/x)", "**Status:** reading"),
      ("- URL: https://a.b/x", "- Status: reading"), ("url:: https://a.b/x", "status:: reading"),
      ("链接：https://a.b/x", "状态：在读"),
    ] {
      let list = try list("# Tides\n\n\(link)\n\(status)\n\nA remark.\n")
      #expect(list.titles == ["Tides"])
      #expect(list.postings.map(\.address) == ["https://a.b/x"])
      #expect(list.postings[0].mark?.state == .reading)
      #expect(list.postings[0].note == "A remark.")
      #expect(list.title == "Tides")
    }
  }

  @Test func `X5 a list that says where it is from is a list`() throws {
    let entries = (1...6).map { "- [Page \($0)](https://a.b/\($0))" }.joined(separator: "\n")
    let list = try list("---\nurl: https://c.d/list\n---\n\n# Six\n\n\(entries)\n")
    #expect(list.postings.count == 6)
    #expect(list.mentions.map(\.address) == ["https://c.d/list"])
    #expect(
      try ReadingListTests.list("# T\n\nLinks: see below\n\n- [a](https://a.b)").postings.count == 1
    )
  }
}
