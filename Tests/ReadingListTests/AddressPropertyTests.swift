import Foundation
import ReadingList
import TestSupport
import Testing

/// Lists of all shapes, in which each address and each heading has a number of its own.
private struct GeneratedList {
  private(set) var text = "\n"
  private(set) var headings: Set<String> = []
  private var random: SplitMix
  private var count = 0

  init(seed: UInt64) {
    random = SplitMix(seed: seed)
    for _ in 0..<12 { add() }
  }

  private mutating func add() {
    let container = ["", "", "", "> "].randomElement(using: &random)!
    let block = Self.blocks.randomElement(using: &random)!
    for line in filled(block).split(separator: "\n", omittingEmptySubsequences: false) {
      text += "\(container)\(line)\n"
    }
    // Where one of these is followed by text at once, the two are one block.
    let isOpen = ["- ", "1. ", "- [ ] ", "#"].contains { block.hasPrefix($0) } == false
    let mayFollow = block.hasPrefix("|") || !isOpen
    if !(mayFollow && Bool.random(using: &random)) { text += "\n" }
  }

  private mutating func filled(_ block: String) -> String {
    var result = ""
    for sign in block {
      switch sign {
      case "%": result += link()
      case "@": result += address()
      case "§":
        count += 1
        headings.insert("Head \(count)")
        result += "Head \(count)"
      default: result.append(sign)
      }
    }
    return result
  }

  private mutating func link() -> String {
    var result = ""
    for sign in Self.links.randomElement(using: &random)! {
      result += sign == "@" ? address() : String(sign)
    }
    return result
  }

  private mutating func address() -> String {
    count += 1
    let start = ["https://", "http://", "HTTPS://", "www."].randomElement(using: &random)!
    return "\(start)h\(count % 7).example/p\(count)"
  }

  private static let links = [
    "[a title](@)", "@", "<@>", "[a](@ 'b')", "[a](@ \"b @\")", "![i](@)", "[![p](@)](@)", "[@](@)",
    "[a](@ b)", "[a](\"@\")", "[a](b @)", "\\[a\\](@)", "<a href='@'>a</a>", "<a href='@'>@</a>",
    "<img src='@'>", "<iframe src=\"@\"></iframe>", "a：@。b", "（@）", "「@」，@", "(@)", "\"@\"", "a-@",
    "=@", "@, and @.", "**@**", "_@_", "~~@~~", "[[@]]", "[x] @", "@ | a title", "@ - a", "`a` @",
    "[a][@]", "[a]: @", "[^1] @", "{@}", "@|@", "看@", "[a](@", "[a]](@)", "@&amp;", "[](@)",
  ]

  private static let blocks = [
    "- %", "- %\n  %", "- words\n  - %\n    - % words", "1. %\n2. %", "* [ ] %\n* [x] %", "%",
    "words %",
    "some more words than a title has, and % in them\n%", "# §", "## § %", "> %", "---", "\n§\n===",
    "| a | b |\n|---|---|\n| % | x |\n| y | % | z | % |", "| % | b |\n|:-:|-|\n| % | % |",
    "```\ncode\n```", "<div>\n<p>@</p>\n@ words\n</div>",
    "<ul>\n<li><a href=\"@\">a</a> @</li>\n</ul>",
    "<h2>§</h2>", "<table>\n<tr><td>@</td><td><a href='@'>x</a></td></tr>\n</table>",
    "<!-- a comment -->", "[r1]: @", "[^1]: words @", "[^2]: @", "+ %\n\n  %",
    "<details>\n- %\n</details>",
    "    words in code", "- a\n\n  | b |\n  |---|\n  | % |", "***", "<br>",
    "<video src='@'>\n</video>",
  ]
}

@Suite struct AddressPropertyTests {
  /// The addresses that a plain expression finds.
  private func plain(_ text: String) throws -> Set<String> {
    let pattern = try NSRegularExpression(
      pattern: "(https?://|www\\.)h[0-9]\\.example/p[0-9]+", options: .caseInsensitive)
    let all = NSRange(text.startIndex..., in: text)
    return Set(
      pattern.matches(in: text, range: all).compactMap {
        Range($0.range, in: text).map { String(text[$0]) }
      })
  }

  @Test func `V2 the addresses that a plain expression finds are those with a fate`() throws {
    for seed in Rounds.of(4000) {
      let text = GeneratedList(seed: seed).text
      let fates = Set(try list(text).fates.map(\.address))
      let plain = try plain(text)
      for address in plain where !fates.contains(where: { $0.contains(address) }) {
        Issue.record("seed \(seed): \(address) has no fate in\n\(text)")
      }
      for fate in fates where fate.contains("://") && !plain.contains(where: fate.contains) {
        Issue.record("seed \(seed): \(fate) was made up")
      }
    }
  }

  @Test func `V1 every heading of any list is a topic`() throws {
    for seed in Rounds.of(4000) {
      let made = GeneratedList(seed: seed)
      let list = try list(made.text)
      let read = Set(list.topics.map(\.title) + [list.title])
      let missing = made.headings.filter { heading in !read.contains { $0.hasPrefix(heading) } }
      #expect(missing.isEmpty, "seed \(seed): \(made.text)")
    }
  }

  /// Any bytes are a list.
  @Test func `a damaged list is read without a crash`() throws {
    for seed in Rounds.of(20_000) {
      var random = SplitMix(seed: seed)
      var bytes = Array(GeneratedList(seed: seed % 500).text.utf8)
      for _ in 0..<Int.random(in: 1...20, using: &random) { Self.damage(&bytes, &random) }
      guard let list = try? ListParser.parse(bytes, fileName: "list.md") else { continue }
      #expect(list.postings.allSatisfy { $0.bytes.upperBound <= bytes.count })
      #expect(list.fates.allSatisfy { (1...max(list.lineCount, 1)).contains($0.line) })
    }
  }

  private static let pieces = [
    "|", "|---|", "\n", "\n\n", "- ", "> ", "[", "]", "(", ")", "](", "<", ">", "`", "```", "<!--",
    "-->",
    "https://", "www.", "&", ";", "\\", "*", "_", "~~", "[^1]", "[^1]: ", "\t", "\r", "\u{FEFF}",
    "<<<<<<< \n", "=======\n", ">>>>>>> \n", "---\n", "<div>", "</div>", "<a href='", "!", "：",
    "\u{0}",
  ]

  private static func damage(_ bytes: inout [UInt8], _ random: inout SplitMix) {
    let at = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, at + Int.random(in: 0...30, using: &random))
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes.removeSubrange(at..<end)
    case 1: bytes.insert(contentsOf: Array(pieces.randomElement(using: &random)!.utf8), at: at)
    case 2: bytes.insert(contentsOf: bytes[at..<end], at: 0)
    case 3: if at < bytes.count { bytes[at] = UInt8.random(in: 1...255, using: &random) }
    default:
      bytes.replaceSubrange(at..<end, with: Array(pieces.randomElement(using: &random)!.utf8))
    }
  }
}
