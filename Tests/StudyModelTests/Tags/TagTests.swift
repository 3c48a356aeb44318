import StudyModel
import Testing

@Suite struct TagTests {
  @Test(arguments: [
    "MY NEXT", "my-next", "My NEXT", "MY_NEXT", "**MY_NEXT**", "_**MY_NEXT**_", " ~~my next~~ ",
  ])
  func `every spelling of a tag is one tag`(_ written: String) {
    #expect(Tag(written)?.name == "MY_NEXT")
  }

  @Test(arguments: [
    ("C++", "C++"), ("c#", "C#"), ("modern c++", "MODERN_C++"), ("C++17", "C++17"),
    ("C+", "C"), ("AC#", "AC"), ("#C", "C"), ("issue #1", "ISSUE_1"),
  ])
  func `only the two languages keep their signs`(_ written: String, _ name: String) {
    #expect(Tag(written)?.name == name)
  }

  @Test(arguments: ["", " ", "**", "-", "_ _", "?!"])
  func `punctuation alone is no tag`(_ written: String) {
    #expect(Tag(written) == nil)
  }

  @Test func `composed and decomposed letters are one tag`() {
    #expect(Array(Tag("e\u{301}te\u{301}")!.name.utf8) == Array(Tag("\u{E9}t\u{E9}")!.name.utf8))
  }

  @Test func `marks without a composed letter stay with theirs`() {
    #expect(Tag("x\u{301}y")?.name == "X\u{301}Y")
    #expect(Tag("हिन्दी") != nil)
  }

  @Test func `tags are ordered by name`() {
    #expect(Tag("b")! > Tag("a")!)
  }
}
