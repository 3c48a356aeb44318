import StudyModel
import Testing

@testable import study

@Suite struct `The help of filters` {
  @Test func `it names every field`() throws {
    let parts = HelpTopic.filter.text.split(separator: "\nFIELDS\n")
    let section = try #require(parts.last?.split(separator: "\n\n").first)
    let words = Set(section.split { !$0.isLetter }.map(String.init))
    #expect(parts.count == 2)
    #expect(FilterField.allCases.filter { !words.contains($0.rawValue) } == [])
  }
}
