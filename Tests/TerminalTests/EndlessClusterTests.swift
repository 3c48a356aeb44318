import Testing

@testable import Terminal

struct EndlessClusterTests {
  @Test(arguments: ["ᄀ", "क्", "👩\u{200D}", "\u{600}", "🇫🇷", "ᅡ"])
  func `an endless cluster stays within the width`(piece: String) {
    let text = Text("a" + String(repeating: piece, count: 5000))
    #expect(text.truncated(to: 40).width <= 40)
    #expect(text.truncated(to: 40).spans.reduce(0) { $0 + $1.text.unicodeScalars.count } < 300)
    #expect(text.wrapped(to: 40).allSatisfy { $0.width <= 40 })
  }
}
