import Foundation
import Presentation
import StudyModel
import Testing

@Suite struct `Keys of what a list says` {
  @Test func `are these, and what it does not say has none`() throws {
    let mark = WrittenMark(
      .reading, day: Day("2026-05-14"), position: Position("40%"), reason: "the box")
    let all = WrittenJSON(mark: mark, heading: nil, minutes: 12, asideReason: "a heading")
    #expect(
      try JSONText.of(all) == """
        {
          "asideRule" : "a heading",
          "minutes" : 12,
          "position" : "40%",
          "state" : "reading",
          "stateDay" : "2026-05-14",
          "stateRule" : "the box"
        }
        """)
    let none = WrittenJSON(mark: nil, heading: nil, minutes: nil, asideReason: nil)
    #expect(try JSONText.of(none) == "{}")
  }
}
