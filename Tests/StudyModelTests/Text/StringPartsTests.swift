import Foundation
import StudyModel
import TestSupport
import Testing

/// What Foundation has in its larger part, and the program does itself.
@Suite struct `Parts of texts` {
  private static let texts: [String] = {
    let signs = [
      "a", "b", "/", ".", " ", "\t", "\n", "%", "%4", "%41", "%C3%A9", "%ff", "é", "\u{2003}",
      "\u{85}",
    ]
    var random = SplitMix(seed: 5)
    return (0..<2000).map { _ in
      (0..<random.below(8)).map { _ in signs[random.below(signs.count)] }.joined()
    }
  }()

  @Test func `are those that Foundation finds`() {
    for text in Self.texts {
      #expect(text.percentDecoded == text.removingPercentEncoding, "\(text.debugDescription)")
      #expect(
        text.trimmed(of: \.properties.isWhitespace)
          == text.trimmingCharacters(in: .whitespacesAndNewlines), "\(text.debugDescription)")
      #expect(
        text.trimmed(of: \.isBlank) == text.trimmingCharacters(in: .whitespaces),
        "\(text.debugDescription)")
    }
  }
}
