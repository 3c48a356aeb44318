import StudyModel

/// Finds wrong pastes: one address under two unrelated titles.
public enum SameAddress {
  static func warnings(_ postings: [Posting]) -> [ListWarning] {
    var firsts: [String: Int] = [:]
    var warnings: [ListWarning] = []
    for (index, posting) in postings.enumerated() where isNamed(posting) {
      guard let first = firsts[posting.key] else {
        firsts[posting.key] = index
        continue
      }
      guard areUnrelated(postings[first].title, posting.title) else { continue }
      warnings.append(
        ListWarning(
          rule: .sameAddress, line: posting.line,
          message: "same address as :\(postings[first].line) with another title; a wrong paste?"))
    }
    return warnings
  }

  /// A part of a recording has a title of its own, and a bare address has none.
  private static func isNamed(_ posting: Posting) -> Bool {
    !posting.address.isEmpty && posting.moment == nil && !posting.isUntitled
  }

  /// True if less than a third of the shorter title's significant words are in the other.
  public static func areUnrelated(_ one: String, _ other: String) -> Bool {
    let (one, other) = (significant(one), significant(other))
    let fewer = min(one.count, other.count)
    return fewer > 0 && one.intersection(other).count * 3 < fewer
  }

  private static func significant(_ title: String) -> Set<String> {
    let words = title.inNormalForm.lowercased().unicodeScalars.split { !$0.isWordPart }.map {
      String($0)
    }
    return Set(words.filter { $0.unicodeScalars.count > 1 && !small.contains($0) })
  }

  private static let small: Set<String> = [
    "an", "and", "are", "as", "at", "by", "can", "do", "for", "from", "how", "in", "into", "is",
    "it", "my", "of", "on", "or", "own", "that", "the", "this", "to", "what", "when", "why",
    "with", "you", "your",
  ]
}
