import Foundation
import Markdown
import ReadingList
import TestSupport
import Testing

/// No link is lost: the fates of the links are compared with the links in the Markdown, counted
/// independently of the rules.
@Suite struct LinkFateTests {
  /// The number of links and images that a parser finds, plus the `<a href` and `<img` in HTML.
  private func count(_ text: String) throws -> Int {
    let bytes = Array(text.utf8)
    var count = 0
    try MarkdownParser.parse(bytes) { event in
      switch event {
      case .leaveSpan(.link, _), .leaveSpan(.image, _): count += 1
      case .text(.html(let range)):
        let html = String(decoding: bytes[range], as: UTF8.self)
        guard !html.hasPrefix("<!--") else { return }
        count += html.components(separatedBy: "<a href").count - 1
        count += html.components(separatedBy: "<img").count - 1
      default: break
      }
    }
    return count
  }

  /// False for an address that is no link, as in code, or in a definition.
  private func isOfLink(_ fate: LinkFate) -> Bool {
    let reasons: [IgnoredLink.Reason] = [.code, .comment, .frontMatter, .html, .inLink, .leftOut]
    return !(reasons.map(\.rawValue) + [Mention.Reason.definition.rawValue]).contains(fate.rule)
  }

  @Test func `every link of the seed has a fate`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(
      contentsOf: root.appending(path: "Seed/aws-privatelink.md"), encoding: .utf8)
    let fates = try list(text).fates
    #expect(try fates.count == count(text))
    #expect(
      LinkFate.Form.allCases.map { form in fates.count { $0.form == form } } == [43, 18, 1, 0, 28])
  }

  private static let links = [
    "[a](https://a.b/1)", "![i](i.png)", "[l](./l.md)", "https://c.d/2", "<https://e.f/3>",
    "[![p](p.svg)](https://g.h)", "[x](#x)", "[f](./f.yaml)", "[m](mailto:a@b.c)", "[]()",
    "<a href='https://i.j'>h</a>", "<img src='k.png'>", "[video](https://l.m)", "[r]", "[]( )",
    "[![p](p.svg) words](https://n.o)", "<a href='p'>[q](https://q.r)</a>",
    "<a href='https://s.t'>open</a>",
  ]
  private static let ofHTML = links.filter {
    $0.hasPrefix("<") && !$0.contains("[") && !$0.hasPrefix("<h")
  }
  private static let shapes = [
    "- %\n", "%\n\n", "# %\n\n", "1. %\n   %\n", "> - %\n>   words\n",
    "| % | % |\n|---|---|\n| % | % |\n\n",
    "A line of quite a few words and % in it.\n\n", "- words\n  - %\n", "- [ ] % %\n",
    "words\n%\n%\n\n",
    "<p>\n%\n</p>\n\n", "<!-- toc -->\n\n- %\n\n# %\n\n<!-- tocstop -->\n\n",
    "- [TODO] %\n\n  %\n\n",
    "<h2>%</h2>\n\n", "Head %\n---\n\n", "* a\n\n      % in code\n\n",
  ]

  @Test(arguments: shapes, links)
  func `every link in every shape has one fate`(_ shape: String, _ link: String) throws {
    let isHTML = shape.hasPrefix("<p") || shape.hasPrefix("<h")
    // There is no Markdown inside an HTML block.
    if isHTML, !Self.ofHTML.contains(link) { return }
    let text = shape.replacing("%", with: link) + "\n\n[r]: https://r.s\n"
    let fates = try list(text).fates.filter(isOfLink)
    #expect(try fates.count == count(text), "\(text)")
  }

  /// Lists of every shape with every link in them.
  @Test func `every link of any list has one fate`() throws {
    for seed in Rounds.of(200) {
      let text = Self.sample(seed)
      let fates = try list(text).fates.filter(isOfLink)
      #expect(try fates.count == count(text), "seed \(seed): \(text)")
      #expect(fates.map(\.line) == fates.map(\.line).sorted(), "seed \(seed): \(text)")
    }
  }

  private static func sample(_ seed: UInt64) -> String {
    var random = SplitMix(seed: seed)
    var text = ""
    for _ in 0..<20 {
      let parts = shapes.randomElement(using: &random)!.components(separatedBy: "%")
      text += parts[0]
      // There is no Markdown inside an HTML block.
      let isHTML = parts[0].hasPrefix("<p") || parts[0].hasPrefix("<h")
      for part in parts.dropFirst() {
        text += (isHTML ? ofHTML : links).randomElement(using: &random)! + part
      }
    }
    return text + "\n\n[r]: https://r.s\n"
  }
}
