import ReadingList
import StudyModel
import Testing

@Suite struct TopicKindTests {
  @Test(arguments: [
    ("Books", Kind.book), ("Recommended books", .book), ("Livres conseillés", .book),
    ("Podcasts", .podcast), ("Online Courses", .course), ("Research papers", .whitepaper),
    ("推荐书籍", .book), ("動画", .video), ("Building courses with Go", .article),
    ("Books and papers", .article), ("Course notes", .article), ("Bücher", .book), ("الكتب", .book),
  ])
  func `K the topic says the kind of what nothing else does`(_ heading: String, _ kind: Kind) throws
  {
    let list = try list(
      "# T\n\n## \(heading)\n\n### Old\n\n- [x](https://a.b/x)\n- [y](https://github.com/a/b)")
    #expect(list.postings.map(\.kind) == [kind, .code])
    #expect(kind == .article || list.postings[0].kindReason == "topic \"\(heading)\"")
  }

  @Test func `K the list says the kind before the title's words do`() throws {
    let list = try list("- [The course of tides](https://a.b)", fileName: "books.md")
    #expect(list.postings.map(\.kind) == [.book])
    #expect(list.postings[0].kindReason == "list \"books\"")
  }

  @Test func `K blogs write about books`() throws {
    let list = try list(
      "# T\n\n## Books\n\n- [x](https://a.b/blog/x)\n- [y](https://me.medium.com/x)")
    #expect(list.postings.map(\.kind) == [.article, .article])
  }

  @Test(arguments: [
    ("🎥 [T](https://a.b)", Kind.video, "sign 🎥"), ("[🎧 T](https://a.b)", .podcast, "sign 🎧"),
    (":movie_camera: [T](https://a.b)", .video, "sign :movie_camera:"),
    ("Some words 📖 [T](https://a.b)", .book, "sign 📖"),
    ("[T](https://a.b/x) 🎥", .article, "by default"),
    ("[T](https://a.b/docs/x/y)", .docs, "path /docs/"),
    ("[T](https://a.b/courses/x)", .course, "path /courses/"),
    ("[T](https://a.b/v2.7/x)", .docs, "path /v2.7/"),
    ("[T](https://a.b/patterns/x)", .docs, "path /patterns/"),
    ("[T](https://a.b/docs)", .docs, "path /docs"),
  ])
  func `K a picture at the head and a folder say the kind`(
    _ line: String, _ kind: Kind, _ reason: String
  )
    throws
  {
    let posting = try posting("- \(line)")
    #expect(posting.kind == kind)
    #expect(posting.kindReason == reason)
    #expect(!posting.note.contains(":"))
  }

  @Test func `K the person's rule comes before nothing`() throws {
    var rules = ListRules()
    rules.kind = .podcast
    let bytes = Array("- [x](https://a.b)\n- [y](https://youtu.be/x)\n".utf8)
    let list = try ListParser.parse(bytes, fileName: "l.md", rules: rules)
    #expect(list.postings.map(\.kind) == [.podcast, .video])
  }

  @Test(arguments: [
    ("# One\n\n- [a](https://a.b)", "One"), ("- [a](https://a.b)\n\n# One", "One"),
    ("Words\n\n## First\n\n- [a](https://a.b)\n\n## Second", "First"),
    ("- [a](https://a.b)\n\n## First", "shore"), ("# One\n\n# Two\n\n- [a](https://a.b)", "One"),
  ])
  func `D3 a README is named by a heading, else by its folder`(_ text: String, _ title: String)
    throws
  {
    let list = try ListParser.parse(Array(text.utf8), fileName: "README.md", folderName: "shore")
    #expect(list.title == title)
  }

  @Test func `D4 tags at the head of a heading are not its title`() throws {
    let list = try list("# T\n\n## 2. [TODO] [Go] Tides\n\n## [ALL]\n\n- [a](https://a.b)")
    #expect(list.topics.map(\.title) == ["Tides", "[ALL]"])
    #expect(list.topics.map(\.number) == ["2", ""])
    #expect(list.topics[0].tags.map(\.name.name) == ["TODO", "GO"])
  }
}
