internal import StudyModel

/// The words that begin a headline and say its state.
struct OrgKeywords {
  private var states: [String: Status.State] = [:]

  /// - Parameter settings: what stands after `#+TODO:` and the like: `A B | C D`.
  init(_ settings: [String]) {
    for setting in settings.isEmpty ? ["TODO | DONE"] : settings {
      var sides = setting.split(separator: "|", maxSplits: 1).map(Self.words)
      // Without a bar, the last is the one that is done.
      if sides.count == 1, let last = sides[0].last { sides = [sides[0].dropLast(), [last]] }
      for (side, words) in sides.enumerated() {
        for word in words { states[word] = Self.state(word, isDone: side == 1) }
      }
    }
  }

  func state(_ word: some StringProtocol) -> Status.State? { states[String(word)] }

  /// Without the key to choose one by: `WAIT(w@/!)`.
  private static func words(_ side: Substring) -> [String] {
    side.split(whereSeparator: \.isWhitespace).map { String($0.prefix { $0 != "(" }) }
      .filter { !$0.isEmpty }
  }

  /// What the word means, else on which side it stands.
  private static func state(_ word: String, isDone: Bool) -> Status.State {
    StateWords.read(word[...], at: .cell)?.state ?? (isDone ? .done : .unread)
  }
}
