internal import Essentials

/// Words in one text, which is read through at each look-up: most commands ask for few, and a set of
/// all takes longer to make.
public struct WordList: Sendable {
  private let text: String
  private let separator: String

  /// - Parameter words: with the separator between them.
  public init(_ words: String, separator: String = " ") {
    text = separator + words + separator
    self.separator = separator
  }

  /// - Parameter word: as written in the list; none that has the separator in it is there.
  public func contains(_ word: String) -> Bool {
    !word.utf8.contains(separator.utf8.first!)
      && strstr(text, separator + word + separator) != nil
  }
}
