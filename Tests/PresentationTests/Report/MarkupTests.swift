import StudyModel
import StudyService
import Testing

@testable import Presentation

@Suite struct MarkupTests {
  @Test func `text and attributes are escaped, and names are unchanged`() {
    let link = Markup.element("a", ["href": "x\"><b>'&"], "<i>&amp;", Markup("\u{1B}[31m\u{202E}"))
    #expect(
      link.source == "<a href=\"x&quot;&gt;&lt;b&gt;&#39;&amp;\">&lt;i&gt;&amp;amp;"
        + "\\x1b[31m&lt;U+202E&gt;</a>")
    #expect(Markup.void("meta", ["charset": "utf-8"]).source == "<meta charset=\"utf-8\"/>")
  }

  @Test(arguments: [
    (0, "0"), (-0.04, "0"), (1.25, "1.3"), (-1.5, "-1.5"), (-0.5, "-0.5"), (12, "12"),
    (Double.nan, "0"), (.infinity, "0"), (-.infinity, "0"), (1e308, "10000"), (-1e308, "-10000"),
  ])
  func `E06 a coordinate is always a number`(_ value: Double, _ text: String) {
    #expect(Picture.number(value) == text)
  }

  @Test func `E06 a chart of impossible numbers stays within its bounds`() {
    let month = Month(Day("2026-05-14")!)
    for count in [Int.min, -1, 0, 1, Int.max] {
      let picture = MonthPicture(
        id: "a", title: "t", description: "d", form: .columns,
        values: [(month, nil), (month, count), (month, 1)])
      #expect(!picture.markup.source.contains("height=\"-"))
      let bars = BarPicture(
        id: "a", title: "t", rows: [BarPicture.Row(name: "</text>", count: count, value: "<")])
      #expect(!bars.markup.source.contains("width=\"-"))
      #expect(bars.markup.source.contains("&lt;/text&gt;"))
    }
  }

  @Test(arguments: [(0, 5.0), (1, 5), (2, 7.5), (3, 10), (4, 12), (1_000, 12)])
  func `the more was read on a day, the larger its square`(_ done: Int, _ size: Double) {
    #expect(CalendarPicture.size(done) == size)
  }
}
