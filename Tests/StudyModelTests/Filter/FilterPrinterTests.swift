import StudyModel
import TestSupport
import Testing

@Suite struct `Filters written` {
  @Test func `a written filter reads back as the same tree`() throws {
    for seed in Rounds.of(12_000) {
      var generator = FilterGenerator(seed: seed, isOdd: true)
      let filter = generator.filter()
      let written = filter.description
      guard written.utf8.count <= FilterLimits.length else { continue }
      let read = try Filter(parsing: written)
      try #require(read.unplaced == filter, "seed \(seed): \(written)")
    }
  }

  @Test(arguments: [
    ("a AND b", "a b"), ("(a)", "a"), ("a or (b c)", "a or b c"), ("(a or b) c", "(a or b) c"),
    ("^topic:eks", "not topic:eks"), ("-topic:eks", "not topic:eks"), ("^(a b)", "not (a b)"),
    ("+MY_NEXT", "tag:MY_NEXT"), ("Topic:EKS", "topic:EKS"), ("minutes:1h30m", "minutes:90"),
    ("minutes:5..5", "minutes:5"), ("tag:\"must see\",todo", "tag:\"must see\",todo"),
    ("done:7D..", "done:7d.."), ("\"and\"", "\"and\""), ("a(b)", "\"a(b)\""), ("", ""),
    ("topic:a_(b)", "topic:\"a_(b)\""), ("id:=3", "id:=3"),
  ])
  func `every filter has one written form`(text: String, written: String) throws {
    #expect(try Filter(parsing: text).description == written)
  }
}
