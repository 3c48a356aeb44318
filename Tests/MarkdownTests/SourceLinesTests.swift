import Markdown
import Testing

@Suite struct SourceLinesTests {
  @Test(arguments: [
    ("", 0), ("a", 1), ("a\n", 1), ("a\nb", 2), ("a\r\nb\r\n", 2), ("a\rb", 2), ("\n\n", 2),
  ])
  func `lines are counted at each kind of line end`(_ text: String, _ count: Int) {
    #expect(SourceLines(Array(text.utf8)).count == count)
  }

  @Test func `every byte has its line`() {
    let lines = SourceLines(Array("ab\r\nc\n\nd".utf8))
    #expect([0, 1, 2, 3, 4, 5, 6, 7].map { lines.line(at: $0) } == [1, 1, 1, 1, 2, 2, 3, 4])
    #expect(lines.bytes(of: 1) == 0..<4)
    #expect(lines.bytes(of: 4) == 7..<8)
    #expect(lines.bytes(of: 9).isEmpty)
  }
}
