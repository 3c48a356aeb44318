import StudyModel
import StudyService
import StudyStorage
import TestSupport
import Testing

@Suite struct `The doctor of lists` {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: [
    (
      Finding.Rule.sameAddress, 3,
      "- [Alpha beta](https://a.example)\n\n- [Gamma delta](https://a.example/)\n"
    ),
    (
      .nearDuplicate, 2,
      "- [One page of four](https://a.example/1)\n- [One page, of FOUR](https://a.example/2)\n"
    ),
    (.missingList, 1, "- [See there](./there.md)\n"),
    (.missingHeading, 1, "- [See here](./l.md#nowhere)\n\n# 1. Some where\n"),
    (.missingFile, 1, "- [Template](./t.yaml)\n"),
    (.missingFile, 2, "- [A](https://a.example)\n  ![x](./x.png)\n"),
    (.damagedText, 1, "- [Alpha â€“ beta](https://a.example)\n"),
    (.brokenLink, 1, "- [](https://a.example)\n"),
    (
      .tagSpelling, 2, "- [[MUST_SEE] A](https://a.example)\n- [[MUSTSEE] B](https://b.example)\n"
    ),
  ])
  func `each fault is found in its place`(rule: Finding.Rule, line: Int, text: String) throws {
    try world.importing(text, as: "l.md")
    let findings = try findings()
    #expect(findings.map(\.rule) == [rule], "\(findings)")
    #expect(findings.first?.line == line)
    #expect(findings.first?.place == "l.md")
  }

  @Test(arguments: [
    ("KUBERNETES", "KUBERNETIS", true), ("SERVERLESS", "SERVERLES", true),
    ("SERVERLESS", "SSERVERLESS", true), ("STREAMING", "STREAIMNG", true),
    ("QUEUE", "QUEUES", true), ("MAKE_NOTES", "MAKENOTE_S", true), ("CDK", "CFK", false),
    ("PART_ONE_1", "PART_ONE_2", false), ("STREAMING", "STRAEMNIG", false),
  ])
  func `one typo in a longer tag is reported`(one: String, other: String, isTold: Bool) throws {
    try world.importing(
      "- [[\(one)] A](https://a.example)\n- [[\(other)] B](https://b.example)\n", as: "l.md")
    #expect(try findings().map(\.rule) == (isTold ? [.tagSpelling] : []))
  }

  @Test func `a list in good order has no findings`() throws {
    try world.write("x", to: "t.yaml")
    try world.importing(
      """
      # List
      ## 1. Some where
      - [See here](./l.md#1-some-where) 
      - [Here too](./l.md#1-Some-Where)
      - [And here](./l.md#list)
      - [[MY NEXT] A](https://a.example)
      - [[MY_NEXT] A](https://a.example)
      - [T](./t.yaml)
      - [The talk](https://youtu.be/x)
      - [At the end @ 1:24](https://youtu.be/x)
      """, as: "l.md")
    let found = try findings()
    #expect(found == [], "\(found)")
  }

  @Test func `faults are found across lists, in the current files`() throws {
    try world.write("- [Alpha beta](https://a.example)\n", to: "l/a.md")
    try world.write("- [Alpha beta](https://a.example)\n", to: "l/b.md")
    try world.importing("l")
    #expect(try findings() == [])
    try world.write("- [Gamma delta](https://a.example)\n", to: "l/b.md")
    #expect(try findings().map(\.place) == ["b.md"])
    try world.remove("l/a.md")
    #expect(try findings().map(\.rule) == [.unreadable])
  }

  private func findings() throws -> [Finding] {
    try world.store.read { try ListDoctor().findings(in: $0) }
  }
}
