import ReadingList
import Testing

/// The shapes of real lists, small enough to count by hand.
@Suite struct ShapeTests {
  /// Weekly sprints: pasted addresses, some preceded by a word.
  @Test func `a sprint of pasted links`() throws {
    let list = try list(
      """
      ## Sprint 14

      1. [[MY_NEXT] Blue and green deployments by Ann Lee](https://a.example/1)
      2. Part two of the series https://a.example/2
          - https://a.example/3
      - [ ] Repeat the notes on networking

      https://v.example/4
      Also see https://v.example/5
      [Load balancer controller](https://a.example/6)

      ### Notes

      - [TODO] Compare both
      - a thought
      ![diagram](d.png)
      """)
    #expect(
      list.postings.map(\.line) == [3, 4, 5, 6, 8, 9, 10, 14])
    #expect(list.postings.count { $0.address.isEmpty } == 2)
    #expect(list.lines(of: .untitled) == [5, 8, 9])
    #expect(list.topics.map(\.note) == ["", "a thought"])
    #expect(fates(list) == [6, 1, 0, 0, 0])
  }

  /// A curriculum with nested boxes and several links on a line.
  @Test func `a curriculum of nested boxes`() throws {
    let list = try list(
      """
      # Curriculum

      ## Contents

      - [Trees](#trees)
      - [Sorting](#sorting)

      ## Trees

      - ### Search trees
          - [x] [Binary search tree review (video)](https://v.example/1)
          - [ ] [Series (playlist)](https://v.example/2)
              - [ ] [Insertion](https://v.example/3) - [code](https://c.example/3)
              - [ ] [video](https://v.example/4)
          - [ ] Implement:
              - [ ] insert
              - [ ] delete
      - [ ] **Tries**
          - [Notes, and yet more of them](https://a.example/5), [paper](https://a.example/5.pdf) (pdf)

      ## Sorting

      I read [this](https://a.example/6) and then [that](https://a.example/7) before I began.

      [Back to top](#curriculum)
      """)
    #expect(list.title == "Curriculum")
    #expect(list.topics.map(\.title) == ["Contents", "Trees", "Search trees", "Sorting"])
    #expect(list.postings.map(\.line) == [11, 12, 13, 14, 15, 16, 17, 18, 19])
    #expect(list.postings.map(\.topic) == [2, 2, 2, 2, 2, 2, 2, 2, 2])
    #expect(list.postings.compactMap(\.checkbox).count { $0 } == 1)
    #expect(list.postings[3].title == "Series (playlist) – video")
    #expect(fates(list) == [5, 2, 0, 2, 3])
  }

  /// Courses in tables, with prose between them.
  @Test func `courses in tables`() throws {
    var list = try list(
      """
      <h1 align="center">Courses</h1>
      <p align="center"><a href="https://x.example"><img src="badge.svg"></a></p>

      The [handbook](https://h.example) says how, and [the wiki](https://w.example) says why.

      ## Core

      **Topics covered**: `a`, `b`

      Courses | Duration | Effort | Discussion
      :-- | :--: | :--: | :--:
      [Design](courses/design/README.md) | 13 weeks | 8 hours | chat: [one](https://d.example/1) / [two](https://d.example/2)
      [Languages](https://l.example) ([alternative](https://l.example/b)) | 11 weeks | - | [chat](https://d.example/3)
      Projects | 2 weeks | 40 hours | none
      """)
    #expect(list.title == "Courses")
    // What leads to another list is a reference until the import has seen that list.
    #expect(list.titles == ["Languages"])
    #expect(fates(list) == [1, 2, 1, 4, 2])
    list.settle { _ in true }
    #expect(list.titles == ["Design", "Languages"])
    #expect(list.postings[0].note == "13 weeks\n8 hours")
    #expect(list.topics[0].note.contains("Projects | 2 weeks | 40 hours | none"))
    #expect(fates(list) == [2, 4, 0, 2, 2])
  }

  /// A link, a dash, a description.
  @Test func `a list of links with descriptions`() throws {
    let list = try list(
      """
      # Awesome things [![Awesome](https://b.example/badge.svg)](https://awesome.example)

      ## Culture

      * [What it is](https://a.example/1) - A long description of what there is to be read.
      * [How to begin](https://a.example/2) - By somebody, with [slides](https://s.example/2).
      * [Part 1](https://a.example/3), [Part 2](https://a.example/4)

      ## Other lists

      * [Awesome others](https://github.com/o/awesome-others#readme)
      * [Of ours](more.md)
      """)
    #expect(list.title == "Awesome things")
    #expect(list.titles == ["What it is", "How to begin", "Culture – Part 1", "Awesome others"])
    #expect(list.postings[0].note == "A long description of what there is to be read.")
    #expect(fates(list) == [4, 2, 1, 0, 2])
  }

  /// The numbers of items, attachments, references, mentions and ignored links.
  private func fates(_ list: ListDocument) -> [Int] {
    LinkFate.Form.allCases.map { form in list.fates.count { $0.form == form } }
  }
}
