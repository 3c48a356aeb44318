import Foundation
import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct ArchiveTests {
  /// The base of all damaged archives, made once.
  private static let sound = Result { try archive(full()) }

  /// A world with rows in every kept table.
  static func full() throws -> World {
    let world = try World()
    try world.importing(
      "# Week\n\n- [ ] [[MY_NEXT] Alpha page by Jane Doe @ 1:24](https://a.example)\n  ![i](i.png)\n"
        + "- [Beta \"page\" of many words](https://b.example)\n- [ ] Task \u{7F}\u{202E}\\ here\n\n"
        + "## [Other](./other.md)\n\nSee the page of https://prose.example for more words on it.\n",
      as: "[CDK] list.md")
    _ = try world.marks.open(["1"])
    world.wait(minutes: 20)
    _ = try world.marks.done(["1"], note: "one\ntwo\t\"three\" \u{1F600}")
    _ = try world.marks.park(["3"], until: Day(world.now) + 7, because: "later")
    _ = try Additions(store: world.store, now: world.now)
      .add("https://z.example", title: "Zeta", topic: "Mine", tags: [Tag("OWN")!])
    try world.write(
      "# Week\n\n- [Beta \"page\" of many words](https://b.example/moved)\n", to: "[CDK] list.md")
    try world.importing()
    var changes = Editing.Changes()
    (changes.title, changes.kind, changes.minutes) = ("Better", .video, 30)
    _ = try Editing(store: world.store, now: world.now).edit(["2"], changes)
    _ = try world.marks.skip(["2"])
    _ = try world.history.undo()
    return world
  }

  static func archive(_ world: World) throws -> String {
    var text = ""
    try world.store.read { try Archive.write($0) { text += $0 } }
    return text
  }

  /// An archive without the names of its database.
  private static func nameless(_ archive: String) -> String {
    archive.replacing(/"(former_)?device":\{[^}]*\}/, with: "")
  }

  @discardableResult
  static func restore(_ text: String, into world: World) throws -> Archive {
    // In pieces, as from a file.
    var rest = Array(text.utf8)[...]
    return try Archive.restore(
      {
        defer { rest = rest.dropFirst(777) }
        return Array(rest.prefix(777))
      }, into: world.store, now: world.now)
  }

  @Test func `a restored database has the same content, and the same archive`() throws {
    let (world, other) = (try Self.full(), try World())
    let text = try Self.archive(world)
    let counts = try Self.restore(text, into: other)
    #expect(counts.items == 4 && counts.lists == 2)
    #expect(try other.logicalDump() == world.logicalDump())
    #expect(try Self.nameless(Self.archive(other)) == Self.nameless(text))
    for table in ["entry", "command", "import_image", "import_rows", "sqlite_sequence"] {
      let rows = "SELECT * FROM \(table)"
      #expect(try other.rows(rows) == world.rows(rows))
    }
  }

  /// Schema 8 kept a command as one text.
  @Test func `an archive of an older schema is restored, its commands too`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Archives/schema-8.json")
    let world = try World()
    try Self.restore(try String(contentsOf: file, encoding: .utf8), into: world)
    world.now = Instant(rfc3339: "2026-05-14T08:00:00Z")!
    #expect(
      try world.rows("SELECT kind, arguments FROM command ORDER BY id") == [
        #"import|["import","l.md"]"#, #"mark|["done","1"]"#,
        #"addition|["add","https://b.example/x"]"#, #"mark|["skip","2"]"#,
      ])
    #expect(try world.rows("SELECT text FROM note") == ["worth \"it\""])
    // Each text stood wherever it was said.
    #expect(
      try world.rows(
        "SELECT DISTINCT title, address, kind, written_title FROM posting WHERE list_id > 0")
        == ["|||"])
    #expect(try world.history.redo().map(\.arguments) == [["skip", "2"]])
    #expect(try world.history.undo(4).map(\.arguments.first) == ["skip", "add", "done", "import"])
    #expect(try world.rows("SELECT count(*) FROM posting") == ["0"])
  }

  @Test(arguments: [
    (#""video""#, #""film""#, "unknown kind"), (#""mark","["#, #""wish","["#, "unknown kind"),
    (#""[\"skip\",\"2\"]""#, #""[1]""#, "list of texts"),
    (#""[\"skip\",\"2\"]""#, #""[skip]""#, "list of texts"),
  ])
  func `a word or an argument that nobody wrote is refused`(
    old: String, new: String, said: String
  ) throws {
    let text = try Self.sound.get()
    #expect(text.contains(old))
    let world = try World()
    let error = #expect(throws: StudyError.self) {
      try Self.restore(text.replacing(old, with: new), into: world)
    }
    #expect(error?.message.contains(said) == true)
  }

  @Test func `an entry of a newer version is kept as it is, and undone with its command`() throws {
    let world = try World()
    try world.importing("- [Alpha](https://a.example)\n", as: "a.md")
    let payload = #"{\"at\":\"noon\",\"text\":{\"a\":1},\"week\":99999999}"#
    _ = try world.marks.done(["1"], note: "mine")
    let text = try Self.archive(world).replacing(
      #""done","{}""#, with: #""pondered","\#(payload)""#)
    #expect(text.contains("pondered"))
    let other = try World()
    try Self.restore(text, into: other)
    #expect(try Self.nameless(Self.archive(other)) == Self.nameless(text))
    #expect(try other.rows("SELECT state FROM status") == ["unread"])
    other.now = world.now
    #expect(try other.history.undo().map(\.count) == [1])
    #expect(try other.rows("SELECT count(*) FROM retraction") == ["2"])
    #expect(try other.rows("SELECT count(*) FROM note") == ["0"])
    _ = try other.history.redo()
    #expect(try other.rows("SELECT text FROM note") == ["mine"])
  }

  @Test func `undo and redo continue, and no id is reused`() throws {
    let (world, other) = (try Self.full(), try World())
    try Self.restore(try Self.archive(world), into: other)
    other.now = world.now
    for world in [world, other] {
      #expect(try world.history.redo().map(\.arguments) == [["skip", "2"]])
      #expect(try world.history.undo(4).count == 4)
      try world.importing("- [New page](https://new.example)\n", as: "new.md")
    }
    func plain(_ dump: [String]) -> [String] {
      dump.map { $0.replacing(other.folder, with: world.folder) }.sorted()
    }
    #expect(try plain(other.logicalDump()) == plain(world.logicalDump()))
  }

  /// The database that the archive comes from may live on, and go on with the next number.
  @Test func `a restored database has a name of its own, and keeps the old one`() throws {
    let (world, other) = (try Self.full(), try World())
    try Self.restore(try Self.archive(world), into: other)
    let name = try world.rows("SELECT id FROM device")
    #expect(try other.rows("SELECT id FROM device") != name)
    let last = try world.rows("SELECT max(seq) FROM entry")
    #expect(try other.rows("SELECT id FROM former_device") == name)
    #expect(try other.rows("SELECT last_seq FROM former_device") == last)
    _ = try other.marks.done(["3"])
    let own = "SELECT min(seq) FROM entry JOIN device ON device = device.id"
    #expect(try other.rows(own) == ["1"])
  }

  @Test func `every table is kept or derived`() throws {
    // The index of search has tables of its own, which nothing else uses.
    let tables = try World().rows(
      """
      SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'grdb_migrations'
        AND name NOT GLOB 'search_*'
      """)
    #expect(
      Set(tables).subtracting(ArchivedTables.kept).subtracting(ArchivedTables.derived)
        .subtracting(ArchivedTables.local) == [])
  }

  @Test func `a database with content is refused`() throws {
    let other = try World()
    try other.importing("- [New page](https://new.example)\n", as: "new.md")
    let dump = try other.logicalDump()
    #expect(throws: StudyError.self) { try Self.restore(Self.sound.get(), into: other) }
    #expect(try other.logicalDump() == dump)
  }

  @Test func `a truncated text is refused as a whole`() throws {
    let other = try World()
    let text = try Self.sound.get()
    let empty = try other.logicalDump()
    for length in stride(from: 0, to: text.utf8.count - 2, by: 97) {
      let part = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      #expect(throws: StudyError.self, "\(length)") { try Self.restore(part, into: other) }
    }
    #expect(try other.logicalDump() == empty)
    try Self.restore(text, into: other)
  }

  @Test(arguments: [
    ("\"format\":\"study\"", "\"format\":\"other\"", "not a study export"),
    ("\"format\"", "\"for\nmat\"", "not closed"),
    ("\"version\":1", "\"version\":2", "newer version of study"),
    ("\"schema\":", "\"schema\":9", "newer version of study"),
    ("\"schema\":", "\"schema\":-9", "version of its tables is missing"),
    ("\"version\":1", "\"version\":-1", "version of the export is missing"),
    ("\"alias\":", "\"sqlite_schema\":", "unknown table"),
    ("\"alias\":", "\"status\":", "unknown table"),
    ("\"alias\":", "\"item\":", "comes twice"), ("[\"key\",", "[\"kee\",", "no column"),
    ("[\"key\",", "[\"key) SELECT 1; --\",", "no column"), ("\"line_count\",", "", "values for"),
    ("\"MY_NEXT\"", "\"MY\\u0000NEXT\"", "not a row"), ("\"MY_NEXT\"", "\"MY_NEXT", "not closed"),
    ("\"wall\"", "\"counter\"", "no column"),
    ("\"because\":\"later\"", "\"because\":[1]", "another"),
    ("\\\"because\\\":\\\"later\\\"", "\\\"because\\\":7", "another kind"),
    ("\\\"because\\\":\\\"later\\\"", "\\\"minutes\\\":9000000000000000", "another kind"),
    ("\n}}\n", "\n}} {", "more after"),
    ("\"first_new\",\"last_new\"", "\"last_new\",\"first_new\"", "image of an import"),
  ])
  func `bad data is refused with its line`(_ old: String, _ new: String, _ reason: String) throws {
    let other = try World()
    let text = try Self.sound.get()
    guard text.contains(old) else { return }
    let empty = try other.logicalDump()
    let error = #expect(throws: StudyError.self) {
      try Self.restore(text.replacing(old, with: new), into: other)
    }
    #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
    #expect(error?.exitCode == 65)
    #expect(try other.logicalDump() == empty)
  }

  /// An undo puts the rows back as they are.
  @Test(arguments: [
    (#""{\"attachment\":"#, #""{\"attachment\""#),
    (#"\"topic\":[[1,0,"#, #"\"topic\":[[1,9223372036854775807,"#),
    (#"\"other\",\"a home page"#, #"\"film\",\"a home page"#),
    (#"\"topic\":[["#, #"\"topic\":[7,["#),
  ])
  func `an image of an import with other rows is refused`(old: String, new: String) throws {
    let text = try Self.sound.get()
    #expect(text.contains(old))
    let error = #expect(throws: StudyError.self) {
      try Self.restore(text.replacing(old, with: new), into: World())
    }
    #expect(error?.message.contains("image of an import") == true, "\(error?.message ?? "")")
    #expect(error?.exitCode == 65)
  }

  @Test func `what an image cannot put back is told, and the undo changes nothing`() throws {
    let (text, old) = (try Self.sound.get(), #"\"https://b.example\""#)
    #expect(text.contains(old))
    let other = try World()
    try Self.restore(text.replacing(old, with: "null"), into: other)
    let dump = try other.logicalDump()
    let error = #expect(throws: StudyError.self) { _ = try other.history.undo(9) }
    #expect(error?.message.contains("cannot be put back") == true, "\(error?.message ?? "")")
    #expect(error?.exitCode == 65)
    #expect(try other.logicalDump() == dump)
  }

  @Test(arguments: ["", "[\"0123456789abcdef\"],[\"fedcba9876543210\"]"])
  func `an archive of no device, or of two, is refused`(rows: String) throws {
    let other = try World()
    let text = try Self.sound.get()
    let device = try #require(text.firstMatch(of: /\["[0-9a-f]{16}"\]/)).output
    let error = #expect(throws: StudyError.self) {
      try Self.restore(text.replacing(device, with: rows), into: other)
    }
    #expect(error?.message.contains("there must be one device") == true, "\(error?.message ?? "")")
  }

  @Test func `a topic that reaches beyond the last of its list is refused`() throws {
    let text = try Self.sound.get()
    let topic = try #require(text.firstMatch(of: /\[1,0,\d+,null,/)).output
    let error = #expect(throws: StudyError.self) {
      try Self.restore(text.replacing(topic, with: "[1,0,99,null,"), into: World())
    }
    #expect(error?.message.contains("topics of a list") == true, "\(error?.message ?? "")")
  }

  @Test func `a row that names what is not there is refused with its table`() throws {
    let text = try Self.sound.get()
    let begin = try #require(text.firstMatch(of: /"posting":.*\n\[0,0,/)).output
    let error = #expect(throws: StudyError.self) {
      try Self.restore(text.replacing(begin, with: begin + "9"), into: World())
    }
    #expect(error?.message.contains("row of posting") == true, "\(error?.message ?? "")")
    #expect(error?.exitCode == 65)
  }

  @Test func `the same text in another layout is read`() throws {
    let (world, other) = (try Self.full(), try World())
    let text = try Self.archive(world)
    let wide = text.replacing(",\"rows\":[", with: " ,\r\n\t\"rows\" : [ ").replacing(
      "]}", with: "] }")
    try Self.restore(wide, into: other)
    #expect(try other.logicalDump() == world.logicalDump())
  }
}
