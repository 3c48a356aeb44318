import ReadingList
import StudyModel
import Testing

/// The CSV files of other programs.
@Suite struct CSVExportTests {
  @Test func `Goodreads has shelves, days, ratings and reviews`() throws {
    let list = try FormatFixture.list("goodreads.csv")
    #expect(
      list.titles == [
        "The Tin Lighthouse (Harbour, #2)", "Nine Small Rivers", "A Clock for Sparrows",
        "Paper Mountains", "Salt Grammar", "The Glass Ferry", "Letters Without a Shelf",
        "Short Row",
      ])
    #expect(
      list.marks == [
        "done 2023-05-20", "unread", "reading", "skipped", "done", "done 2024-01-09", "parked", "-",
      ])
    let first = list.postings[0]
    #expect(first.address == "https://www.goodreads.com/book/show/101")
    #expect(first.authors == ["Mara Quill", "Ben Osei", "Lia Marsh"])
    #expect(first.tags.map(\.written) == ["sea", "favourites"])
    #expect(first.note == "Rating: 4\nSlow, then wonderful.\nRead it \"twice\".\nlent to Jo")
    #expect(first.mark?.reason == "read in the column \"Exclusive Shelf\"")
    #expect(list.postings[1].note.isEmpty && list.postings[1].tags.isEmpty)
    #expect(list.postings[2].note == "Rating: 2" && list.postings[2].authors == ["Ivo Brandt"])
    #expect(list.postings[6].address == "urn:isbn:9780441013593")
    #expect(list.postings.allSatisfy { $0.kind == .book })
    #expect(list.postings.map(\.line) == Array(2...9))
  }

  @Test func `Goodreads is known without a head too`() throws {
    let row = try String(decoding: FormatFixture.bytes("goodreads.csv"), as: UTF8.self)
      .split(separator: "\n")[2]
    let list = try list(String(row), as: "books.csv")
    #expect(list.titles == ["Nine Small Rivers"])
    #expect(list.marks == ["unread"])
  }

  @Test func `StoryGraph knows a book by its number`() throws {
    let list = try FormatFixture.list("storygraph.csv")
    #expect(
      list.postings.map(\.address) == [
        "urn:isbn:9780441013593", "", "urn:isbn:9780306406157", "storygraph:8f0a-11", "", "",
      ])
    #expect(
      list.marks == [
        "done 2024-02-20", "unread", "reading", "skipped", "parked", "done 2024-03-05",
      ])
    #expect(list.postings[0].authors == ["Mara Quill", "Ben Osei"])
    #expect(list.postings[0].tags.map(\.written) == ["sea", "slow"])
    #expect(list.postings[0].note == "Rating: 4.25\nLovely.")
    #expect(list.postings[1].key == "task:storygraph/Nine Small Rivers")
  }

  @Test func `both forms of a book's number are one`() throws {
    let list = try list(
      """
      Title,Authors,ISBN/UID,Read Status
      A,,0-8044-2957-X,read
      B,,9780804429573,read
      C,,9780804429574,read
      """, as: "a.csv")
    #expect(
      list.postings.map(\.address) == [
        "urn:isbn:9780804429573", "urn:isbn:9780804429573", "storygraph:9780804429574",
      ])
  }

  @Test func `Pocket has tags and a status`() throws {
    let list = try FormatFixture.list("pocket.csv")
    #expect(list.marks == ["unread", "done", "unread", "done"])
    #expect(list.postings[0].tags.map(\.written) == ["baking", "slow food"])
    #expect(list.postings.map(\.isUntitled) == [false, false, true, true])
  }

  @Test func `folders of Instapaper are states or topics`() throws {
    let list = try FormatFixture.list("instapaper.csv")
    #expect(list.marks == ["unread", "done", "-", "-", "-"])
    #expect(list.postings[0].tags.map(\.written) == ["go", "slow read"])
    #expect(list.postings[0].note == "They \"turn\" slowly")
    #expect(list.postings[2].tags.map(\.written) == ["Starred"])
    #expect(list.topics.map(\.title) == ["Weather"])
    #expect(list.postings.map(\.topic) == [nil, nil, nil, 0, 0])
    #expect(try FormatFixture.list("instapaper-no-head.csv").marks == ["unread", "done"])
  }

  @Test func `folders of Raindrop are topics at any depth`() throws {
    let list = try FormatFixture.list("raindrop.csv")
    #expect(list.topics.map(\.title) == ["Craft", "Rope"])
    #expect(list.postings.map(\.topic) == [1, 1, 0, nil])
    #expect(list.marks == ["-", "-", "-", "-"])
    #expect(
      list.postings[0].note == "tie it twice\nA page about\nknots\nHighlight:Over and under")
    #expect(list.postings.map(\.line) == [2, 4, 5, 6])
  }

  @Test func `Readwise Reader has a position, and its feed is left out`() throws {
    let list = try FormatFixture.list("readwise-reader.csv")
    #expect(list.marks == ["reading", "done", "unread", "unread"])
    #expect(list.postings[0].mark?.position == .percent(42))
    #expect(list.postings[0].tags.map(\.written) == ["cold", "spring"])
    #expect(list.ignored.map(\.reason) == [.feed])
  }

  @Test func `highlights of one book are its notes`() throws {
    let list = try FormatFixture.list("readwise-highlights.csv")
    #expect(list.titles == ["Walking Far", "On Maps"])
    #expect(list.postings[0].note == "The first step is small.\nso true\nRest, then\nwalk on.")
    #expect(list.postings[0].address == "https://www.amazon.com/dp/B00ABCDEFG")
    #expect(list.postings[0].tags.map(\.written) == ["outdoors", "slow"])
    #expect(list.postings[1].authors == ["Tor Lind"])
  }

  @Test func `Matter says what was read, and its words say how long it takes`() throws {
    let list = try FormatFixture.list("matter.csv")
    #expect(list.marks == ["done 2024-03-04", "unread", "-"])
    #expect(list.postings.map(\.minutes) == [10, 1, nil])
    #expect(list.postings[0].tags.map(\.written) == ["shade", "water", "Favorited"])
  }

  @Test func `Zotero has authors, kinds and a state in Extra`() throws {
    let list = try FormatFixture.list("zotero.csv")
    #expect(
      list.postings.map(\.address) == [
        "https://doi.org/10.1000/Tides.7", "urn:isbn:9780441013593",
        "https://arxiv.org/abs/2201.00001", "https://tides.example/tables",
        "https://tides.example/film",
      ])
    #expect(list.postings.map(\.kind) == [.whitepaper, .book, .whitepaper, .article, .video])
    #expect(list.marks == ["done 2024-02-03", "-", "reading", "-", "skipped"])
    #expect(list.postings[0].authors == ["Ann Lee", "Bo Ray"])
    #expect(list.postings[0].tags.map(\.written) == ["tides", "slow", "Oceans"])
    #expect(list.postings[0].note == "We measure tides.")
  }

  @Test func `columns are found by name in any order, and a row too long keeps its words`() throws {
    let list = try list(
      """
      status , extra, URL,title,time_added
      archive,x,https://a.example/,"A, b",1
      unread,x,https://b.example/,B,1,and more
      """, as: "anything.csv")
    #expect(list.titles == ["A, b", "B"])
    #expect(list.marks == ["done", "unread"])
    #expect(list.postings[1].note == "and more")
  }
}
