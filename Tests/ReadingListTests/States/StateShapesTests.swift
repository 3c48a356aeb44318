import ReadingList
import StudyModel
import TestSupport
import Testing

/// Lists put together at random from lines and tables of all shapes that say a state.
@Suite struct `States, over random lists` {
  /// `%` is a number that is unique in the list.
  private static let parts = [
    "- [✓] [Page %](https://a.b/%)", "- [ ] ~~[Page %](https://a.b/%)~~", "* [/] Task %",
    "- ✅ [Page %](https://a.b/%)", "- [Page %](https://a.b/%) ⬜", "1. ❌ [Page %](https://a.b/%)",
    "- DONE [Page %](https://a.b/%)", "- LATER Task %", "- 【已读】[Page %](https://a.b/%)",
    "- [Page %](https://a.b/%) – read 2023-04-01", "- [x] Task % ✅ 2024-02-02 ^id%",
    "- [Page %](https://a.b/%) (finished Jan 3, 2023)", "- [?] [Page %](https://a.b/%)",
    "\n## Done\n", "\n## In progress\n", "\n# Read\n", "\n## 保留\n", "\n# Topic %\n",
    "\n|Title|Author|Status|\n|-|-|-|\n|Page %||✅ 2023-10-12|\n|Other % | Ann Lee|40%|\n",
    "\n| | Page | Free |\n|-|-|-|\n|[x]|[Page %](https://a.b/%)|❌|\n|[ ]| Other % | ✅ |\n",
    "\n| Title | Page % |\n|---|---|\n| Author | Ann Lee |\n| Read on | 12.10.2023 |\n",
    "\n<table><tr><th>Title<th>Done</tr><tr><td>Page %<td><input type=checkbox checked></table>\n",
    "\n| To do | Done |\n|-|-|\n| [Page %](https://a.b/%) | [Q](https://a.c/%) |\n",
    "✅ = read", "- [[DONE] Page %](https://a.b/%)", "> - [~] [Page %](https://a.b/%)",
    "[x] [Page %](https://a.b/%)", "- ✅✅✅", "|✅", "- [✅", "- (read", "- read 2023-04-01)",
  ]

  @Test func `a written state is a pure function of the list`() throws {
    for seed in Rounds.of(5000) {
      let text = Self.text(seed)
      let bytes = Array(text.utf8)
      let first = try ListParser.parse(bytes, fileName: "list.md")
      #expect(try ListParser.parse(bytes, fileName: "list.md") == first, "seed \(seed)")
      let wrong = first.postings.filter { posting in
        let words = posting.title + posting.tags.map(\.written).joined()
        return ["✅", "⬜", "❌", "DONE", "已读", "[✓]"].contains { words.contains($0) }
          || posting.mark?.reason.isEmpty == true
          || posting.sign.map { !$0.range.isEmpty && $0.range.upperBound > bytes.count } == true
      }
      if !wrong.isEmpty { Issue.record("seed \(seed): \(wrong.map(\.title))\n\(text)") }
    }
  }

  private static func text(_ seed: UInt64) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 7
    func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return (0..<(1 + below(8))).map { number in
      parts[below(parts.count)].replacing("%", with: "\(number)")
    }.joined(separator: "\n")
  }
}
