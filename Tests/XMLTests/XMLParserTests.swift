import Testing
import XML

@Suite struct XMLParserTests {
  private func events(_ text: String, from start: Int = 0) -> ([XMLEvent], [Range<Int>], XMLError?)
  {
    var events: [XMLEvent] = []
    var ranges: [Range<Int>] = []
    do throws(XMLError) {
      try XMLParser.parse(Array(text.utf8), from: start) {
        events.append($0)
        ranges.append($1)
      }
      return (events, ranges, nil)
    } catch {
      return (events, ranges, error)
    }
  }

  @Test func `elements, attributes and texts come in order, with their bytes`() {
    let (found, ranges, error) = events("\u{FEFF}<a b='&lt;c&gt;' d=\"e\">f<g/></a>", from: 3)
    #expect(
      found == [
        .open(
          name: "a",
          attributes: [XMLAttribute(name: "b", value: "<c>"), XMLAttribute(name: "d", value: "e")]),
        .text("f"), .open(name: "g", attributes: []), .close(name: "g"), .close(name: "a"),
      ])
    #expect(ranges == [3..<26, 26..<27, 27..<31, 31..<31, 31..<35])
    #expect(error == nil)
  }

  @Test func `what comes before a fault is read, and its end is known`() {
    let (found, _, error) = events("<a><b/>&nbsp;</a>")
    #expect(found.count == 3)
    #expect(error == .malformed("undefined entity", end: 7))
  }

  @Test func `a declared entity ends the reading before it is used`() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;">]><a b="&y;">&y;</a>
      """
    let (found, _, error) = events(bomb)
    #expect(found.isEmpty)
    #expect(error == .declaresEntities)
    #expect(
      events("<!DOCTYPE a [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><a>&f;</a>").2
        == .declaresEntities)
  }

  @Test func `a hundred thousand levels are no trouble`() {
    let (found, _, _) = events(String(repeating: "<a>", count: 100_000))
    #expect(found.count == 100_000)
  }
}
