import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// What is asked of progress by topic, over three lists in two folders.
@Suite struct `Progress by topic` {
  let world: World

  init() throws {
    world = try World()
    try world.write(
      """
      # Amazon EKS

      ## Networking

      - [VPC CNI](https://a.example/cni)

      ### Videos

      - [Pods](https://a.example/pods)

      ## Blogs

      - [Nodes](https://a.example/nodes)
      """, to: "aws/eks.md")
    try world.write(
      """
      # S3

      ## Networking

      - [Endpoints](https://a.example/endpoints)

      ## Blogs

      - [Buckets](https://a.example/buckets)
      """, to: "aws/s3.md")
    try world.write(
      """
      # Sprint 1

      ## EKS

      - [Nodes](https://a.example/nodes)
      - [Buckets](https://a.example/buckets)
      """, to: "sprints/sprint-1.md")
    try world.importing(".")
  }

  private func ask(
    _ filter: String = "", form: TopicsRequest.Form = .tree, depth: Int? = nil,
    order: ProgressOrder? = nil, limit: Int? = nil, isForScreen: Bool = true
  ) throws -> TopicsAnswer {
    try world.store.read { snapshot in
      try Questions(snapshot, now: world.now) { Preferences() }.progressByTopic(
        Filter(parsing: filter),
        TopicsRequest(
          form: form, depth: depth, shown: ProgressRows(), order: order, limit: limit,
          hasForecast: false, isForScreen: isForScreen)
      ).value
    }
  }

  private func rows(_ answer: TopicsAnswer) -> [String] {
    answer.entries.map { entry in
      String(repeating: "  ", count: entry.level) + entry.label.joined(separator: " › ")
        + " \(entry.figures.done)/\(entry.figures.all)"
    }
  }

  @Test func `folders are levels above their lists`() throws {
    #expect(
      rows(try ask()) == [
        "Sprint 1 0/2", "aws/ 0/5", "  Amazon EKS 0/3", "  S3 0/2",
      ])
  }

  @Test func `topics found by words carry their list, below no other's`() throws {
    let answer = try ask("networking")
    #expect(
      rows(answer) == [
        "Amazon EKS › Networking 0/2", "  Amazon EKS › Videos 0/1", "S3 › Networking 0/1",
      ])
    let total = try #require(answer.total)
    #expect(total.name == "Networking")
    #expect((total.topics, total.lists, total.figures.all) == (2, 2, 3))
  }

  @Test func `a depth counts from the topics that were found`() throws {
    #expect(
      rows(try ask("networking", depth: 1)) == [
        "Amazon EKS › Networking 0/2", "S3 › Networking 0/1",
      ])
  }

  @Test func `the total counts a page in two topics once`() throws {
    let total = try #require(try ask("eks").total)
    #expect(total.figures.all == 4)
    #expect((total.topics, total.lists) == (2, 2))
  }

  @Test func `what was touched last comes first, then what is largest`() throws {
    _ = try world.marks.done(["https://a.example/endpoints"])
    #expect(try rows(ask("networking")).first == "S3 › Networking 1/1")
  }

  @Test func `one topic is named with its list`() throws {
    #expect(try ask("videos").total?.name == "Amazon EKS › Networking › Videos")
  }

  @Test func `a list or topic in a filter limits the rows too`() throws {
    #expect(try rows(ask("list:sprint")) == ["Sprint 1 0/2", "  EKS 0/2"])
    #expect(try rows(ask("topic:blogs")) == ["Amazon EKS › Blogs 0/1", "S3 › Blogs 0/1"])
    #expect(try rows(ask("not list:sprint", depth: 1)) == ["Amazon EKS 0/2", "S3 0/1"])
    #expect(
      try rows(ask("list:sprint or title:endpoints", depth: 1)) == [
        "S3 0/2", "Sprint 1 0/2", "Amazon EKS 0/1",
      ])
  }

  @Test func `items of two lists are shown in both, if no row is of both`() throws {
    #expect(
      try rows(ask("list:sprint list:s3", depth: 1)) == ["S3 0/1", "Sprint 1 0/1"])
  }

  @Test func `a folder is found by its name with a slash`() throws {
    let answer = try ask("aws/", depth: 1)
    #expect(rows(answer) == ["Amazon EKS 0/3", "S3 0/2"])
    #expect((answer.total?.name, answer.total?.figures.all) == ("aws/", 5))
  }

  @Test func `topics of one name are one row, but headings that say nothing are not`() throws {
    #expect(
      try rows(ask(form: .named)) == [
        "Amazon EKS 0/3", "Networking 0/3", "S3 0/2", "Sprint 1 0/2", "EKS 0/2",
        "Amazon EKS › Videos 0/1", "Amazon EKS › Blogs 0/1", "S3 › Blogs 0/1",
      ])
    let lists = try ask(form: .named).entries.map(\.lists)
    #expect(lists == [1, 2, 1, 1, 1, 1, 1, 1])
  }

  @Test func `an empty topic does not count beside others of its name`() throws {
    try world.write(
      "# Notes\n\n## Networking\n\n## Other\n\n- [Other page](https://a.example/other)\n",
      to: "notes.md")
    try world.importing(".")
    for form in [TopicsRequest.Form.named, .tree] {
      let total = try #require(try ask("networking", form: form).total)
      #expect((total.topics, total.lists) == (2, 2))
    }
  }

  @Test func `rows are sorted among their siblings, and limited after that`() throws {
    _ = try world.marks.done(["https://a.example/endpoints"])
    let byDone = ProgressOrder(.done)
    #expect(
      try rows(ask(depth: 2, order: byDone)) == [
        "S3 1/2", "  Networking 1/1", "  S3 › Blogs 0/1", "Amazon EKS 0/3", "  Networking 0/2",
        "  Amazon EKS › Blogs 0/1", "Sprint 1 0/2", "  EKS 0/2",
      ])
    #expect(
      try rows(ask(order: ProgressOrder(.name, isReversed: true), limit: 1)) == ["Sprint 1 0/2"])
    #expect(try rows(ask(order: ProgressOrder(.last), limit: 1)) == ["S3 1/2"])
    #expect(try rows(ask(order: ProgressOrder(.last, isReversed: true), limit: 1)) == ["S3 1/2"])
    #expect(try rows(ask(order: ProgressOrder(.left), limit: 1)) == ["Amazon EKS 0/3"])
  }

  @Test func `a box that a list ticked is not a touch`() throws {
    try world.write("# Ticked\n\n- [x] [Done before](https://a.example/before)\n", to: "ticked.md")
    try world.importing(".")
    let answer = try ask("ticked")
    #expect(answer.entries[0].figures.done == 1)
    #expect(answer.entries[0].figures.lastTouched == nil)
    world.wait(minutes: 1)
    _ = try Notes(store: world.store, now: world.now).add("later", to: ["https://a.example/before"])
    #expect(try ask("ticked").entries[0].figures.lastTouched == world.now)
  }
}
