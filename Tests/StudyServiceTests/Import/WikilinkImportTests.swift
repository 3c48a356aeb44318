import ReadingList
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

/// `[[Note]]` names a note of the root, in whatever folder it stands.
@Suite struct `Links to notes, resolved by the import` {
  let world: World

  init() throws {
    world = try World()
    try world.write("Only text, to be read.\n", to: "vault/Ideas/Deep Work.md")
    try world.write("- [A page](https://a.example)\n", to: "vault/Ideas/Pages.md")
  }

  private func listed() throws -> [String] {
    try world.rows(
      """
      SELECT DISTINCT item.title || ' ' || ifnull(posting.address, item.address) FROM item
      JOIN posting ON item_id = item.id ORDER BY item.id
      """)
  }

  private func key(_ path: String) -> String { "file:\(world.folder)/\(path)" }

  private func keys() throws -> [String] {
    try world.rows("SELECT key FROM item WHERE key LIKE 'file:%' ORDER BY key")
  }

  @Test func `X4 a bare name and the end of a path lead to the note of another folder`() throws {
    try world.write(
      "- [[Deep Work]]\n- [[deep work|The book]]\n- [[Pages]]\n", to: "vault/Log/a.md")
    try world.write("- [[Ideas/Deep Work#Part]]\n", to: "vault/Log/More/b.md")
    try world.importing("vault")
    #expect(
      try listed() == [
        "A page https://a.example", "Deep Work ../Ideas/Deep Work.md",
        "Deep Work ../../Ideas/Deep Work.md#Part",
      ])
    #expect(
      try keys().map { $0.split(separator: "/vault/")[1] }
        == ["Ideas/Deep Work.md", "Ideas/Deep Work.md#Part"])
    #expect(
      try world.rows("SELECT address FROM aside WHERE role = 'reference'") == ["../Ideas/Pages.md"])
    #expect(try !world.importing().isChange)
  }

  @Test func `X4 of several notes of a name the nearest counts`() throws {
    for folder in ["", "Log/", "Log/More/Far/", "Log/More/", "Ideas/Old/"] {
      try world.write("Text in \(folder).\n", to: "vault/\(folder)Note.md")
    }
    try world.write("Text.\n", to: "vault/Log/More/Ideas/Deep Work.md")
    try world.write("- [[Note]]\n- [[Far/Note]]\n", to: "vault/Log/a.md")
    try world.write("- [[Note]]\n", to: "vault/Other/b.md")
    try world.write("- [[Ideas/Deep Work]]\n", to: "vault/Log/More/c.md")
    try world.write("- [[Deep Work]]\n", to: "vault/Other/d.md")
    try world.write("- [[Deep Work]]\n", to: "vault/Log/e.md")
    let explained = try ListExplanation(["vault"], in: world.folder, rules: ImportRules())
    let lines = explained.lists.flatMap { list in
      list.lines.map { "\(list.place) \($0.fate.address)" }
    }
    #expect(
      lines == [
        "Ideas/Pages.md https://a.example", "Log/a.md Note.md", "Log/a.md More/Far/Note.md",
        "Log/e.md More/Ideas/Deep Work.md", "Log/More/c.md Ideas/Deep Work.md",
        "Other/b.md ../Note.md", "Other/d.md ../Ideas/Deep Work.md",
      ])
  }

  @Test func `X4 a note that comes later, moves or goes is followed`() throws {
    try world.write("- [[Later]]\n- [[Ideas/Later]]\n", to: "vault/Log/a.md")
    try world.importing("vault")
    #expect(try listed() == ["A page https://a.example"])
    try world.write("Text.\n", to: "vault/Ideas/Later.md")
    try world.importing()
    #expect(try listed() == ["A page https://a.example", "Later ../Ideas/Later.md"])
    _ = try world.marks.done(["Later"])
    try world.rename("vault/Ideas/Later.md", to: "vault/Ideas/New/Later.md")
    try world.importing()
    #expect(try listed() == ["A page https://a.example", "Later ../Ideas/New/Later.md"])
    #expect(try world.rows("SELECT state FROM status") == ["done"])
    #expect(try !world.importing().isChange)
  }

  @Test func `X4 boxes beside such links are ticked, and doctor does not miss the notes`() throws {
    try world.write(
      "- [ ] [[Deep Work]]\n- [[Deep Work]]\n- [ ] [[To be written]]\n- [ ] [B](https://b.example)\n",
      to: "vault/Log/a.md")
    try world.importing("vault")
    #expect(try keys().contains(key("vault/Ideas/Deep Work.md")))
    _ = try world.marks.done(["https://b.example"])
    let ticking = Ticking(store: world.store, now: world.now, rules: BoxRules())
    #expect(try ticking.run([], in: world.folder).written.count == 1)
    #expect(try !world.importing().isChange)
    let findings = try world.store.read { try ListDoctor().findings(in: $0) }
    #expect(!findings.contains { $0.rule == .missingFile || $0.rule == .missingList })
  }

  @Test func `X4 other links lead nowhere but beside the list`() throws {
    try world.write("- [Deep](Deep%20Work.md)\n", to: "vault/Log/a.md")
    try world.write("- [[Deep Work]]\n", to: "elsewhere/a.md")
    try world.importing("vault")
    try world.importing("elsewhere")
    #expect(try listed() == ["A page https://a.example"])
  }
}
