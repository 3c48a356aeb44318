import Foundation
import StudyModel
import StudyService
import TestSupport
import Testing

/// Texts that look like escapes of JSON, and escapes that are no texts.
@Suite struct `Texts in archives` {
  @Test func `that mention an escape are kept as they are`() throws {
    let (world, other) = (try World(), try World())
    try world.importing(
      "# T\n\n- [What \\\\u0000 and \\\\ud800 mean](https://a.example)\n", as: "a.md")
    _ = try world.marks.done(["1"], note: #"\u0000, \\u0000, \udc00 and "\\\" ends"#)
    try world.write("# T\n\n- [Now \\\\u0000](https://a.example)\n", to: "a.md")
    try world.importing()
    try ArchiveTests.restore(ArchiveTests.archive(world), into: other)
    #expect(try other.logicalDump() == world.logicalDump())
    #expect(try other.rows("SELECT title FROM item") == [#"Now \u0000"#])
    #expect(try other.rows("SELECT text FROM note") == [#"\u0000, \\u0000, \udc00 and "\\\" ends"#])
  }

  @Test(arguments: [#"\ud83d\ude00"#, #"\\\ud83d\ude00"#, #"\u00e9"#, #"\t\u0009"#])
  func `are read from their escapes`(_ escape: String) throws {
    let world = try World()
    // Its title is an edit, whose fields are JSON within a text.
    try ArchiveTests.restore(
      ArchiveTests.archive(ArchiveTests.full()).replacing(
        "Better", with: escape.replacing("\\", with: "\\\\")), into: world)
    let kept = try world.rows("SELECT title FROM item WHERE id = 2").joined()
    #expect(try kept == JSONDecoder().decode(String.self, from: Data("\"\(escape)\"".utf8)))
  }

  @Test(arguments: [
    #"\u0000"#, #"\\\u0000"#, #"\ud800"#, #"\ud800x"#, #"\ud800\n"#, #"\ud800\ud83d\ude00"#,
    #"\udc00"#, #"\udc00\ud800"#, #"\ud83d\ude00\ude00"#,
  ])
  func `of which SQLite would make another are refused, also within JSON`(_ escape: String) throws {
    let text = try ArchiveTests.archive(ArchiveTests.full())
    for (old, new) in [
      ("\"Better\"", "\"\(escape)\""),
      (#"\"Better\""#, #"\""# + escape.replacing("\\", with: "\\\\") + #"\""#),
    ] {
      #expect(text.contains(old))
      let error = #expect(throws: StudyError.self) {
        try ArchiveTests.restore(text.replacing(old, with: new), into: World())
      }
      #expect(
        error?.message.contains(escape.contains("u0000") ? "a NUL" : "an unpaired surrogate")
          == true,
        "\(error?.message ?? "")")
      #expect(error?.exitCode == 65)
    }
  }
}
