import ReadingList
import StudyModel
import Testing

@Suite struct TableTests {
  @Test func `C1 C2 the columns of a book log`() throws {
    let list = try list(
      """
      | # | Book | Author | Type | Pages | Rating | Status | Finished | Notes |
      |---|------|--------|------|-------|--------|--------|----------|-------|
      | 1 | **Deep Seas** a story | Lee, Ann | Book | 320 | 4/5 | ✅ | 2023-10-12 | loved it |
      | 2 | [Far Hills](https://a.b/2) | Bo Ray and Cy Orr | | 90 | - | Reading (40%) | | |
      | 3 | Low Tides | | Video | | | to read | | |
      | 4 | Old Roads | Di Fox | | | | abandoned | | |
      """)
    #expect(list.titles == ["Deep Seas", "Far Hills", "Low Tides", "Old Roads"])
    #expect(list.postings.map(\.authors) == [["Ann Lee"], ["Bo Ray", "Cy Orr"], [], ["Di Fox"]])
    #expect(list.postings.map { $0.mark?.state } == [.done, .reading, .unread, .skipped])
    #expect(list.postings.map(\.kind) == [.book, .book, .video, .video])
    let first = list.postings[0]
    #expect(first.mark?.day == Day("2023-10-12"))
    #expect(first.mark?.reason == "✅ in the column \"Status\"")
    #expect(first.note == "Pages: 320\nRating: 4/5\nloved it")
    #expect(first.titleReason == "column \"Book\"")
    #expect(first.authorReason == "column \"Author\"")
    #expect(first.kindReason == "column \"Type\"")
    #expect(list.postings[1].mark?.position == .percent(40))
    #expect(list.postings[1].address == "https://a.b/2")
  }

  @Test func `W2 ✅ counts in a column about progress, and not in any other`() throws {
    let list = try list(
      """
      | Course | Progress | Free |
      |---|---|---|
      | [A](https://a.b/1) | ✅ | ✅ |
      | [B](https://a.b/2) | ⬜ | ✅ |
      | [C](https://a.b/3) | | ✅ |
      | [D](https://a.b/4) | ❌ | ✅ |
      """)
    #expect(list.postings.map { $0.mark?.state } == [.done, .unread, nil, .skipped])
    #expect(list.postings[0].mark?.reason == "✅ in the column \"Progress\"")
    #expect(list.postings[0].sign?.unread == "⬜")
    #expect(list.postings[1].sign?.done == "✅")
  }

  @Test func `W1 boxes in the cells of a table`() throws {
    let list = try list(
      """
      | | Paper | Free | Mine |
      |---|---|---|---|
      | [x] | [A](https://a.b/1) | ✅ | [ ] |
      | [ ] | [B](https://a.b/2) | ❌ | [ ] |
      | [✓] | [C](https://a.b/3) | ✅ | [ ] |
      | | [x] [D](https://a.b/4) | ✅ | |
      | | [E](https://a.b/5) | ✅ | |
      """)
    #expect(list.postings.map { $0.mark?.state } == [.done, .unread, .done, .done, nil])
    #expect(list.titles == ["A", "B", "C", "D", "E"])
  }

  @Test func `C1 a column of labels is no title`() throws {
    let list = try list(
      """
      | Week | Topic | Video | Slides |
      |---|---|---|---|
      | 1 | On queues | [video](https://v.example/1) | [pdf](https://s.example/1) |
      | 2 | On logs | [video](https://v.example/2) | [pdf](https://s.example/2) |
      """)
    #expect(list.titles == ["On queues", "On logs"])
    #expect(list.postings.map(\.address) == ["https://v.example/1", "https://v.example/2"])
    #expect(list.postings[0].titleReason == "column \"Topic\"")
  }

  @Test func `C1 an empty cell between bars is a cell`() throws {
    let list = try list(
      "|Title|Author|Status|\n|-|-|-|\n|Deep \\| Seas||Done|\n|Far Hills|Bo Ray||\n|Low Tides|||")
    #expect(list.titles == ["Deep | Seas", "Far Hills", "Low Tides"])
    #expect(list.postings.map(\.authors) == [[], ["Bo Ray"], []])
    #expect(list.postings.map { $0.mark?.state } == [.done, nil, nil])
  }

  @Test func `W1 a board has a column for each state`() throws {
    let list = try list(
      """
      | To do | Doing | Done |
      |---|---|---|
      | [A](https://a.b/1) | [B](https://a.b/2) | [C](https://a.b/3) |
      | | | [D](https://a.b/4) |
      """)
    #expect(list.titles == ["A", "B", "C", "D"])
    #expect(list.postings.map { $0.mark?.state } == [.unread, .reading, .done, .done])
    #expect(list.postings[1].mark?.reason == "Doing as its column")
  }

  @Test func `C1 a column called Read says since when or whether`() throws {
    let list = try list(
      """
      | Paper | Read |
      |---|---|
      | [A](https://a.b/1) | 12.10.2023 |
      | [B](https://a.b/2) | yes |
      | [C](https://a.b/3) | no |
      | [D](https://a.b/4) | ❌ |
      | [E](https://a.b/5) | x |
      | [F](https://a.b/6) | 01/02/2023 |
      | [G](https://a.b/7) | maybe soon |
      """)
    #expect(
      list.postings.map { $0.mark?.state } == [.done, .done, .unread, .unread, .done, .done, nil])
    #expect(list.postings[0].mark?.day == Day("2023-10-12"))
    #expect(list.postings[5].mark?.day == nil)
    #expect(list.unread.signs == ["maybe soon": 1])
  }

  @Test func `C2 the address is of the title, else of the column of addresses`() throws {
    let list = try list(
      """
      | Talk | Speaker | Slides | Video | Length |
      |---|---|---|---|---|
      | On queues | [Ann Lee](https://ann.example) | [slides](https://s.example/1) | [watch](https://v.example/1) | 47:10 |
      | [On logs](https://l.example) | Bo Ray | | [watch](https://v.example/2) | 1h 5m |
      """)
    #expect(list.titles == ["On queues", "On logs"])
    #expect(list.postings.map(\.address) == ["https://v.example/1", "https://l.example"])
    #expect(list.postings.map(\.authors) == [["Ann Lee"], ["Bo Ray"]])
    #expect(list.postings.map(\.minutes) == [47, 65])
    #expect(
      list.postings[0].attachments.map(\.address) == ["https://ann.example", "https://s.example/1"])
  }

  @Test func `C3 a row without a link is an item where columns say so`() throws {
    let head = "| Title | Author |\n|---|---|\n"
    #expect(
      try list(head + "| Deep Seas | Ann Lee |\n| Far Hills | |").titles == [
        "Deep Seas", "Far Hills",
      ])
    #expect(try list("| Title | Best for |\n|---|---|\n| Deep Seas | all |").postings.isEmpty)
    #expect(try list("| Feature | Author |\n|---|---|\n| | Ann Lee |").postings.isEmpty)
  }

  @Test func `C3 an HTML table is a table`() throws {
    let list = try list(
      """
      <table>
        <thead><tr><th>Title</th><th>Author</th><th>Done</th></tr></thead>
        <tbody>
          <tr><td><a href="https://a.b/1">Deep
          Seas</a></td><td>Ann Lee</td><td>&#x2705;</td></tr>
          <tr><td>Far Hills</td><td></td><td><input type="checkbox"></td></tr>
        </tbody>
      </table>

      After it.
      """)
    #expect(list.titles == ["Deep Seas", "Far Hills"])
    #expect(list.postings[0].authors == ["Ann Lee"])
    #expect(list.postings.map { $0.mark?.state } == [.done, .unread])
  }

  @Test func `C3 a row may be wider than its head, and a head over all is a caption`() throws {
    let captioned = try list(
      """
      <table>
        <tr><th colspan="3">What I read</th></tr>
        <tr><th>Title</th><th>Author</th><th>Done</th></tr>
        <tr><td><a href="https://a.b/1">Deep Seas</a></td><td>Ann Lee</td><td>yes</td></tr>
      </table>
      """)
    #expect(captioned.titles == ["Deep Seas"])
    #expect(captioned.postings[0].authors == ["Ann Lee"])
    #expect(captioned.postings[0].mark?.state == .done)
    let wide = try list(
      """
      <table>
        <tr><th>Title</th></tr>
        <tr><td>Far Hills</td><td>[x] &#x2705;</td><td><a href="https://a.b/2">page</a></td></tr>
      </table>
      """)
    #expect(wide.postings.map(\.address) == ["https://a.b/2"])
  }

  @Test func `C3 an HTML table that lays out a page is none`() throws {
    let list = try list(
      "<table><tr><td><a href='https://a.b/1'>One page</a></td><td><a href='https://a.b/2'>Two</a></td></tr></table>"
    )
    #expect(list.titles == ["One page", "Two"])
  }

  @Test func `C2 a table of fields is one item`() throws {
    let list = try list(
      """
      ## A paper

      | Title | On deep seas |
      |---|---|
      | Author | Ann Lee |
      | Link | https://a.b/1 |
      | Status | Done |
      | Pages | 12 |

      | Field | Value |
      |---|---|
      | Name | Far hills |
      | URL | [here](https://a.b/2) |
      | Read on | 2023-04-01 |
      """)
    #expect(list.titles == ["On deep seas", "Far hills"])
    #expect(list.postings.map(\.address) == ["https://a.b/1", "https://a.b/2"])
    #expect(list.postings[0].authors == ["Ann Lee"])
    #expect(list.postings.map { $0.mark?.state } == [.done, .done])
    #expect(list.postings[1].mark?.day == Day("2023-04-01"))
  }

  @Test func `C1 without words for heads the title is found by its cells`() throws {
    let list = try list(
      """
      | A | B | C |
      |---|---|---|
      | 1 | On deep seas | [link](https://a.b/1) |
      | 2 | Far hills again | [link](https://a.b/2) |
      | 3 | Low tides | [link](https://a.b/3) |
      """)
    #expect(list.titles == ["On deep seas", "Far hills again", "Low tides"])
  }

  @Test func `C1 the person's own columns win`() throws {
    var rules = ListRules()
    rules.columns = ["owner": .author, "status": nil as ColumnMeaning?, "what it is": .title]
    let text = """
      | What it is | Owner | Status |
      |---|---|---|
      | [A](https://a.b/1) | Ann Lee | done |
      """
    let list = try ListParser.parse(Array(text.utf8), fileName: "l.md", rules: rules)
    #expect(list.postings[0].authors == ["Ann Lee"])
    #expect(list.postings[0].mark == nil)
  }

  @Test func `C4 the same columns read a file of cells`() {
    let columns = TableColumns(
      heads: ["Title", "Author", "Exclusive Shelf", "Date Read", "My Rating"],
      rows: [["Deep Seas", "Ann Lee", "read", "2023/05/20", "5"]])
    let row = columns.read(["Deep Seas", "Ann Lee", "read", "2023/05/20", "5"])
    #expect(row.title == "Deep Seas")
    #expect(row.mark?.state == .done)
    #expect(row.mark?.day == Day("2023-05-20"))
    #expect(row.notes == ["Rating: 5"])
    #expect(columns.sayItems)
  }
}
