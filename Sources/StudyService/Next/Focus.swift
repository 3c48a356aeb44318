public import StudyModel
public import StudyStorage

/// Topics that come first for a while.
public struct Focus {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Puts the topics with that title first.
  ///
  /// - Returns: false if they were already.
  /// - Throws: `StudyError.notFound` if no topic has those words.
  public func set(_ words: String) throws -> Bool {
    try store.write { transaction in
      _ = try TopicFinder(transaction.snapshot).requireSubtrees(titled: words)
      let folded = Self.folded(words)
      guard try !transaction.snapshot.fetchFocus().contains(folded) else { return false }
      try Journal(transaction: transaction, now: now)
        .record(.mark, ["focus", words], [(Subject.focus(folded).key, .focused(folded))])
      return true
    }
  }

  /// Ends the focus with those words, or every focus.
  ///
  /// - Returns: the words of those that ended.
  public func end(_ words: String?) throws -> [String] {
    try store.write { transaction in
      let all = try transaction.snapshot.fetchFocus()
      let ending = words.map { [Self.folded($0)] } ?? all
      if let missing = ending.first(where: { !all.contains($0) }) {
        throw StudyError.notFound(
          "\"\(missing)\" is not in focus", nearest: Nearest.choice(to: missing, among: all),
          hint: "In focus now: study focus")
      }
      let facts = try ending.flatMap {
        try transaction.snapshot.fetchStanding(key: Subject.focus($0).key).map(Journal.retraction)
      }
      if !facts.isEmpty {
        try Journal(transaction: transaction, now: now)
          .record(.mark, ["focus", "--off"] + [words].compactMap(\.self), facts)
      }
      return ending
    }
  }

  private static func folded(_ words: String) -> String {
    WordPattern.words(of: words).joined(separator: " ")
  }
}
