import StudyModel
import TestSupport
import Testing

@Suite struct `Mistakes in filters` {
  /// Each mistake with its spot marked below it.
  static let mistakes: [(text: String, spot: String, message: String)] = [
    ("topic:eks tga:must_see", "          ^~~", "unknown field \"tga\". Did you mean \"tag\"?"),
    ("foo:bar", "^~~", "unknown field \"foo\""),
    ("kind:vido", "     ^~~~", "unknown kind \"vido\". Did you mean \"video\"?"),
    ("kind:=vid", "      ^~~", "unknown kind \"vid\""),
    ("status:finished", "       ^~~~~~~~", "unknown status \"finished\""),
    ("is:readng", "   ^~~~~~", "unknown choice \"readng\". Did you mean \"reading\"?"),
    ("(a or b", "^", "this parenthesis is never closed"),
    ("(", "^", "this parenthesis is never closed"),
    ("a (( ", "   ^", "this parenthesis is never closed"),
    ("a b)", "   ^", "this parenthesis was never opened"),
    (")", "^", "this parenthesis was never opened"),
    ("a ()", "  ^~", "these parentheses are empty"),
    ("a or", "  ^~", "\"or\" needs something after it"),
    ("a or or b", "  ^~", "\"or\" needs something after it"),
    ("and a", "^~~", "\"and\" needs something before it"),
    ("(a and)", "   ^~~", "\"and\" needs something after it"),
    ("not", "^~~", "\"not\" needs something after it"),
    ("a ^", "  ^", "\"^\" needs something after it"),
    ("tag:", "    ^", "a value for tag is missing here"),
    ("tag:a,", "      ^", "a value for tag is missing here"),
    ("tag:\"\"", "    ^", "a value for tag is missing here"),
    ("+", " ^", "a value for tag is missing here"),
    ("title:\"a b", "      ^", "this quote is never closed"),
    ("\"a\"b", "   ^", "a space is missing here"),
    ("%", "^", "\"%\" has no letter or digit to look for"),
    ("title:%", "      ^", "\"%\" has no letter or digit to look for"),
    ("minutes:1666h41m", "        ^~~~~~~~", "\"1666h41m\" is not a length of time"),
    ("minutes:soon", "        ^~~~", "\"soon\" is not a length of time"),
    (
      "id:99999999999999999999", "   ^~~~~~~~~~~~~~~~~~~~",
      "\"99999999999999999999\" is not a whole number"
    ),
    ("id:-1", "   ^~", "\"-1\" is not a whole number"),
    ("id:１２", "   ^~~~~~", "\"１２\" is not a whole number"),
    ("lists:..", "      ^~", "a range needs a beginning or an end"),
    ("minutes:5..3", "        ^~~~", "this range is backwards, so it is empty"),
    ("done:today..7d", "     ^~~~~~~~~", "this range is backwards, so it is empty"),
    (
      "done:2026-05..2025", "     ^~~~~~~~~~~~~",
      "this range is backwards, so it is empty"
    ),
    (
      "done:2026-02-30", "     ^~~~~~~~~~", "\"2026-02-30\" is not a day that \"done:\" understands"
    ),
    (
      "added:0000-00-00", "      ^~~~~~~~~~",
      "\"0000-00-00\" is not a day that \"added:\" understands"
    ),
    ("added:2026-13", "      ^~~~~~~", "\"2026-13\" is not a day that \"added:\" understands"),
    ("added:1e308", "      ^~~~~", "\"1e308\" is not a day that \"added:\" understands"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is reported with its spot`(text: String, spot: String, message: String) {
    let error = #expect(throws: FilterError.self) { try Filter(parsing: text) }
    #expect(error?.message == message)
    #expect(error.map { Self.mark($0.place) } == spot)
    #expect(error?.text == text)
  }

  @Test func `a filter too long, too deep or too large is refused and never crashes`() {
    func message(_ text: String) -> String? {
      do { _ = try Filter(parsing: text) } catch { return (error as? FilterError)?.message }
      return nil
    }
    #expect(message(String(repeating: "a", count: 10_001))?.contains("10000 bytes") == true)
    #expect(message(String(repeating: "a", count: 10_000)) == nil)
    for opening in ["(", "not ", "^", "-", "^("] {
      #expect(message(String(repeating: opening, count: 101) + "a")?.contains("100 deep") == true)
      #expect(message(String(repeating: opening, count: 3000)) != nil)
    }
    let nested = String(repeating: "(", count: 100) + "a" + String(repeating: ")", count: 100)
    #expect(message(nested) == nil)
    #expect(message(Array(repeating: "a", count: 500).joined(separator: " ")) == nil)
    #expect(
      message(Array(repeating: "a", count: 501).joined(separator: " or "))?.contains("500") == true)
    #expect(
      message("id:" + Array(repeating: "1", count: 501).joined(separator: ","))?.contains("500")
        == true)
  }

  @Test func `no text crashes the reader, and every filter read can be written`() throws {
    let pieces = [
      "(", ")", " ", "\"", ",", ":", "=", "..", "or", "and", "not", "^", "-", "+", "tag:", "a", "é",
      "\\",
      "done:", "7d", "id:", "1", "kind:", "video", "is:", "\u{0}", "\u{202e}",
    ]
    for seed in Rounds.of(20_000) {
      var random = SplitMix(seed: seed)
      let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        pieces.randomElement(using: &random)!
      }
      .joined()
      do {
        let filter = try Filter(parsing: text)
        #expect(
          try Filter(parsing: filter.description).unplaced == filter.unplaced,
          "seed \(seed): \(text)")
      } catch let error as FilterError {
        #expect(error.place.upperBound <= text.utf8.count + 1, "seed \(seed): \(text)")
      }
    }
  }

  private static func mark(_ place: Range<Int>) -> String {
    String(repeating: " ", count: place.lowerBound) + "^"
      + String(repeating: "~", count: max(place.count - 1, 0))
  }
}
