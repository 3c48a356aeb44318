import StudyModel
import Testing

@Suite struct `Filters read` {
  private static func tag(_ text: String) -> Filter {
    Filter(.term(FilterTerm(.tag, [.text(text)])))
  }
  private static func text(_ text: String) -> Filter { Filter(.text(text)) }

  static let trees: [(String, Filter)] = [
    ("", .everything),
    ("   ", .everything),
    ("eks", text("eks")),
    ("a b or c", Filter(.any([Filter(.every([text("a"), text("b")])), text("c")]))),
    ("a (b or c)", Filter(.every([text("a"), Filter(.any([text("b"), text("c")]))]))),
    ("a not b", Filter(.every([text("a"), Filter(.not(text("b")))]))),
    ("not not a", Filter(.not(Filter(.not(text("a")))))),
    ("not (a b)", Filter(.not(Filter(.every([text("a"), text("b")]))))),
    ("not(a)", Filter(.not(text("a")))),
    ("-a", Filter(.not(text("a")))),
    ("^ a", Filter(.not(text("a")))),
    ("+cdk", tag("cdk")),
    ("tag:a,\"b c\",d", Filter(.term(FilterTerm(.tag, [.text("a"), .text("b c"), .text("d")])))),
    (
      "title:=\"a \\\"b\\\"\"", Filter(.term(FilterTerm(.title, isExact: true, [.text("a \"b\"")])))
    ),
    ("minutes:..30", Filter(.term(FilterTerm(.minutes, [.numbers(nil, 30)])))),
    ("minutes:15m..1h", Filter(.term(FilterTerm(.minutes, [.numbers(15, 60)])))),
    ("id:1..3,7", Filter(.term(FilterTerm(.id, [.numbers(1, 3), .numbers(7, 7)])))),
    ("done:2026-05..", Filter(.term(FilterTerm(.done, [.days(.month(2026, 5), nil)])))),
    ("added:2w", Filter(.term(FilterTerm(.added, [.days(.away(2, .weeks), .away(2, .weeks))])))),
    ("topic:a..b", Filter(.term(FilterTerm(.topic, [.text("a..b")])))),
    ("https://a.example/x", text("https://a.example/x")),
    ("12:30", text("12:30")),
    (
      "url:https://a.example/(x)", Filter(.term(FilterTerm(.url, [.text("https://a.example/(x)")])))
    ),
    ("order notes", Filter(.every([text("order"), text("notes")]))),
    ("(a)(b)", Filter(.every([text("a"), text("b")]))),
  ]

  @Test(arguments: trees)
  func `a text is read as its tree`(text: String, tree: Filter) throws {
    #expect(try Filter(parsing: text).unplaced == tree)
  }

  @Test(arguments: [
    (["topic:hub and spoke"], "topic:\"hub and spoke\""),
    (["hub and spoke", "kind:video"], "\"hub and spoke\" kind:video"),
    (["^title:=a b"], "^title:=\"a b\""),
    (["+must see"], "+\"must see\""),
    (["(topic:a or topic:b)"], "(topic:a or topic:b)"),
    (["topic:eks tag:todo"], "topic:eks tag:todo"),
    (["not (a b)"], "\"not (a b)\""),
    (["topic:\"a b\" c"], "topic:\"a b\" c"),
    (["a", "or", "b"], "a or b"),
    (["path\\to file"], "\"path\\\\to file\""),
  ])
  func `a word of the shell with blanks is one value`(words: [String], text: String) {
    #expect(FilterText.joined(words) == text)
  }

  @Test func `each part knows its place in the text`() throws {
    let filter = try Filter(parsing: "(a or tag:b) not kind:video")
    #expect(filter.leaves.map(\.place) == [1..<2, 6..<11, 17..<27])
    #expect(filter.place == 1..<27)
  }

  @Test(arguments: [
    ("kind:video", false), ("status:done", true), ("done:7d..", true), ("is:tagged", false),
    ("a or not is:skipped", true),
  ])
  func `a filter says whether it speaks of state`(text: String, speaks: Bool) throws {
    #expect(try Filter(parsing: text).speaksOfState == speaks)
  }
}
