import ReadingList
import StudyModel
import Testing

@Suite struct HeadingStateTests {
  private func marks(_ text: String) throws -> [HeadingMark?] { try list(text).topics.map(\.mark) }
  private func states(_ text: String) throws -> [Status.State?] {
    try list(text).postings.map { $0.mark?.state }
  }

  @Test(arguments: [
    ("In progress", HeadingMark.inProgress), ("2. On-Hold", .parked), ("Parked topics", .parked),
    ("CarryOvers", .carriedOver), ("Carried over", .carriedOver), ("🚧 WIP", .inProgress),
    ("Work in Progress", .inProgress), ("On-Hold Task", .parked), ("进行中", .inProgress),
    ("Auf Eis", .parked), ("Topics in progress (3)", .inProgress), ("Übertrag", .carriedOver),
    ("持ち越し", .carriedOver),
  ])
  func `W5 a heading that is a state says it of its entries`(
    title: String, mark: HeadingMark
  ) throws {
    let text =
      "# Plan\n\n# \(title)\n\n- [A](https://a.b)\n\n## Below\n\n- [B](https://a.c)\n\n# Other"
    #expect(try marks(text) == [nil, mark, mark, nil])
    #expect(try states(text) == [nil, nil])
  }

  @Test func `W5 what is done by its heading, and what is not`() throws {
    let text = """
      # Done ✅

      - [A](https://a.b/1)
      - [ ] [B](https://a.b/2)
      - [x] [C](https://a.b/3)

      ## Some topic

      - [D](https://a.b/4)

      ## In progress

      - [E](https://a.b/5)

      # Abandoned

      - [F](https://a.b/6)
      """
    let list = try list(text)
    #expect(
      list.postings.map { $0.mark?.state } == [.done, .unread, .done, .done, nil, .skipped])
    #expect(list.postings[0].mark?.reason == "the heading \"Done ✅\"")
    #expect(list.topics.map(\.mark) == [nil, nil, .inProgress, nil])
  }

  @Test func `W5 a blank box says nothing where no box is ticked`() throws {
    #expect(try states("# A\n\n# Done\n\n- [ ] [A](https://a.b)") == [.done])
  }

  @Test func `W5 Read and Next count only beside another heading of state`() throws {
    let read = "# A\n\n# Read\n\n- [A](https://a.b)\n\n"
    #expect(try states(read) == [nil])
    #expect(try states(read + "# To read\n\n- [B](https://a.c)") == [.done, nil])
    #expect(try marks("# A\n\n# Reading\n\n# Week 2\n\n# Reading") == [nil, nil, nil, nil])
    #expect(try marks("# Reading\n\n# Read") == [.inProgress, nil])
  }

  @Test(arguments: [
    "Done right", "Progress", "Reading list", "Read blogs this week", "Getting started",
    "Complete Notes", "Videos to watch", "What next?", "Completeness",
  ])
  func `W5 other headings say nothing`(title: String) throws {
    let text = "# A\n\n# \(title)\n\n- [A](https://a.b)\n\n# To do\n"
    #expect(try marks(text) == [nil, nil, nil])
    #expect(try states(text) == [nil])
  }
}
