import ReadingList
import TestSupport
import Testing

/// Encodings, damage and limits.
@Suite struct ListParserTests {
  @Test func `P1 a byte order mark is dropped and counted in offsets`() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + "- [a](https://a.b)".utf8
    let list = try ListParser.parse(bytes, fileName: "list.md")
    #expect(list.titles == ["a"])
    #expect(list.postings[0].bytes == 5..<bytes.count)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `P1 every line end counts`(_ end: String) throws {
    let list = try list(
      ["# A", "", "- [a](https://a.b)", "- [b](https://b.c)", ""].joined(separator: end))
    #expect(list.postings.map(\.line) == [3, 4])
    #expect(list.lineCount == 4)
  }

  @Test func `P1 bad bytes become replacement characters with a warning`() throws {
    let bytes =
      Array("- [ok](https://a.b)\n- [a".utf8) + [0xFF, 0xC0, 0xAF] + "](https://b.c)".utf8
    let list = try ListParser.parse(bytes, fileName: "list.md")
    #expect(list.postings[1].title.hasPrefix("a\u{FFFD}"))
    #expect(list.lines(of: .badBytes) == [2])
  }

  @Test(
    arguments: [
      ([0xC0, 0xAF], true), ([0xED, 0xA0, 0x80], true), ([0xE2, 0x82], true), ([0xF8], true),
      ([0xC3, 0xA9], false), ([0xF0, 0x9F, 0x98, 0x80], false),
    ] as [([UInt8], Bool)])
  func `P1 only bytes that are not UTF-8 are bad`(_ tail: [UInt8], _ isBad: Bool) throws {
    let list = try ListParser.parse(
      Array("- [\u{E9}](https://a.b)\n".utf8) + tail, fileName: "a.md")
    #expect(list.lines(of: .badBytes) == (isBad ? [2] : []))
  }

  @Test func `P1 one damaged letter among sound ones is no other encoding`() throws {
    let bytes =
      Array("- [\u{E9}](https://a.b)\n- [caf".utf8) + [0xE9] + Array("s](https://b.c)\n".utf8)
    #expect(try ListParser.parse(bytes, fileName: "a.md").postings.count == 2)
    #expect(throws: ListError.notUTF8(encoding: "Latin-1")) {
      try ListParser.parse(Array(bytes.dropFirst(20)), fileName: "a.md")
    }
  }

  @Test func `P1 other encodings are refused by name`() {
    let utf16 = Array("- [a](https://a.b)".utf16)
    let little = utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    #expect(throws: ListError.notUTF8(encoding: "UTF-16")) {
      try ListParser.parse([0xFF, 0xFE] + little, fileName: "a.md")
    }
    #expect(throws: ListError.notUTF8(encoding: "UTF-16")) {
      try ListParser.parse(little, fileName: "a.md")
    }
    #expect(throws: ListError.notUTF8(encoding: "Latin-1")) {
      try ListParser.parse(Array("- caf".utf8) + [0xE9, 0x0A], fileName: "a.md")
    }
    #expect(throws: ListError.binary) {
      try ListParser.parse(Array("PNG".utf8) + [0, 1, 2], fileName: "a.md")
    }
  }

  @Test func `P5 a file over the limit is refused`() {
    let bytes = [UInt8](repeating: UInt8(ascii: "\n"), count: ListLimits.bytes + 1)
    #expect(throws: ListError.tooLarge(bytes: bytes.count, limit: ListLimits.bytes)) {
      try ListParser.parse(bytes, fileName: "a.md")
    }
  }

  @Test func `P2 front matter is not a heading`() throws {
    let list = try list("---\ntitle: \"My list\"\ntags: x\n---\n- [a](https://a.b)\n")
    #expect(list.title == "My list")
    #expect(list.topics.isEmpty)
    #expect(list.postings.map(\.line) == [5])
  }

  @Test func `P2 front matter may end in dots`() throws {
    let list = try list("---\ntitle: 'My list'\n...\n- [a](https://a.b)\n")
    #expect(list.title == "My list")
    #expect(list.titles == ["a"])
  }

  @Test func `P2 unclosed front matter is text`() throws {
    #expect(try list("---\n\n- [a](https://a.b)\n").titles == ["a"])
  }

  @Test(arguments: [
    "<!-- - [a](https://a.b) -->", "```\n- [a](https://a.b)\n```", "- `https://a.b`",
    "    [a](https://a.b)", "- `[a](https://a.b)`",
  ])
  func `P3 comments and code have no items`(_ text: String) throws {
    #expect(try list(text).postings.isEmpty)
  }

  @Test(arguments: ["", "\n\n\n", "   ", "\u{FEFF}", "&nbsp;", "---", "#", "- ", "- [ ]"])
  func `nothing gives an empty list`(_ text: String) throws {
    let list = try list(text, fileName: "name.md")
    #expect(list.postings.isEmpty && list.note.isEmpty && list.title == "name")
  }
}

/// Input made to break parsers.
@Suite struct HostileInputTests {
  @Test(arguments: [
    String(repeating: ">", count: 20_000) + "a", String(repeating: "* ", count: 20_000) + "a",
    String(repeating: "1. ", count: 5_000) + "a", String(repeating: "> - ", count: 500) + "a",
  ])
  func `P5 lines that nest too deeply are left out with a warning`(_ line: String) throws {
    let list = try list("- [a](https://a.b)\n\n\(line)\n\n- [b](https://b.c)\n")
    #expect(list.titles == ["a", "b"])
    #expect(list.lines(of: .tooDeep) == [3])
  }

  @Test func `P5 a hundred levels are read`() throws {
    let line = String(repeating: ">", count: 100)
    #expect(try list("\(line) [a](https://a.b)\n").warnings.isEmpty)
    #expect(try list("\(line)> [a](https://a.b)\n").lines(of: .tooDeep) == [1])
  }

  @Test(arguments: [
    String(repeating: "-", count: 500), String(repeating: "* ", count: 300),
    String(repeating: "=", count: 500),
  ])
  func `rules and underlines do not nest`(_ line: String) throws {
    #expect(try list("Heading\n\(line)\n").warnings.isEmpty)
  }

  @Test func `a thousand nested lists are read`() throws {
    let text = (0..<1000).map {
      String(repeating: "  ", count: $0) + "- [\($0)](https://a.b/\($0))\n"
    }
    let list = try list(text.joined())
    #expect(list.postings.count == 1000)
  }

  /// A text to repeat, with a head and a tail.
  struct Hostile: CustomTestStringConvertible, Sendable {
    var head = ""
    var text: String
    var count: Int
    var tail = ""

    var testDescription: String { "\(head)(\(text) × \(count))\(tail)" }
    var whole: String { head + String(repeating: text, count: count) + tail }
  }

  @Test(arguments: [
    Hostile(text: "*", count: 30_000, tail: "x" + String(repeating: "*", count: 30_000)),
    Hostile(text: "[", count: 50_000, tail: "a" + String(repeating: "]", count: 50_000)),
    Hostile(text: "![", count: 100_000), Hostile(head: "a", text: "<!--", count: 50_000),
    Hostile(text: "[a](<b", count: 100_000), Hostile(text: "*a_ ", count: 50_000),
    Hostile(text: "[a](", count: 50_000), Hostile(head: "- ", text: "](", count: 50_000),
    Hostile(text: "[r](<b", count: 20_000, tail: "\n\n[r]: c"),
    Hostile(head: "- [", text: "a by A ", count: 20_000, tail: "](https://b.c)"),
    Hostile(head: "- [", text: "[a]", count: 20_000, tail: "](https://b.c)"),
    Hostile(text: "[a](https://b.c) ", count: 20_000),
    Hostile(text: "<!-- toc -->\n\n", count: 5_000),
    Hostile(head: "- [a", text: "\u{301}", count: 100_000, tail: "](https://x)"),
    Hostile(head: "<img ", text: "src=", count: 20_000, tail: ">"),
    Hostile(text: "**a ", count: 5_000, tail: String(repeating: "b** ", count: 5_000)),
  ])
  func `no text takes more than a moment`(_ hostile: Hostile) throws {
    // Anything quadratic takes minutes.
    #expect(try ProcessorTime.seconds { _ = try list(hostile.whole) } < 20)
  }
}
