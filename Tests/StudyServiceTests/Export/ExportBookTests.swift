import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct ExportBookTests {
  private func outline(_ book: ExportBook) throws -> [String] {
    var lines: [String] = []
    try book.forEachLine {
      switch $0 {
      case .topic(let topic, _):
        lines.append(String(repeating: "#", count: topic.depth + 1) + " " + topic.title)
      case .item(let page, _, let isFirst):
        lines.append("\(page.item.id.rawValue)" + (isFirst ? "" : " again"))
      }
    }
    return lines
  }

  @Test func `items are in list order below their topics, and empty topics are left out`() throws {
    let world = try World()
    try world.importing(
      "# A\n\n- [Alpha page](https://a.example)\n\n## B\n\n### C\n\n- [Gamma](https://c.example)\n\n"
        + "## D\n\n# E\n\n- [Alpha page](https://a.example)\n", as: "one.md")
    try world.importing("- [Two](https://two.example)\n", as: "two.md")
    try world.store.read { snapshot in
      #expect(
        try outline(ExportBook(snapshot)) == [
          "# one", "## A", "1", "### B", "#### C", "2", "## E", "1 again", "# two", "3",
        ])
      let some = try ExportBook(snapshot, only: [Item.ID(rawValue: 2)])
      #expect(try outline(some) == ["# one", "## A", "### B", "#### C", "2"])
    }
  }

  @Test func `additions by hand are below their topic, in order`() throws {
    let world = try World()
    for (page, topic) in [("a", "Kafka"), ("b", ""), ("c", "Queues"), ("d", "Kafka"), ("e", "")] {
      _ = try Additions(store: world.store, now: world.now).add(
        "https://\(page).example", title: nil, topic: topic, tags: [])
    }
    #expect(
      try world.store.read { try outline(ExportBook($0)) } == [
        "# Added by you", "2", "5", "## Kafka", "1", "4", "## Queues", "3",
      ])
  }

  @Test func `a page has everything known about its item, from any source`() throws {
    let world = try World()
    try world.importing(
      "- [[CDK] Alpha page by Jane Doe](https://a.example)\n", as: "one.md")
    try world.importing(
      "- [[MY_NEXT] Alpha page by Jane Doe and John Roe](https://a.example)\n", as: "two.md")
    _ = try world.marks.done(["1"], note: "well")
    var pages: [ExportBook.Page] = []
    try world.store.read { snapshot in
      try ExportBook(snapshot).forEachLine {
        if case .item(let page, _, isFirst: true) = $0 { pages.append(page) }
      }
    }
    let page = try #require(pages.first)
    #expect(pages.count == 1)
    #expect(page.tags.map(\.name) == ["CDK", "MY_NEXT"])
    #expect(page.authors == ["Jane Doe", "John Roe"])
    #expect(page.notes.map(\.text) == ["well"])
    #expect(page.status.state == .done)
    #expect(page.listCount == 2)
  }
}
