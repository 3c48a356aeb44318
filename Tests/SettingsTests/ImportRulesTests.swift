import Settings
import StudyModel
import TestSupport
import Testing

@Suite struct `Rules of import in the settings` {
  private func rules(_ preferences: Preferences, _ path: String) -> ListRules {
    preferences.import.rules.rules { PathPattern($0).fits(path) }
  }

  @Test func `they are read in every form of TOML`() throws {
    let home = try Home(
      """
      import.auto = true
      [import."**/books/*.md"]
      marks = { "★" = "done", "Gelesen" = "done", "✅" = "none" }
      columns = { "Wann" = "finished" }
      plain-entries = true
      kind = "book"
      [import."films.md".marks]
      "→" = "reading"
      """)
    let preferences = try home.settings.preferences()
    #expect(preferences.import.isAutomatic)
    let books = rules(preferences, "/x/books/a.md")
    #expect(books.marks == ["★": .done, "gelesen": .done, "✅": nil])
    #expect(books.columns == ["wann": .finished])
    #expect(books.plainEntries == true)
    #expect(books.kind == .book)
    #expect(rules(preferences, "/x/films.md").marks == ["→": .reading])
    #expect(rules(preferences, "/x/other.md") == ListRules())
  }

  @Test func `a later pattern wins where both speak`() throws {
    let home = try Home(
      """
      [import."**/*.md"]
      kind = "book"
      plain-entries = true
      [import."b.md"]
      kind = "video"
      """)
    let found = rules(try home.settings.preferences(), "/x/b.md")
    #expect(found.kind == .video)
    #expect(found.plainEntries == true)
  }

  @Test(arguments: [
    ("import.**/books/*.md.marks.★", "import.\"**/books/*.md\".marks.\"★\"", "done"),
    ("import.\"a.b/*.md\".marks.'x.y'", "import.\"a.b/*.md\".marks.\"x.y\"", "parked"),
    ("import.l.md.columns.Wann", "import.\"l.md\".columns.wann", "finished"),
    ("import.l.md.plain-entries", "import.\"l.md\".plain-entries", "true"),
    ("import.l.md.kind", "import.\"l.md\".kind", "book"),
  ])
  func `each is set, shown and taken back by name`(
    written: String, name: String, value: String
  ) throws {
    let home = try Home("# mine\n")
    let key = try SettingKey(written)
    #expect(key.name == name)
    #expect(try home.settings.set(key, to: [value]).isChanged)
    #expect(try home.settings.preferences().import.rules.isEmpty == false)
    let shown = try home.settings.all().filter(\.isOwn)
    #expect(shown.map(\.key.name) == [name])
    #expect(try home.settings.set(key, to: [value]).isChanged == false)
    #expect(try home.settings.unset(written).isChanged)
    #expect(try home.settings.preferences() == Preferences())
  }

  @Test(arguments: [
    ("[import.\"a.md\"]\nkind = \"novel\"", "import.\"a.md\".kind is \"novel\""),
    ("[import.\"a.md\"]\nmarks = { \"x\" = 1 }", "import.\"a.md\".marks.x is 1"),
    ("[import.\"a.md\"]\nplain-entries = \"yes\"", "it takes one of auto, true, false"),
    ("[import.\"a.md\"]\ncolumns = { \"A\" = \"what\" }", "title, author, address"),
    ("[import.\"a.md\"]\nfoo = 1", "unknown setting"),
  ])
  func `what is wrong is said with its line`(text: String, words: String) throws {
    let refusal = try Home(text).refusal() ?? ""
    #expect(refusal.contains("config.toml:2: "), "\(refusal)")
    #expect(refusal.contains(words), "\(refusal)")
  }

  @Test func `rules that say nothing have no fingerprint, and others differ`() {
    #expect(ListRules().fingerprint == 0)
    var rules = ListRules()
    var seen: Set<UInt64> = [0]
    rules.marks["✅"] = .some(nil)
    #expect(seen.insert(rules.fingerprint).inserted)
    rules.marks["✅"] = .done
    #expect(seen.insert(rules.fingerprint).inserted)
    rules.columns["a"] = .title
    #expect(seen.insert(rules.fingerprint).inserted)
    rules.plainEntries = false
    #expect(seen.insert(rules.fingerprint).inserted)
    rules.kind = .book
    #expect(seen.insert(rules.fingerprint).inserted)
  }
}
