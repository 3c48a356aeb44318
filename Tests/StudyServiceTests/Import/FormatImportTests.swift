import ReadingList
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// Lists that other programs wrote, among Markdown.
@Suite struct `Lists of other programs` {
  let world: World
  init() throws { world = try World() }

  private static let pocket = """
    title,url,time_added,tags,status
    Fog,https://fog.example/,1600000000,wet,archive
    Rain,https://rain.example/,1600000001,,unread
    """
  private static let lines = "https://a.example/\nsome words\nmore of them\nand more\n"

  private func states() throws -> [String] {
    try world.rows(
      """
      SELECT title, ifnull(state, 'unread') FROM item LEFT JOIN status ON item_id = item.id
      ORDER BY item.id
      """)
  }

  private func formats() throws -> [String] {
    try world.rows("SELECT place, ifnull(format, '-') FROM list ORDER BY id")
  }

  @Test func `an export is a list, and twice the same changes nothing`() throws {
    try world.write(Self.pocket, to: "pocket.csv")
    let first = try world.importing("pocket.csv")
    #expect(first.newItems == 2)
    #expect(try states() == ["Fog|done", "Rain|unread"])
    let again = try world.importing("pocket.csv")
    #expect(!again.isChange && again.unchangedLists == 1)
  }

  @Test func `a newer export of the same name never lowers progress`() throws {
    try world.write(Self.pocket, to: "pocket.csv")
    try world.importing("pocket.csv")
    _ = try world.marks.done(["2"])
    try world.write(
      Self.pocket.replacing("archive", with: "unread") + "\nHail,https://hail.example/,1,,unread",
      to: "pocket.csv")
    #expect(try world.importing("pocket.csv").newItems == 1)
    #expect(try states() == ["Fog|done", "Rain|done", "Hail|unread"])
  }

  @Test func `a page of an export and of a list is one`() throws {
    try world.importing("- [Fog, in Markdown](https://fog.example)\n", as: "list.md")
    try world.write(Self.pocket, to: "pocket.csv")
    #expect(try world.importing("pocket.csv").newItems == 1)
    #expect(try states().first == "Fog, in Markdown|done")
  }

  @Test func `a folder gives what is surely a list`() throws {
    try world.write(Self.pocket, to: "lists/pocket.csv")
    try world.write("title,url\nA,https://a.example/\n", to: "lists/data.csv")
    try world.write("* TODO [[https://org.example/][Org]]\n", to: "lists/todo.org")
    try world.write("<html><a href='https://page.example/'>x</a>", to: "lists/page.html")
    try world.write("swift==6.2\n", to: "lists/requirements.txt")
    try world.write("Title\n=====\n", to: "lists/old.rst")
    let report = try world.importing("lists")
    #expect(try formats() == ["pocket.csv|-", "todo.org|-"])
    #expect(report.skipped.map(\.reason) == ["is reStructuredText"])
    #expect(report.skipped.filter(\.isFault).isEmpty)
  }

  @Test func `a table of Notion is read once, with all of its rows`() throws {
    let digits = "0123456789abcdef0123456789abcdef"
    try world.write("Name,Read\nA page,Yes\n", to: "notion/Shelf \(digits).csv")
    try world.write("Name,Read\nA page,Yes\nMore,No\n", to: "notion/Shelf \(digits)_all.csv")
    try world.write(
      "# Notes\n\n- [x] [Fog](https://fog.example/)\n", to: "notion/Notes \(digits).md")
    let report = try world.importing("notion")
    #expect(try world.rows("SELECT title FROM list ORDER BY title") == ["Notes", "Shelf"])
    #expect(try world.rows("SELECT title FROM item ORDER BY title") == ["A page", "Fog", "More"])
    #expect(report.skipped.map(\.reason) == ["part of Shelf \(digits)_all.csv"])
  }

  @Test func `a format that was said once holds for every later import`() throws {
    try world.write(Self.lines, to: "links.md")
    _ = try Importer(now: world.now).run(
      ["links.md"], in: world.folder, format: .text, into: world.store)
    #expect(try formats() == ["links.md|text"])
    #expect(try !world.importing().isChange)
    try world.write(Self.lines + "https://b.example/ | B\n", to: "links.md")
    #expect(try world.importing().newItems == 1)
    #expect(try formats() == ["links.md|text"])
    let changed = try Importer(now: world.now).run(
      ["links.md"], in: world.folder, format: .markdown, into: world.store)
    #expect(changed.readLists == 1)
    #expect(try formats() == ["links.md|markdown"])
  }

  @Test(arguments: [
    ("a.rst", "is reStructuredText"), ("a.zip", "is an archive"), ("a.xlsx", "is a spreadsheet"),
    ("a.JSON", "is JSON, not a list"), ("a.html", "is HTML that is no bookmarks file"),
    ("a.csv", "has no column that is called a title or an address, only x, y"),
  ])
  func `what has no reader is refused by name`(_ name: String, _ reason: String) throws {
    try world.write("x,y\n1,2\n", to: name)
    do {
      try world.importing(name)
      Issue.record("it was read")
    } catch let error as StudyError {
      #expect(error.message.hasSuffix(reason))
      guard name == "a.JSON" || name == "a.html" else { return }
      #expect(error.hint?.contains("study reads Markdown, ") == true)
    }
  }

  @Test func `a tick says of an export that it has no boxes, if it is named`() throws {
    try world.write(Self.pocket, to: "pocket.csv")
    try world.importing("pocket.csv")
    let ticking = Ticking(store: world.store, now: world.now, rules: BoxRules())
    #expect(try ticking.run([], in: world.folder).refused.isEmpty)
    let refused = try ticking.run(["pocket.csv"], in: world.folder).refused
    #expect(refused.map(\.refusal.clause) == ["is Pocket, which has no boxes that study writes"])
    #expect(try world.text("pocket.csv") == Self.pocket)
  }

  @Test func `a folder has no one format`() throws {
    try world.write("- [a](https://a.example)", to: "lists/a.md")
    #expect(throws: StudyError.self) {
      _ = try Importer(now: world.now).run(
        ["lists"], in: world.folder, format: .org, into: world.store)
    }
  }
}
