import StudyModel
import Testing

@Suite struct `Nearest choice` {
  static let commands = [
    "next", "open", "done", "skip", "undo", "redo", "list", "show", "progress",
  ]

  @Test(arguments: [
    ("nxt", "next"), ("opne", "open"), ("shwo", "show"), ("progres", "progress"), ("DONE", "done"),
  ])
  func `a typo finds the intended word`(word: String, meant: String) {
    #expect(Nearest.choice(to: word, among: Self.commands) == meant)
  }

  @Test(arguments: ["frobnicate", "", "zz", "privatelink"])
  func `a word unlike any other finds nothing`(word: String) {
    #expect(Nearest.choice(to: word, among: Self.commands) == nil)
  }
}
