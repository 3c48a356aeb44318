import ReadingList
import StudyModel
import Testing

/// Logs of books, films and talks as people keep them by hand.
@Suite struct LogbookTests {
  @Test func `X2 numbered entries with stars or given up are items`() throws {
    let list = try list(
      """
      # 2023

      1. Low tides – Ann Lee ★★★★
      2. Far hills ⭐️⭐️
      3. The long road – Bo Ray - DNF
      4. Salt
      """)
    #expect(list.titles == ["Low tides – Ann Lee", "Far hills", "The long road – Bo Ray", "Salt"])
    #expect(list.postings.map(\.note) == ["Rating: ★★★★", "Rating: ⭐️⭐️", "", ""])
    #expect(list.postings.map { $0.mark?.state } == [nil, nil, .skipped, nil])
    let few = try ReadingListTests.list("# Steps\n\n1. Buy bread\n2. Walk home\n3. Rest ★\n")
    #expect(few.postings.isEmpty)
  }

  @Test func `L2 words behind the colon of a label are the title`() throws {
    let list = try list(
      """
      # Talks

      - [Video](https://a.b/1): Growing a small language
      - [Link](https://a.b/2)：Reading papers well
      - [Slides](https://a.b/3): we show how it is done
      - [Video](https://a.b/4): It says a lot.
      - [Low tides](https://a.b/5): A longer talk
      """)
    #expect(
      list.titles == [
        "Growing a small language", "Reading papers well", "Talks – Slides", "Talks – Video",
        "Low tides",
      ])
    #expect(list.postings.map(\.kind) == [.video, .video, .slides, .video, .video])
    #expect(list.postings.map(\.note).map(\.isEmpty) == [true, true, false, false, false])
  }

  @Test func `W1 the word of state before the link of a heading is its mark`() throws {
    let list = try list(
      """
      ## DONE [Low tides](https://a.b/1)
      Some words.

      ## [x] [Far hills](https://a.b/2)
      ## LATER [Salt](https://a.b/3)
      ## WHO reads [Sand](https://a.b/4)
      """)
    #expect(list.postings.map { $0.mark?.state } == [.done, .done, .parked, nil])
    #expect(
      list.topics.map(\.title) == ["Low tides", "Far hills", "Salt", "WHO reads Sand"])
    #expect(list.titles == ["Low tides", "Far hills", "Salt", "Sand"])
  }

  @Test func `V9 JSON is refused under the name of Markdown too`() throws {
    for text in ["{\n  \"pages\": [\"https://a.b/1\"]\n}\n", "[{\"url\": \"https://a.b/1\"}]"] {
      #expect(throws: ListError.noReader("JSON, not a list")) {
        try ListReader.read(Array(text.utf8), fileName: "pages.md", folderName: "")
      }
    }
    for text in [
      "{\"title\": \"Log\"}\n\n- [Low tides](https://a.b/1)\n", "[{x}](https://a.b/1)\n",
      "{\"a\": 1}\n\n# Log\n\n- [Low tides](https://a.b/1)\n- {x}\n",
    ] {
      let list = try ListReader.read(Array(text.utf8), fileName: "log.md", folderName: "")
      #expect(list.postings.map(\.address) == ["https://a.b/1"])
    }
  }

  @Test func `C1 what stands below Film is a video`() throws {
    for head in ["Film", "Movie", "Película", "映画"] {
      let list = try list("| \(head) | Author |\n|---|---|\n| Low tides | Ann Lee |\n")
      #expect(list.postings.map(\.kind) == [.video], "\(head)")
      #expect(list.postings[0].kindReason == "column \"\(head)\"")
    }
  }

  @Test func `N2 a bold line above what is about the list is no note of an item`() throws {
    let list = try list(
      """
      # Log

      ## Pages
      - [Low tides](https://a.b/1)

      **Translations**

      - [Deutsch](https://a.b/2)
      """)
    #expect(list.postings.map(\.note) == ["", ""])
    #expect(list.postings.map { $0.asideReason != nil } == [false, true])
    #expect(list.topics.last?.note == "Translations")
  }
}
