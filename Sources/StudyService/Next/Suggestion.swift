public import StudyModel

/// One item of the agenda with the reasons for its place.
public struct Suggestion: Sendable {
  public var item: Item
  public var status: Status
  /// Empty for an item that is being read: it is not scored.
  public var terms: [RankTerm]
  /// How long it probably takes.
  public var minutes: Int
  /// The topics that it stands in, in list order.
  public var topics: [Topic]

  public var score: Int { terms.map(\.points).reduce(0, +) }
}

/// The agenda: what is being read, then what comes next.
public struct Suggestions: Sendable {
  /// Opened within a fortnight and not done, the last opened first.
  public var reading: [Suggestion]
  /// What comes next, from the best down.
  public var items: [Suggestion]

  /// The same without what is being read.
  public var onlyNext: Suggestions { Suggestions(reading: [], items: items) }
}

/// Why an item stands where it does.
public struct Explanation: Sendable {
  public var suggestion: Suggestion
  /// From 1.
  public var place: Int
  public var count: Int
  /// The two that come after it.
  public var behind: [(id: Item.ID, score: Int)]
}
