import StudyModel

/// One word of the person that names an item.
public enum ItemReference: Equatable {
  /// True for a word that can only name an item: an id, a range, a URL, `@`.
  public static func isExplicit(_ word: String) -> Bool {
    number(word) != nil || isAddress(word)
      || word.hasPrefix("@") && (word == "@" || number(String(word.dropFirst())) != nil)
  }

  case ids(ClosedRange<Int64>)
  case address(String)
  /// The item touched last, or the one that many before it.
  case touched(back: Int)
  /// Looks like a number and is not an id; may be a word of a title.
  case number
  case words

  /// How many ids one range may span.
  static let longestRange = 1000

  /// - Throws: `StudyError.notFound` for what looks like `@` and is none,
  ///   `.usage` for a silly range.
  init(_ word: String) throws {
    if let id = Self.number(word) {
      self = .ids(id...id)
    } else if Self.isAddress(word) {
      self = .address(word)
    } else if word.hasPrefix("@") {
      let back = word == "@" ? 1 : Self.number(String(word.dropFirst()))
      guard let back, back < 10_000 else {
        throw StudyError.notFound(
          "no item \"\(word)\"; @ is the one you last opened, finished or noted, "
            + "@2 the one before it")
      }
      self = .touched(back: Int(back) - 1)
    } else if let range = try Self.range(word) {
      self = .ids(range)
    } else if Double(word) != nil || !word.contains(where: \.isLetter) {
      self = .number
    } else {
      self = .words
    }
  }

  /// A title with an address in it has blanks.
  private static func isAddress(_ word: String) -> Bool {
    word.contains("://") && !word.contains(where: \.isWhitespace)
  }

  /// The words with lists such as `1,3-5` taken apart, also those with blanks after the commas.
  static func separated(_ words: [String]) -> [String] {
    words.flatMap { word in
      let parts = word.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let names = parts.last == "" ? parts.dropLast() : parts[...]
      return parts.count > 1 && !names.isEmpty && names.allSatisfy(isInList) ? Array(names) : [word]
    }
  }

  private static func isInList(_ word: String) -> Bool {
    switch try? ItemReference(word) {
    case .ids, .touched: true
    case .address, .number, .words, nil: false
    }
  }

  private static func range(_ word: String) throws -> ClosedRange<Int64>? {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard ends.count == 2, let first = number(ends[0]), let last = number(ends[1]) else {
      return nil
    }
    guard first <= last, last - first < longestRange else {
      throw StudyError.usage(
        "\"\(word)\" is not a range of ids; write it from low to high, at most \(longestRange) wide"
      )
    }
    return first...last
  }

  /// ASCII digits only, from 1: "+5", "１２" and "0" are no ids.
  static func number(_ word: String) -> Int64? {
    guard word.utf8.allSatisfy({ (48...57).contains($0) }), let id = Int64(word), id > 0 else {
      return nil
    }
    return id
  }
}
