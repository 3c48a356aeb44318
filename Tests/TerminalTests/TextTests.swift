import Terminal
import Testing

@Suite struct `Styled text` {
  @Test(arguments: [
    ("plain", "plain"), ("a\tb\nc\rd", "a\\tb\\nc\\rd"), ("\u{1b}[31m", "\\x1b[31m"),
    ("\u{7f}\u{9b}", "\\x7f\\x9b"), ("a\u{202e}b", "a<U+202E>b"), ("a\u{200b}b", "a<U+200B>b"),
    ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"), ("\u{feff}x", "<U+FEFF>x"),
    ("a\u{2066}b", "a<U+2066>b"), ("soft\u{ad}hyphen", "soft\\xadhyphen"),
    ("x\u{200d}y", "x<U+200D>y"), ("x\u{fe0f}", "x<U+FE0F>"), ("\u{3164}", "<U+3164>"),
    ("e\u{301}", "e\u{301}"), ("👩\u{200d}💻", "👩\u{200d}💻"), ("❤\u{fe0f}", "❤\u{fe0f}"),
    ("क\u{94d}\u{200d}ष", "क\u{94d}\u{200d}ष"), ("naïve – “x”", "naïve – “x”"),
  ])
  func `control and invisible characters are escaped, the rest stays`(data: String, shown: String) {
    #expect(Text(data) == Text(shown))
    #expect(Text(data).width == Text(shown).width)
  }

  @Test(arguments: [
    ("abc", 3), ("日本", 4), ("e\u{301}", 1), ("👩\u{200d}💻", 2), ("❤\u{fe0f}", 2), ("ａ", 2), ("…", 1),
    ("", 0), ("한글", 4),
  ])
  func `wide characters take two columns, marks none`(text: String, width: Int) {
    #expect(Text(text).width == width)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
    ("ab👩\u{200d}💻cd", 4, "ab…"), ("ae\u{301}b", 2, "a…"),
  ])
  func `a cut falls between characters`(text: String, width: Int, cut: String) {
    #expect(Text(text).truncated(to: width) == Text(cut))
    #expect(Text(text).truncated(to: width).width <= width)
  }

  @Test func `wrapping breaks at blanks and loses no word`() {
    let text = "the quick brown fox jumps over the lazy dog"
    for width in 5...50 {
      let lines = Text(text).wrapped(to: width)
      #expect(lines.allSatisfy { $0.width <= width })
      #expect(Text.joined(lines, by: " ").width == text.count)
    }
    #expect(Text("abcdefghij").wrapped(to: 4).map(\.width) == [4, 4, 2])
  }

  @Test func `what touches stays together, whatever its style`() {
    let text = Text("one ") + Text("TAG", .tag) + Text(", ") + Text("two")
    #expect(text.wrapped(to: 7).map(\.plain) == ["one", "TAG,", "two"])
    #expect(text.wrapped(to: 3).map(\.plain) == ["one", "TAG", ",", "two"])
  }

  @Test func `a row of commands is broken between them`() {
    let row = Text("study next · study open 4 · study help", .faint)
    #expect(row.wrappedCommands(to: 38) == [row])
    #expect(
      row.wrappedCommands(to: 37).map(\.plain) == ["study next · study open 4", "study help"])
    #expect(
      row.wrappedCommands(to: 12).map(\.plain) == ["study next", "study open 4", "study help"])
  }

  @Test func `stacked marks are limited`() {
    let pile = Text("a" + String(repeating: "\u{301}", count: 100_000))
    #expect(pile.width < 30)
  }
}

@Suite struct `Bars` {
  @Test(arguments: [
    (0, 10), (1, 1000), (999, 1000), (1000, 1000), (0, 0), (1, 3), (5, 5),
  ])
  func `an empty bar means nothing done and a full one all done`(done: Int, all: Int) {
    let bar = Bar.text(done: done, all: all, width: 20)
    #expect(bar.width == 20)
    if all > 0 {
      #expect((bar == Bar.text(done: 0, all: all, width: 20)) == (done == 0))
      #expect((bar == Bar.text(done: all, all: all, width: 20)) == (done == all))
    }
  }
}
