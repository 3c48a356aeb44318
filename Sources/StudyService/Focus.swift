public import StudyModel
public import StudyStorage

/// Topics that are to come first for a while.
public struct Focus {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// Puts the topics titled like that first.
  ///
  /// - Returns: false where it was so already.
  /// - Throws: `StudyError.notFound` when no topic has those words.
  public func set(_ words: String) throws -> Bool {
    try store.write { transaction in
      _ = try TopicFinder(transaction.snapshot).requireSubtrees(titled: words)
      let folded = Self.folded(words)
      guard try !transaction.snapshot.fetchFocus().contains(folded) else { return false }
      try record("focus \(words)", [(Self.key(folded), .focused(folded))], transaction)
      return true
    }
  }

  /// Ends the focus of those words, or every one.
  ///
  /// - Returns: the words of what ended.
  public func end(_ words: String?) throws -> [String] {
    try store.write { transaction in
      let all = try transaction.snapshot.fetchFocus()
      let ending = words.map { [Self.folded($0)] } ?? all
      if let missing = ending.first(where: { !all.contains($0) }) {
        throw StudyError.notFound(
          "\"\(missing)\" is no focus", nearest: Nearest.choice(to: missing, among: all))
      }
      let keys = ending.map(Self.key)
      let entries = Fold.standing(try transaction.snapshot.fetchEntries(keys: keys))
        .filter { !$0.isRetraction }
      if !entries.isEmpty {
        try record(
          (["focus --off"] + (words.map { [$0] } ?? [])).joined(separator: " "),
          entries.map { ($0.itemKey, .retract($0.id)) }, transaction)
      }
      return ending
    }
  }

  private func record(
    _ words: String, _ facts: [(String, Entry.Action)], _ transaction: Transaction
  ) throws {
    let command = try transaction.insertCommand(words: words, at: now)
    try Journal(transaction: transaction, now: now).append(facts, to: command)
  }

  private static func folded(_ words: String) -> String {
    WordPattern.words(of: words).joined(separator: " ")
  }

  /// No page has such a key: its scheme is none of the web.
  private static let scheme = "focus:"
  static func key(_ words: String) -> String { scheme + words }
  static func words(ofKey key: String) -> String? {
    key.hasPrefix(scheme) ? String(key.dropFirst(scheme.count)) : nil
  }
}
