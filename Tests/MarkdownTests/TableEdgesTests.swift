import Markdown
import Testing

/// What a text has, one word a block; a row of a table is `row(cells)`.
private func blocks(_ text: String, omitting: [Int] = []) throws -> [String] {
  let bytes = Array(text.utf8)
  var found: [String] = []
  var cells: [String]?
  func say(_ text: Range<Int>) {
    let words = String(decoding: bytes[text], as: UTF8.self)
    guard var row = cells, let last = row.popLast() else { return found.append(words) }
    cells = row + [last + words]
  }
  try MarkdownParser.parse(bytes, omitting: omitting) { event in
    switch event {
    case .enterBlock(.tableRow): cells = []
    case .enterBlock(.tableCell), .enterBlock(.tableHeadCell): cells?.append("")
    case .leaveBlock(.tableRow):
      found.append("row(\((cells ?? []).filter { !$0.isEmpty }.joined(separator: ",")))")
      cells = nil
    case .enterBlock(.heading): found.append("heading")
    case .enterBlock(.code): found.append("code")
    case .enterBlock(.html): found.append("html")
    case .enterBlock(.rule): found.append("rule")
    case .enterBlock(.quote): found.append("quote")
    case .enterBlock(.listItem): found.append("entry")
    case .text(.plain(let range)), .text(.code(let range)), .text(.html(let range)): say(range)
    default: break
    }
  }
  return found
}

@Suite struct TableEdgesTests {
  private static let table = "| h | i |\n|---|---|\n| j | k |\n"
  private static let rows = ["row(h,i)", "row(j,k)"]

  private static let followers: [(String, [String])] = [
    ("# x", ["heading", "x"]), ("###### x", ["heading", "x"]), ("x\n===", ["heading", "x"]),
    ("x\n---", ["heading", "x"]), ("```\nx\n```", ["code", "x"]), ("~~~ y\nx\n~~~", ["code", "x"]),
    ("<div>\nx\n</div>", ["html", "<div>", "x", "</div>"]), ("<!-- x -->", ["html", "<!-- x -->"]),
    ("</p>", ["html", "</p>"]), ("<a id='x'>", ["html", "<a id='x'>"]),
    ("<script>\n</script>", ["html", "<script>", "</script>"]),
    ("- x", ["entry", "x"]), ("+ x", ["entry", "x"]), ("* x", ["entry", "x"]),
    ("1. x", ["entry", "x"]), ("7) x", ["entry", "x"]), ("> x", ["quote", "x"]),
    ("---", ["rule"]), ("***", ["rule"]), ("_ _ _", ["rule"]), ("    x", ["code", "x"]),
    ("[x]: https://a.b", []),
  ]

  @Test(arguments: followers)
  func `V1 any block ends a table`(_ block: String, _ expected: [String]) throws {
    #expect(try blocks(Self.table + block) == Self.rows + expected)
    #expect(try blocks(Self.table + block + "\n\n# y") == Self.rows + expected + ["heading", "y"])
  }

  @Test(arguments: followers)
  func `V1 any block ends a table in a quote and in an entry`(
    _ block: String, _ expected: [String]
  ) throws {
    let lines = (Self.table + block).split(separator: "\n")
    #expect(
      try blocks(lines.map { "> \($0)" }.joined(separator: "\n")) == ["quote"] + Self.rows
        + expected)
    #expect(
      try blocks("1. a\n\n" + lines.map { "   \($0)" }.joined(separator: "\n")) == ["entry", "a"]
        + Self.rows + expected)
  }

  @Test(arguments: [
    ("x", "x"), ("x | y", "x,y"), ("#x", "#x"), ("-x", "-x"), ("1.x | y", "1.x,y"),
    ("`` x``", " x"), ("====", "===="), ("<b>x</b> | y", "<b>x</b>,y"),
    ("    | x |", "x"), ("| # x | ``` |", "# x,```"),
  ])
  func `V1 what only looks like a block is a row`(_ line: String, _ cells: String) throws {
    let found = try blocks(Self.table + line + "\n| m | n |")
    #expect(found == Self.rows + ["row(\(cells))", "row(m,n)"])
  }

  @Test func `V1 a table may begin below a line of text`() throws {
    #expect(try blocks("x\n" + Self.table) == ["x"] + Self.rows)
    let indented = Self.table.replacing("\n", with: "\n  ")
    #expect(try blocks("- x\n  " + indented) == ["entry", "x"] + Self.rows)
    #expect(try blocks("x\ny | z\n---|---|---") == ["x", "y | z", "---|---|---"])
  }

  @Test func `V1 a row keeps the cells beyond its head`() throws {
    #expect(try blocks("|a|b|\n|-|-|\n|c|d|e|f|\n\ng") == ["row(a,b)", "row(c,d,e,f)", "g"])
    #expect(try blocks("a|b\n--|--\nc|d\\|e|f") == ["row(a,b)", "row(c,d|e,f)"])
  }

  @Test func `V1 one dash is enough for a column`() throws {
    #expect(try blocks("a|b\n:-|-:\nc|d") == ["row(a,b)", "row(c,d)"])
    #expect(try blocks("|a|\n|-|\n|c|") == ["row(a)", "row(c)"])
    #expect(try blocks("well\n:-|") == ["well", ":-|"])
  }

  @Test func `V1 a list right below HTML is a list`() throws {
    #expect(
      try blocks("<details>\n- x\n</details>\n# y")
        == ["html", "<details>", "entry", "x", "html", "</details>", "heading", "y"])
    #expect(try blocks("<!--\n- x\n-->").first == "html")
    #expect(try blocks("<!--\n- x\n-->").contains("entry") == false)
  }

  @Test func `V1 a heading of HTML ends a paragraph`() throws {
    #expect(try blocks("> - x\n<h2>y</h2>").prefix(3) == ["quote", "entry", "x"])
    var paragraphs = 0
    try MarkdownParser.parse(Array("x\n<h3>y</h3>".utf8)) {
      if case .enterBlock(.paragraph) = $0 { paragraphs += 1 }
    }
    #expect(paragraphs == 2)
  }

  @Test func `lines can be left out`() throws {
    #expect(
      try blocks("| a |\n|---|\n<<<\n| b |\n===\n| c |", omitting: [3, 5])
        == ["row(a)", "row(b)", "row(c)"])
  }

  @Test func `V1 code with tables in it stays code`() throws {
    let code = "```\n\(Self.table)# x\n<div>\n```\n\n# y"
    #expect(try blocks(code).filter { $0 == "heading" || $0 == "html" } == ["heading"])
  }
}
