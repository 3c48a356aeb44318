import TestSupport
import Testing

@testable import SafeText

struct SanitizerTests {
  @Test(
    arguments: [
      ("x\u{1B}]0;PWNED\u{07}y", #"x\x1b]0;PWNED\x07y"#),
      ("a\u{1B}]52;c;cm0gLXJmIH4K\u{07}", #"a\x1b]52;c;cm0gLXJmIH4K\x07"#),
      ("a\u{9B}31mred\u{9D}2;t\u{9C}", "a\\x9b31mred\\x9d2;t\\x9c"),
      ("safe\r[x] DONE", #"safe\r[x] DONE"#),
      ("a\u{1B}[2J\u{1B}[1;1HAll", #"a\x1b[2J\x1b[1;1HAll"#),
      ("a\tb\nc\0d\u{7F}\u{0C}", #"a\tb\nc\x00d\x7f\x0c"#),
      ("a\r\nb", #"a\r\nb"#),
      ("a\u{2028}b\u{2029}", "a<U+2028>b<U+2029>"),
    ])
  func `controls show as escapes`(text: String, shown: String) {
    #expect(Sanitizer.clean(text) == shown)
  }

  @Test(
    arguments: [
      ("invoice\u{202E}fdp.exe", "invoice<U+202E>fdp.exe"),
      ("\u{2066}a\u{2069}\u{200F}", "<U+2066>a<U+2069><U+200F>"),
      ("a\u{200B}b", "a<U+200B>b"),
      ("soft\u{AD}hyphen", "soft\\xadhyphen"),
      ("\u{FEFF}bom", "<U+FEFF>bom"),
      ("a\u{200D}b\u{200C}c", "a<U+200D>b<U+200C>c"),
      ("a\u{FE0F}", "a<U+FE0F>"),
      ("a\u{E0041}", "a<U+E0041>"),
      ("a\u{3164}\u{2800}\u{FFFF}", "a<U+3164><U+2800><U+FFFF>"),
      ("😀\u{FE0F}\u{FE0F}", "😀\u{FE0F}<U+FE0F>"),
      ("😀\u{200D}a", "😀<U+200D>a"),
      ("क\u{200D}ष", "क<U+200D>ष"),
    ])
  func `invisible characters show as escapes`(text: String, shown: String) {
    #expect(Sanitizer.clean(text) == shown)
  }

  @Test(
    arguments: [
      "plain ASCII ~", "café", "cafe\u{301}", "漢字 かな 한국어", "Привет, мир", "שלום", "سلام",
      "‘quotes’ – “dashes” — …", "a\u{A0}b", "❤️", "👩🏽‍💻", "👨‍👩‍👧‍👦", "❤️‍🔥", "1️⃣", "🇫🇷", "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
      "क्‍ष", "ক্‌ষ", "தமிழ்", "ไทย", "\u{FFFD}", "❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️❤️",
    ])
  func `ordinary text stays as it is`(text: String) {
    #expect(Array(Sanitizer.clean(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test func `a mark without a letter gets a circle`() {
    #expect(
      Array(Sanitizer.clean("\u{338}x").unicodeScalars)
        == Array("\u{25CC}\u{338}x".unicodeScalars))
  }

  @Test func `a letter keeps eight marks, and the rest are counted`() {
    let text = "a" + String(repeating: "\u{301}", count: 1_000_000)
    let clean = Sanitizer.clean(text)
    #expect(clean.hasSuffix("<+999992 marks>"))
    #expect(clean.unicodeScalars.count == 9 + 15)
  }

  @Test func `a chain of joined emoji ends after eight joiners`() {
    let text = String(repeating: "👩\u{200D}", count: 1000) + "👩"
    let clean = Sanitizer.clean(text)
    #expect(clean.contains("<U+200D>"))
    #expect(clean.allSatisfy { $0.unicodeScalars.count < 20 })
  }

  @Test(
    arguments: [
      "\u{07}", "\u{301}", "é", "क्", "👩\u{200D}", "ᄀ", "\u{202E}", "🇫", "\u{600}", " ", "漢",
      "\u{1F3F4}\u{E0067}",
    ])
  func `a million of anything is cleaned in linear time`(piece: String) {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    var count = 0
    let seconds = ProcessorTime.seconds { count = Sanitizer.clean(text).utf8.count }
    #expect(count > 0)
    #expect(seconds < 10)
  }

  @Test func `no scalar of Unicode reaches the terminal as a control`() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      guard Sanitizer.clean("a" + String(scalar)).unicodeScalars.contains(scalar) else { continue }
      let isFine =
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: false
        case .format: [0x6, 0x7, 0x8, 0x110].contains(value >> 8)
        default: true
        }
      #expect(isFine, "U+\(String(value, radix: 16))")
    }
  }
}
