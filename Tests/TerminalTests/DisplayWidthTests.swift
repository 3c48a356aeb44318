import Testing

@testable import Terminal

struct DisplayWidthTests {
  @Test(
    arguments: [
      ("", 0), ("abc", 3), ("café", 4), ("cafe\u{301}", 4), ("漢字", 4), ("한국어", 6), ("ｆｕｌｌ", 8),
      ("😀", 2), ("❤️", 2), ("❤", 1), ("👩🏽‍💻", 2), ("👨‍👩‍👧‍👦", 2), ("🇫🇷", 2), ("1️⃣", 2),
      ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("⌚", 2),
      ("…", 1), ("█░", 2), ("·", 1), ("©", 1), ("ไทย", 3),
      ("שָלוֹם", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
    ])
  func `a cluster fills as many cells as in a terminal`(text: String, cells: Int) {
    #expect(Text(text).width == cells)
  }
}
