import ReadingList
import Testing

/// What became of each address of a list, by its address.
private func fates(_ text: String) throws -> [String] {
  try list(text).fates.map { "\($0.address) \($0.form.rawValue): \($0.rule)" }
}

@Suite struct LeftoverTests {
  @Test(arguments: [
    ("- 链接：https://a.b/c。后面", "entry of a list"), ("- see:https://a.b/c", "entry of a list"),
    ("-https://a.b/c", "a line of its own"), ("（https://a.b/c）", "a line of its own"),
    ("| x | y |\n|---|---|\n| z | 「https://a.b/c」|", "row of a table"),
    ("# T\n\n## 标题：https://a.b/c", "link in a heading"),
    ("<p>HTTPS://a.b/c</p>", "a line of its own"),
    ("<div>\n- https://a.b/c\n</div>", "entry of a list"),
    ("<iframe src=\"https://a.b/c\"></iframe>", "a line of its own"),
  ])
  func `V2 a bare address is an item where any link is`(_ text: String, _ rule: String) throws {
    let found = try list(text).fates
    #expect(found.map { $0.address.lowercased() } == ["https://a.b/c"])
    #expect(found.map(\.rule) == [rule])
  }

  @Test(arguments: [
    ("\\[t\\](https://a.b)", "https://a.b ignored: escaped"),
    ("`https://a.b`", "https://a.b ignored: in code"),
    ("```\ncurl https://a.b\n```", "https://a.b ignored: in code"),
    ("    curl https://a.b", "https://a.b ignored: in code"),
    ("<!-- https://a.b -->", "https://a.b ignored: in a comment"),
    ("x <!-- https://a.b --> y", "https://a.b ignored: in a comment"),
    ("---\ncover: https://a.b\n---\n", "https://a.b ignored: in the front matter"),
    ("<form action=\"https://a.b\">\n</form>", "https://a.b ignored: in HTML"),
    ("x <b title='https://a.b'>y</b>", "https://a.b ignored: in HTML"),
    ("[r]: https://a.b", "https://a.b mention: definition that no link uses"),
    ("- http://localhost:80/x", "http://localhost:80/x ignored: leads to no page"),
    ("- https://{host}.b/x", "https://{host}.b/x ignored: leads to no page"),
    ("- s3://b/k", "s3://b/k ignored: leads to no page"),
    ("- 10.1 http://10.1.2.3/x", "http://10.1.2.3/x ignored: leads to no page"),
  ])
  func `V2 any other address is ignored with its reason`(_ text: String, _ fate: String) throws {
    #expect(try fates(text) == [fate])
  }

  @Test func `V2 an address in the text of another link is ignored`() throws {
    #expect(
      try fates("- [see https://a.b](https://c.d 'or https://e.f')") == [
        "https://c.d item: entry of a list", "https://a.b ignored: in the text of another link",
        "https://e.f ignored: in the text of another link",
      ])
    #expect(try fates("- [https://a.b](https://a.b)") == ["https://a.b item: entry of a list"])
  }

  @Test func `V2 a definition that a link uses is that link`() throws {
    #expect(try fates("- [t][r]\n\n[r]: <https://a.b>") == ["https://a.b item: entry of a list"])
  }

  @Test func `V2 a bare link ends where its address does`() throws {
    let found = try list("- 资料 https://a.b/x）。后面 https://c.d/y，z")
    #expect(found.postings.map(\.address) == ["https://a.b/x"])
    #expect(found.postings[0].attachments.map(\.address) == ["https://c.d/y"])
    #expect(found.postings[0].note.contains("后面"))
  }

  @Test(arguments: [
    ("[t](\"https://a.b/c\")", "https://a.b/c"), ("[t](“https://a.b/c”)", "https://a.b/c"),
    ("<a href=\"'https://a.b/c'\">t</a>", "https://a.b/c"),
    ("[t](https://x.y/zhttps://a.b/c)", "https://a.b/c"),
    ("[t](text https://a.b/c)", "https://a.b/c"), ("[t](https://https://a.b/c)", "https://a.b/c"),
    ("[t](https://a.b/https://a.b/c)", "https://a.b/c"),
    ("[t](https://web.x/1/https://a.b/c)", "https://web.x/1/https://a.b/c"),
    ("[t](https://x.y/?u=https://a.b/c)", "https://x.y/?u=https://a.b/c"),
    ("[t](https://a.b/\"c\")", "https://a.b/\"c\""),
  ])
  func `V5 an address is taken as written but for quotes and double pastes`(
    _ link: String, _ address: String
  ) throws {
    #expect(try posting("- \(link)").address == address)
    #expect(try posting("- \(link)").title == "t")
  }

  @Test func `V5 a blank in a web address is a warning`() throws {
    #expect(try list("- [t](https://a.b/c d)").lines(of: .doubtfulAddress) == [1])
    #expect(try list("- [t](https://x.y https://a.b/c)").lines(of: .doubtfulAddress) == [1])
    #expect(try list("- [t](./c d.yaml)").lines(of: .doubtfulAddress).isEmpty)
    #expect(try list("- [t](https://a.b/c \"d e\")").lines(of: .doubtfulAddress).isEmpty)
  }

  @Test func `V4 names of HTML are decoded in titles and addresses`() throws {
    let item = try posting("- [Caf&eacute; &check;](https://a.b/caf&eacute;)")
    #expect(item.title.hasPrefix("Café") && item.address == "https://a.b/café")
    #expect(try posting("<p><a href='https://a.b/&eacute;'>Caf&eacute;</a></p>").title == "Café")
  }
}
