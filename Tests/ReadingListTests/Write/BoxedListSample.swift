/// Small lists with lines of every shape that can have a box, made from a seed, with every line
/// end, with and without byte order mark, final line end and bytes that are not UTF-8.
struct BoxedListSample {
  /// `%` is a number that is unique in the list.
  private static let shapes = [
    "- [ ] [Page %](https://a.b/%)", "- [x] [Page %](https://a.b/%)",
    "* [X] [Page %](https://a.b/%) by Jane Doe", "- [~] [Page %](https://a.b/%)",
    "1. [-] [Page %](https://a.b/%)", "- [z] [Page %](https://a.b/%) @ 1:24",
    "- [Page %](https://a.b/%)", "* [[MY_NEXT] Page %](https://a.b/%)",
    "+ **[MUST_SEE]** [Page %](https://a.b/%)", "2) [Page %](https://a.b/%)",
    "12. [ ] [Page %](https://a.b/%)", "  - [ ] [Page %](https://a.b/%)",
    "    - [~] [Page %](https://a.b/%)", "  * [Page %](https://a.b/%)",
    "> - [ ] [Page %](https://a.b/%)", "> 1. [Page %](https://a.b/%)", "> > * [-] Task no %",
    "-\t[ ] [Page %](https://a.b/%)", "-\t[Page %](https://a.b/%)",
    "-   [ ] [Page %](https://a.b/%)", "-    [Page %](https://a.b/%)",
    "-     [Page %](https://a.b/%)", "- - [ ] [Page %](https://a.b/%)",
    "1. - [z] [Page %](https://a.b/%)", "- 1. [Page %](https://a.b/%)",
    "- [ ]   [Page %](https://a.b/%)", "- [ ]\t[Page %](https://a.b/%)",
    "- [ ] Task no %", "- [x] Task no %", "- [~] Task no %", "- [-] [TODO] Task no %",
    "- [MY_NEXT] Task no %", "- [z]Task no %", "- [~](https://a.b/%)", "- [x](https://a.b/%)",
    "- Words no %\n  [Page](https://a.b/%)", "- [ ] Words no %\n  [Page](https://a.b/%)",
    "- [ ] [Page %](https://a.b/%)\n  [Another](https://a.c/%)\n  - [ ] [Below](https://a.d/%)",
    "-\n  [Page %](https://a.b/%)", "-\n  [ ] [Page %](https://a.b/%)",
    "- [ ] [Page %](https://a.b/%)\n\n  Words no %\n\n  ![i](i%.png)",
    "```\n- [ ] [Page %](https://a.b/%)\n- [~] no\n```", "\n    - [ ] [Page %](https://a.b/%)\n",
    "<ul>\n<li><a href=\"https://a.b/%\">Page %</a></li>\n</ul>\n",
    "<!--\n- [ ] [Page %](https://a.b/%)\n-->\n", "- ./files/%.pdf", "- [ ] ./files/%.pdf",
    "- [~] ![i](i%.png)", "- [✓] [Page %](https://a.b/%)", "- [X ] [Page %](https://a.b/%)",
    "1. [ x ] [Page %](https://a.b/%)", "- [] [Page %](https://a.b/%)",
    "+ [/] [Page %](https://a.b/%)", "- [>] Task no %", "- [✅] Task no %",
    "- ✅ [Page %](https://a.b/%)", "- ⬜ [Page %](https://a.b/%)", "- [Page %](https://a.b/%) ☑",
    "- [Page %](https://a.b/%) ☐", "- ❌ [Page %](https://a.b/%)\n- ✅ Words no %",
    "\n| Page | Status |\n|---|---|\n| [Page %](https://a.b/%) | ✅ |\n| Other % | ⬜ |\n",
    "\n| Book | Author | Read |\n|---|---|---|\n| Page % | Ann Lee | Done |\n| Other % | | Todo |\n",
    "- DONE [Page %](https://a.b/%)", "- [Page %](https://a.b/%) – read 2023-04-01",
    "- [ ] ~~[Page %](https://a.b/%)~~", "- [x] [Page %](https://a.b/%) ✅ 2023-04-01",
    "\n## Done\n", "\n## In progress\n",
    "\n| [Page %](https://a.b/%) | [ ] |\n|---|---|\n| [x] | https://a.b/% |\n",
    "\n[ ] [Page %](https://a.b/%)\n", "\n[Page %](https://a.b/%)\n", "\n# [~] Topic no %\n",
    "\n## [Page %](https://a.b/%)\n", "- > [Page %](https://a.b/%)",
    "- > [ ] [Page %](https://a.b/%)",
    "- # [Page %](https://a.b/%)", "- <b>[Page %](https://a.b/%)</b>",
    "- ~~[Page %](https://a.b/%)~~",
    "- [~] ~~[Page %](https://a.b/%)~~ ~", "- [Page %](https://a.b/%",
    "- [ ] [Page %] (https://a.b/%)",
    "* * *", "", "", "- `- [ ]` [Page %](https://a.b/%)", "- [ ] [ ] [Page %](https://a.b/%)",
    "- [-] [x] Task no %", "- https://a.b/%", "- [ ] https://a.b/% and words", "- \u{E9}t\u{E9} %",
    "- <div>[Page %](https://a.b/%)</div>", "1234567890. [Page %](https://a.b/%)",
    "- [r%]\n\n[r%]: https://a.b/%\n", "[~]: https://a.b/%", "-\u{A0}[ ] [Page %](https://a.b/%)",
  ]

  private var state: UInt64
  let bytes: [UInt8]
  let text: String

  init(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var lines: [String] = below(8) == 0 ? ["---", "title: Sample", "---"] : []
    for number in 0..<(1 + below(5)) {
      lines.append(Self.shapes[below(Self.shapes.count)].replacing("%", with: "\(number)"))
    }
    text = lines.joined(separator: "\n")
    let ends = ["\n", "\r\n", "\r"]
    let style = below(4)
    var bytes: [UInt8] = below(6) == 0 ? [0xEF, 0xBB, 0xBF] : []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\n") {
        bytes += ends[style < 3 ? style : below(3)].utf8
      } else {
        bytes.append(byte)
      }
    }
    if below(6) == 0 { bytes += [0x20, 0xFF, 0xFE] }
    if below(3) > 0 { bytes += ends[style % 3].utf8 }
    (self.bytes, self.state) = (bytes, state)
  }

  /// A number below `count`, determined by the seed.
  mutating func number(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }
}
