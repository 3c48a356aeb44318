import ReadingList
import StudyModel
import Testing

/// Shapes of lists as other people keep them.
@Suite struct OwnerShapeTests {
  @Test func `A1 names before a year in brackets end without a full stop`() throws {
    let list = try list(
      """
      Lee, A. (1990). **Low tides at noon.** *Sea* 3. [pdf](https://a.b/1)

      Lee, A., & Ray, B. (1991). "Far hills at night". [pdf](https://a.b/2)
      """)
    #expect(list.postings.map(\.authors) == [["A. Lee"], ["A. Lee", "B. Ray"]])
  }

  @Test func `X5 authors of a note are read without the brackets of their notes`() throws {
    let list = try list(
      """
      ---
      title: Low tides
      source: "https://a.b/1"
      author:
        - "[[Ann Lee]]"
        - "[[People/Bo Ray]]"
        - "[[Cy|Cy Dee]]"
      ---
      """)
    #expect(list.postings.map(\.authors) == [["Ann Lee", "Bo Ray", "Cy Dee"]])
  }

  @Test func `W5 headings say done in the plural, and a heading of state says no kind`() throws {
    for heading in ["Lus", "Leídos", "Lidos", "Letti", "Прочитанное", "Gelesene Bücher"] {
      let list = try list("## \(heading)\n\n- [La mer](https://a.b/1)\n")
      #expect(list.postings[0].mark?.state == .done, "\(heading)")
    }
    let list = try list("## En cours\n\n- [La mer](https://a.b/1)\n")
    #expect(list.postings[0].kind == .article)
  }

  @Test func `W3 the last of two days counts, with or without the day of the week`() throws {
    let list = try list(
      """
      | Title | Finished |
      |---|---|
      | [A](https://a.b/1) | Tue, 12 Mar 2024 |
      | [B](https://a.b/2) | 2024-03-01 – 2024-03-12 |
      | [C](https://a.b/3) | 1 Mar 2024 to 12 Mar 2024 |
      """)
    let day = Day("2024-03-12")
    #expect(list.postings.map { $0.mark?.day } == [day, day, day])
    #expect(list.postings.map { $0.mark?.state } == [.done, .done, .done])
  }

  @Test func `C1 what was begun and given up is given up`() throws {
    let list = try list(
      """
      | Book | Started | Finished |
      |---|---|---|
      | [A](https://a.b/1) | 2024-02-01 | DNF |
      | [B](https://a.b/2) | 2024-02-01 | |
      | [C](https://a.b/3) | 2024-02-01 | 2024-02-09 |
      """)
    #expect(list.postings.map { $0.mark?.state } == [.skipped, .reading, .done])
  }

  @Test func `X3 a ticked lesson is the item, and its slides are attached`() throws {
    let list = try list(
      """
      - [x] [Loops](03-loops.md) - [slides](https://a.b/s) / [video](https://a.b/v)
      - [ ] [notes](04.md) on [Low tides](https://a.b/1)
      """)
    #expect(list.postings.map(\.address) == ["03-loops.md", "https://a.b/1"])
    #expect(list.postings[0].mark?.state == .done)
    #expect(list.postings[0].attachments.map(\.address) == ["https://a.b/s", "https://a.b/v"])
  }

  @Test func `L2 a word for a link is a label in any language`() throws {
    for label in ["الرابط", "رابط", "链接", "リンク", "링크", "ссылка", "enlace", "lien"] {
      let list = try list("- Low tides at noon: [\(label)](https://a.b/1)\n")
      #expect(list.titles == ["Low tides at noon"], "\(label)")
    }
  }

  @Test func `W1 a word of state before or after a link says it where it is set apart`() throws {
    let said: [(String, Status.State?)] = [
      ("**Finished:** [A](https://a.b/1)", .done), ("読了：[A](https://a.b/1)", .done),
      ("*Currently reading*: [A](https://a.b/1)", .reading),
      ("[A](https://a.b/1) - done", .done), ("[A](https://a.b/1) **DONE**", .done),
      ("[A](https://a.b/1) – abandoned", .skipped),
      // It may ask for it, and it may say how long it is.
      ("Read: [A](https://a.b/1)", nil), ("[A](https://a.b/1) - read", nil),
      ("[A](https://a.b/1) - done with servers", nil), ("[A](https://a.b/1) done", nil),
    ]
    for (line, state) in said {
      let list = try list("- \(line)\n")
      #expect(list.postings.map { $0.mark?.state } == [state], "\(line)")
    }
  }

  @Test func `L6 an address is named by the fields above it`() throws {
    let list = try list(
      """
      - Aster
        type:: book
        author:: [[Ann Lee]]
        status:: done
        url:: https://a.b/1
      - Title: Low tides
        Link: https://a.b/2

      ## Flat

      - **Title:** Far hills
      - **Author:** Bo Ray
      - **URL:** https://a.b/3
      - **Status:** done

      ## قائمة

      - العنوان: مقدمة في الشبكات
        - المؤلف: أحمد علي
        - الرابط: https://a.b/4
      """)
    #expect(list.titles == ["Aster", "Low tides", "Far hills", "مقدمة في الشبكات"])
    #expect(list.postings.map(\.authors) == [["Ann Lee"], [], ["Bo Ray"], ["أحمد علي"]])
    #expect(list.postings.map { $0.mark?.state } == [.done, nil, .done, nil])
    #expect(list.references.map(\.address) == ["Ann Lee.md"])
    #expect(list.unread.plainEntries == 0)
  }

  @Test func `L4 quotes in a bibliography are the title of its address`() throws {
    let list = try list("- [1] A. Lee, \"Low tides at noon,\" 2001. https://a.b/1.pdf\n")
    #expect(list.titles == ["Low tides at noon"])
    #expect(list.postings[0].authors == ["A. Lee"])
  }

  @Test func `T1 words behind a picture or an address name it where nothing else does`() throws {
    let list = try list(
      """
      - [![](c.jpg)](https://a.b/1) Low tides
      - https://a.b/2 机器学习入门
      - Good tests → [article](https://a.b/3)
      """)
    #expect(list.titles == ["Low tides", "机器学习入门", "Good tests"])
  }
}
