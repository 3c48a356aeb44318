/// What is wrong with a filter, and where.
public struct FilterError: Error, Equatable, Sendable {
  /// One sentence, without its full stop.
  public var message: String
  /// The filter, as far as it is worth showing; "" when it is too long.
  public var text: String
  /// Where the mistake is, in bytes of the text.
  public var place: Range<Int>
  /// What would be valid there.
  public var advice: String?

  public init(_ message: String, in text: String, at place: Range<Int>, advice: String? = nil) {
    self.message = message
    self.text = text
    self.place = place
    self.advice = advice
  }

  /// The message, with the choice that `word` probably meant.
  static func unknown(_ what: String, _ word: String, among choices: [String]) -> String {
    "unknown \(what) \"\(word)\""
      + Nearest.question(Nearest.choice(to: word, among: choices))
  }
}
