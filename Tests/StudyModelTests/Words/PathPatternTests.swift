import StudyModel
import Testing

@Suite struct `Patterns and order of paths` {
  @Test(arguments: [
    ("**/sprints/*", "sprints/9.md", true), ("**/sprints/*", "a/b/sprints/9.md", true),
    ("**/sprints/*", "sprints/old/9.md", false), ("sprints/*", "a/sprints/9.md", true),
    ("sprints/**", "sprints/old/9.md", true), ("2024-*.md", "x/2024-09.md", true),
    ("week-?.md", "week-9.md", true), ("week-?.md", "week-10.md", false),
    ("week-?.md", "week-.md", false), ("week-??.md", "week-10.md", true),
    ("week?9.md", "week/9.md", false), ("week?9.md", "weeks9.md", true),
    ("*", "a/b.md", true), ("b", "a/b.md", false), ("", "a", false),
    ("**/**/**/x", "a/b/c/d/e/x", true), ("a*b*c*d*e", "aXbXcXdX", false),
  ])
  func `a pattern fits a path or its end`(_ pattern: String, _ path: String, _ fits: Bool) {
    #expect(PathPattern(pattern).fits(path) == fits)
  }

  @Test func `a hostile pattern takes no time`() {
    let stars = String(repeating: "*a", count: 200)
    #expect(!PathPattern(stars + "b").fits(String(repeating: "a", count: 400)))
  }

  @Test func `numbers sort by value`() {
    let names = [
      "2024-sprint-15.md", "2024-sprint-9.md", "2023-sprint-52.md", "2024-sprint-09a.md",
      "2024-sprint-0010.md", "2024-sprint-.md",
    ]
    #expect(
      names.sorted(by: NaturalOrder.isLess) == [
        "2023-sprint-52.md", "2024-sprint-.md", "2024-sprint-9.md", "2024-sprint-09a.md",
        "2024-sprint-0010.md", "2024-sprint-15.md",
      ])
  }
}
