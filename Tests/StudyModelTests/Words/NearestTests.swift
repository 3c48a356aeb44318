import StudyModel
import Testing

@Suite struct `Nearest choice` {
  static let commands = [
    "next", "open", "done", "skip", "undo", "redo", "list", "show", "progress", "li",
  ]

  @Test(arguments: [
    ("nxt", "next"), ("opne", "open"), ("shwo", "show"), ("progres", "progress"), ("DONE", "done"),
    ("ls", "li"),
  ])
  func `a typo finds the intended word`(word: String, meant: String) {
    #expect(Nearest.choice(to: word, among: Self.commands) == meant)
  }

  // "rndo" is as near to "undo" as to "redo".
  @Test(arguments: ["frobnicate", "", "zz", "privatelink", "rndo"])
  func `a word unlike any other finds nothing`(word: String) {
    #expect(Nearest.choice(to: word, among: Self.commands) == nil)
  }

  @Test(
    arguments: [
      ("prog", "progress"), ("sh", "show"), ("s", nil), ("", nil), ("nxt", "next"),
    ] as [(String, String?)])
  func `a name that is only begun is found if it is the only one`(word: String, meant: String?) {
    #expect(Nearest.name(word, among: Self.commands) == meant)
  }
}
