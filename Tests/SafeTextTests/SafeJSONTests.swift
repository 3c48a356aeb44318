import Testing

@testable import SafeText

struct SafeJSONTests {
  @Test func `the ends of lines stay, and what nobody would see is written out`() {
    #expect(
      safeJSON("{\n  \"a\" : \"é\u{202E}\u{E0041}\"\n}")
        == "{\n  \"a\" : \"é\\u202e\\udb40\\udc41\"\n}")
  }
}
