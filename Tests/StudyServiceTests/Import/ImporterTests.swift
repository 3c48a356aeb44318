import Foundation
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Import` {
  let world: World

  init() throws { world = try World() }

  @Test func `the seed has these counts`() throws {
    let report = try world.importing(seedPath)
    #expect(report.readLists == 1)
    #expect(report.lineCount == 218)
    #expect(report.topics == 28)
    #expect(report.postings == 43)
    #expect(report.newItems == 33)
    #expect(
      report.kinds == [
        .article: 23, .video: 5, .workshop: 2, .whitepaper: 1, .docs: 1, .code: 1,
      ])
    #expect(report.tags.count == 9)
    #expect(report.tags.values.allSatisfy { $0 == 1 })
    #expect(report.references == 1)
    #expect(try world.rows("SELECT count(DISTINCT lower(name)) FROM posting_author") == ["30"])
    #expect(
      try world.rows("SELECT form, count(*) FROM attachment GROUP BY 1") == ["file|2", "image|16"])
    #expect(
      try world.rows("SELECT moment FROM posting WHERE moment IS NOT NULL ORDER BY line")
        == ["1:24", "0:44", "1:12"])
    #expect(try world.rows("SELECT id FROM item WHERE title LIKE 'Centralize access%'") == ["11"])
  }

  @Test func `U6 importing again changes no row`() throws {
    try world.importing(seedPath)
    let before = try Data(contentsOf: URL(fileURLWithPath: world.store.path))
    world.wait(days: 1)
    let report = try world.importing(seedPath)
    #expect(report.unchangedLists == 1)
    #expect(report.newItems + report.changedItems + report.goneItems == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: world.store.path)) == before)
  }

  @Test func `U1 one page in several files is one item`() throws {
    try world.write("- [Same](https://a.example/x)\n", to: "lists/a.md")
    try world.write("# T\n- [The same](http://www.a.example/x/)\n", to: "lists/deep/b.md")
    try world.write("- [Hidden](https://h.example)\n", to: "lists/.hidden/c.md")
    let report = try world.importing("lists")
    #expect(report.readLists == 2)
    #expect(report.newItems == 1)
    #expect(report.postings == 2)
    #expect(try world.rows("SELECT place FROM list ORDER BY id") == ["a.md", "deep/b.md"])
  }

  @Test func `U1 U3 progress survives retitling, moving, removal and return`() throws {
    try world.importing("# T\n- [Alpha](https://a.example)\n- [B](https://b.example)\n", as: "l.md")
    _ = try world.marks.done(["1"])
    let moved = try world.importing(
      "# New\n- [B](https://b.example)\n- [Alpha two](https://a.example)\n", as: "l.md")
    #expect(moved.newItems == 0)
    #expect(moved.changedItems == 2)
    #expect(try world.rows("SELECT state FROM status") == ["done"])
    #expect(try world.rows("SELECT title FROM item WHERE id = 1") == ["Alpha two"])

    let removed = try world.importing("# New\n- [B](https://b.example)\n", as: "l.md")
    #expect(removed.goneItems == 1)
    #expect(removed.changedItems == 0)
    let back = try world.importing(
      "# New\n- [B](https://b.example)\n- [Alpha](https://a.example)\n", as: "l.md")
    #expect(back.backItems == 1)
    #expect(try world.rows("SELECT item_id, state FROM status") == ["1|done"])
  }

  @Test func `an item takes its title from a line about all of it, not by a moment of it`() throws {
    let address = "https://www.youtube.com/watch?v=aaaaaaaaaaa"
    try world.importing(
      "- [The part on loops @ 1:24](\(address))\n- [The whole talk](\(address))\n", as: "l.md")
    #expect(try world.rows("SELECT title FROM item") == ["The whole talk"])
  }

  @Test func `an item is called by its title, and not by its address alone`() throws {
    try world.write("- <https://a.example>\n- [Alpha](https://a.example)\n", to: "l.md")
    try world.importing("l.md", "l.md")
    #expect(try world.rows("SELECT title FROM item") == ["Alpha"])
    #expect(try world.rows("SELECT place FROM list") == ["l.md"])
  }

  @Test func `L6 a page is called what most of its lines call it`() throws {
    try world.write("- [Alpha](https://a.example)\n- [Beta](https://a.example)\n", to: "l.md")
    try world.importing("l.md", "l.md")
    #expect(try world.rows("SELECT title FROM item") == ["Alpha"])
    try world.write("- [beta](https://a.example)\n", to: "m.md")
    try world.importing("m.md", "m.md")
    #expect(try world.rows("SELECT title FROM item") == ["Beta"])
  }

  @Test func `L6 its authors are those of the lines that bear its title`() throws {
    let lines = [
      "- [A Talk by Ann Lee](https://a.example)", "- [A talk by Ann Lee](https://a.example)",
      "- [A Tlak by Ann Lei](https://a.example)", "- [Alone by Bo Ek](https://b.example)",
      "- [Named first](https://c.example)", "- [Other by Cy Ros](https://c.example)",
    ]
    try world.importing(lines.joined(separator: "\n"), as: "l.md")
    let authors = try world.store.read { snapshot in
      try (1...3).map { try snapshot.fetchAuthors(of: Item.ID(rawValue: $0)) }
    }
    #expect(authors == [["Ann Lee"], ["Bo Ek"], ["Cy Ros"]])
    #expect(try world.rows("SELECT rowid FROM search WHERE author MATCH 'lei'") == ["1"])
  }

  @Test func `a ticked box marks only an untouched item`() throws {
    try world.importing("- [ ] [A](https://a.example)\n- [x] [B](https://b.example)\n", as: "l.md")
    #expect(try world.rows("SELECT item_id FROM status WHERE state = 'done'") == ["2"])
    _ = try world.marks.open(["1"])
    try world.importing("- [x] [A](https://a.example)\n- [ ] [B](https://b.example)\n", as: "l.md")
    #expect(
      try world.rows("SELECT item_id, state FROM status ORDER BY 1") == ["1|reading", "2|done"])
  }

  @Test func `a tag keeps the day on which it was first seen`() throws {
    try world.importing("- [[MY_NEXT] A](https://a.example)\n", as: "l.md")
    world.wait(days: 40)
    try world.importing("# New\n- [[MY NEXT][TODO] A](https://a.example)\n", as: "l.md")
    let ages = try world.rows("SELECT tag, since FROM posting_tag ORDER BY 1")
    let first = world.now + -.days(40)
    #expect(ages == ["MY_NEXT|\(first.milliseconds)", "TODO|\(world.now.milliseconds)"])
  }

  @Test func `one bad file among many is skipped with its reason`() throws {
    try world.write("- [A](https://a.example)\n", to: "lists/a.MD")
    try world.write("PNG\0\0\0", to: "lists/b.md")
    let report = try world.importing("lists")
    #expect(report.newItems == 1)
    #expect(report.skipped.map(\.path) == [try realPath("lists/b.md")])
  }

  @Test func `a file that cannot be a list is refused, and nothing changes`() throws {
    try world.write("PNG\0\0\0", to: "binary.md")
    try world.write("text", to: "empty/readme.txt")
    try world.write("- [A](https://a.example)\n", to: "list.json")
    let before = try world.logicalDump()
    for path in ["missing.md", "binary.md", "empty", "", "/dev/null", "list.json"] {
      #expect(throws: StudyError.self, "\(path)") { try world.importing(path) }
    }
    #expect(try world.logicalDump() == before)
    #expect(try world.rows("SELECT count(*) FROM command") == ["0"])
  }

  private func realPath(_ name: String) throws -> String {
    URL(fileURLWithPath: world.folder + "/" + name).resolvingSymlinksInPath().path
  }
}
