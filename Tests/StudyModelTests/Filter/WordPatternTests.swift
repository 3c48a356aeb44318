import StudyModel
import Testing

@Suite struct `Words to look for` {
  @Test(arguments: [
    ("must", "MUST_SEE", true), ("see", "MUST_SEE", true), ("ust", "MUST_SEE", false),
    ("must-see", "Must see this", true), ("see must", "MUST_SEE", true), ("cafe", "Das Café", true),
    ("CAFÉ", "das cafe", true), ("strasse", "Straße 5", true), ("lambda", "", false),
    ("lambda lambdas", "lambda", false), ("aws.amazon", "aws.amazon.com", true), ("一", "一二", true),
    ("e", "日本 éa", true), ("x", "日本x", false),
  ])
  func `words fit where they begin others, without case and accents`(
    words: String, text: String, fits: Bool
  ) {
    #expect(WordPattern(words)?.fits(text) == fits)
  }

  @Test(arguments: [
    ("hub and spoke", "Hub and Spoke", true), ("hub spoke", "Hub and Spoke", false),
    ("spoke and hub", "Hub and Spoke", false), ("hub", "Hub", true), ("hub", "hubs", false),
  ])
  func `an exact pattern fits its own words only`(words: String, text: String, fits: Bool) {
    #expect(WordPattern(words, isExact: true)?.fits(text) == fits)
  }

  @Test func `what has no word is no pattern`() {
    for text in ["", " ", "%", "-_-", "\u{0}"] { #expect(WordPattern(text) == nil) }
  }
}
