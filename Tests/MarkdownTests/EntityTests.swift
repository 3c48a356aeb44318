import Markdown
import Testing

@Suite struct EntityTests {
  @Test(arguments: [
    ("&amp;", "&"), ("&AElig;", "Æ"), ("&zwnj;", "\u{200C}"), ("&NewLine;", "\n"),
    ("&nbsp;", "\u{A0}"), ("&fjlig;", "fj"), ("&bne;", "=\u{20E5}"), ("&bsol;", "\\"),
    ("&quot;", "\""), ("&comma;", ","), ("&CounterClockwiseContourIntegral;", "∳"),
    ("&eacute;", "é"), ("&Eacute;", "É"), ("&check;", "✓"), ("&#9;", "\t"), ("&#x2713;", "✓"),
    ("&#0;", "\u{FFFD}"), ("&nosuch;", "&nosuch;"), ("&amp", "&amp"), ("&;", "&;"),
    ("&aé;", "&aé;"), ("amp;", "amp;"),
  ])
  func `V4 every name of HTML is decoded`(_ written: String, _ text: String) {
    #expect(Entity.resolved(written) == text)
  }

  @Test func `V4 references inside of a text are decoded`() {
    #expect(Entity.decoded("a &lt;b&gt; &hearts;&x; & c") == "a <b> ♥&x; & c")
    #expect(Entity.decoded("plain") == "plain")
    #expect(Entity.decoded(String(repeating: "&", count: 50)) == String(repeating: "&", count: 50))
  }
}
