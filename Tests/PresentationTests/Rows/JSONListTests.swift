import Presentation
import Testing

@Suite struct `A JSON list, some elements at a time` {
  private struct Element: Encodable {
    let name: String
    let parts: [String]
    let more: [String: [Int]]
  }

  @Test(arguments: 1...3) func `is the text of the whole`(count: Int) throws {
    let elements = (0..<count).map {
      Element(
        name: "a\n\n  \"\($0)\" /", parts: $0 == 1 ? [] : ["x", ""],
        more: ["k": [1, 2], "e": []])
    }
    var list = JSONList()
    var text = ""
    for element in elements { text += try list.next([element]) }
    #expect(try text + list.end == JSONText.of(elements))
  }

  @Test func `is two brackets if there are none`() { #expect(JSONList().end == "[]") }
}
