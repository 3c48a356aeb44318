public import StudyModel

/// One item of the agenda, with the reasons for its position.
public struct Suggestion: Sendable {
  public var item: Item
  public var status: Status
  /// Empty for an item that is being read, since it has no score.
  public var terms: [RankTerm]
  /// How long it probably takes.
  public var minutes: Int
  /// Its topics, in list order.
  public var topics: [Topic]

  public var score: Int { terms.map(\.points).reduce(0, +) }
}

/// The agenda: the items being read, then those that come next.
public struct Suggestions: Sendable {
  /// Opened within the last fortnight and not done, last opened first.
  public var reading: [Suggestion]
  /// The next items, best first.
  public var items: [Suggestion]

  /// The same without what is being read.
  public var onlyNext: Suggestions { Suggestions(reading: [], items: items) }
}

/// Why an item ranks where it does.
public struct Explanation: Sendable {
  public var suggestion: Suggestion
  /// From 1.
  public var place: Int
  public var count: Int
  /// The two that come after it.
  public var behind: [(id: Item.ID, score: Int)]
}
