import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `Names of files in two forms of Unicode` {
  @Test func `two files whose names differ only in form are two lists`() throws {
    let world = try World()
    try world.write("- [Alpha](https://a.example)\n", to: "lists/caf\u{e9}.md")
    try world.write("- [Beta](https://b.example)\n", to: "lists/cafe\u{301}.md")
    let report = try world.importing("lists")
    #expect(report.readLists == 2)
    #expect(report.newItems == 2)
    #expect(try world.rows("SELECT count(*) FROM file_stamp") == ["2"])
    #expect(try !world.importing("lists").isChange)
    #expect(try world.store.read { try ChangedLists($0) }.isEmpty)
    try world.write("- [Gamma](https://c.example)\n", to: "lists/cafe\u{301}.md")
    #expect(try world.store.read { try ChangedLists($0) }.count == 1)
    #expect(try world.importing().newItems == 1)
    try world.remove("lists/caf\u{e9}.md")
    #expect(try world.importing().goneLists == ["caf\u{e9}.md"])
    #expect(try world.rows("SELECT count(*) FROM list") == ["1"])
  }

  @Test func `a folder in another form is another folder`() throws {
    let world = try World()
    try world.write("- [Alpha](https://a.example)\n", to: "caf\u{e9}/a.md")
    try world.write("- [Beta](https://b.example)\n", to: "cafe\u{301}/b.md")
    try world.importing("caf\u{e9}")
    try world.importing("cafe\u{301}")
    try world.write("- [Delta](https://d.example)\n", to: "cafe\u{301}/d.md")
    #expect(try world.importing().newItems == 1)
    #expect(try world.rows("SELECT count(*) FROM list") == ["3"])
  }
}
