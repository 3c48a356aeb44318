import Markdown
import Testing

/// The bytes of each link and image of a text.
private func places(_ text: String) throws -> [String] {
  let bytes = Array(text.utf8)
  var found: [String] = []
  try MarkdownParser.parse(bytes) { event in
    guard case .leaveSpan(_, let place?) = event else { return }
    found.append(String(decoding: bytes[place.bytes], as: UTF8.self))
  }
  return found
}

private func events(_ text: String, from start: Int = 0) throws -> [MarkdownEvent] {
  var events: [MarkdownEvent] = []
  try MarkdownParser.parse(Array(text.utf8), from: start) { events.append($0) }
  return events
}

@Suite struct MarkdownParserTests {
  @Test(arguments: [
    "[a](b)", "[a **b** `c`](d)", "[**b**](d)", "[a](<b c> \"t]\")", "[](x)", "[a [b] c](d(e)f)",
    "<https://a.b/c>", "https://a.b/c", "![a](b)", "![](b)", "[a\nb](c)", "[`]`](c)", "[\\[](c)",
    "[a](b 'it (is)')", "[&amp;](c)", "[a]( b )",
  ])
  func `a link covers its bytes and no others`(_ link: String) throws {
    #expect(try places(link) == [link])
    #expect(try places("before \(link) after") == [link])
    #expect(try places("> - [ ] x *y* \(link)\n\nmore") == [link])
    #expect(try places("[r]: https://r.s\n\n\(link)") == [link])
  }

  @Test func `adjacent links are told apart`() throws {
    #expect(try places("[a](b)[c](d) [e](f)") == ["[a](b)", "[c](d)", "[e](f)"])
    #expect(try places("[](b)[](d)") == ["[](b)", "[](d)"])
    #expect(try places("[x][r] [r]\n\n[r]: c") == ["[x][r]", "[r]"])
  }

  @Test func `an image in a link is inside it`() throws {
    #expect(try places("[![a](b)](c)") == ["![a](b)", "[![a](b)](c)"])
    #expect(try places("[![](b)](c)") == ["![](b)", "[![](b)](c)"])
  }

  @Test func `an address has its entities and escapes resolved`() throws {
    let spans = try events("[a](b?c&amp;d\\)&#8211;&#X2d;&unknown;)").compactMap { event in
      if case .enterSpan(.link(let address)) = event { address } else { nil }
    }
    #expect(spans == ["b?c&d)–-&unknown;"])
  }

  @Test func `text is given as ranges of the source`() throws {
    let text = try events("# Ab `c`").compactMap { event in
      if case .text(let text) = event { text } else { nil }
    }
    #expect(text == [.plain(2..<5), .code(6..<7)])
  }

  @Test func `ranges count from the first byte, wherever parsing starts`() throws {
    #expect(try events("---\na", from: 4).contains(.text(.plain(4..<5))))
  }

  @Test func `lists report their markers and boxes`() throws {
    let blocks = try events("- [x] a\n- [ ] b\n- c\n\n2) d").compactMap { event in
      if case .enterBlock(let block) = event { block } else { nil }
    }
    #expect(
      blocks == [
        .document, .bulletList(mark: UInt8(ascii: "-")),
        .listItem(box: MarkdownBox(isTicked: true, offset: 3)),
        .listItem(box: MarkdownBox(isTicked: false, offset: 11)), .listItem(box: nil),
        .orderedList(delimiter: UInt8(ascii: ")")), .listItem(box: nil),
      ])
  }

  @Test func `tables and strikethrough are read`() throws {
    let all = try events("| a |\n|---|\n| ~~b~~ |")
    #expect(all.contains(.enterBlock(.tableCell)))
    #expect(all.contains(.enterSpan(.strikethrough)))
  }

  @Test(arguments: [
    "", "\n", "\u{0}", "[", "![", "](", "[a](", "<", "&", "\\", "[a][", "[[[[](", "- ", "> ",
    "[\u{0}](\u{0})", "\u{FEFF}[a](b)", "[a](b\u{0}c)",
  ])
  func `blocks and spans nest properly in any text`(_ text: String) throws {
    var open: [String] = []
    for event in try events(text) {
      switch event {
      case .enterBlock(let block): open.append("\(block)")
      case .leaveBlock(let block): #expect(open.popLast() == "\(block)")
      case .enterSpan(let span): open.append("\(span)")
      case .leaveSpan(let span, _): #expect(open.popLast() == "\(span)")
      case .text: break
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `no text reaches beyond the end, wherever the source ends`() throws {
    let text = """
      # A [b](https://a.b/c) https://d.e
      1. [[**X**] `y` &amp; z by D http://a.bcd E](https://f.g/h(i)?j "k")
      - [ ] <https://l.m> ![n](o) <img src="p">
      > | q | r |
      > |---|---|
      > | s~~t~~ | www.u.v |
      <!-- w --> [x][y]

      [y]: <z>

          code
      ```
      fence
      """
    let bytes = Array(text.utf8)
    for end in bytes.indices {
      let prefix = Array(bytes[..<end])
      try MarkdownParser.parse(prefix) { event in
        switch event {
        case .text(.plain(let range)), .text(.code(let range)), .text(.html(let range)),
          .text(.entity(let range)):
          #expect(!range.isEmpty && range.upperBound <= end)
        case .leaveSpan(_, let place?):
          #expect(!place.bytes.isEmpty && place.bytes.upperBound <= end)
        default: break
        }
      }
    }
  }
}
