public import StudyModel

/// One item of the agenda, with the reasons for its position.
public struct Suggestion: Sendable {
  public var item: Item
  public var status: Status
  /// Opened within the last fortnight and not done.
  public var isBeingRead: Bool
  /// Empty for an item that is being read, since it has no score.
  public var terms: [RankTerm]
  public var facts: ItemFacts
  /// How much is left, if the person stopped at a place that tells.
  public var left: Int?

  /// How long it probably takes.
  public var minutes: Int { facts.estimate }
  /// How long it takes from where the person stopped.
  public var needed: Int { left ?? minutes }
  /// Its topics, in list order.
  public var topics: [ListedTopic] { facts.topics }
  public var score: Int { terms.map(\.points).reduce(0, +) }
}

/// The agenda: the items being read, then those that come next.
public struct Suggestions: Sendable {
  /// The time to fill, in minutes, if there is one.
  public var time: Int?
  /// The items that fill it together: those being read, then the best.
  public var together: [Suggestion] = []
  /// The others that are being read, last opened first.
  public var reading: [Suggestion]
  /// The other items that come next, best first.
  public var items: [Suggestion]

  /// The same without what is being read.
  public var onlyNext: Suggestions { Suggestions(reading: [], items: items) }
  /// All of them, in the order in which they are shown.
  public var all: [Suggestion] { blocks.flatMap(\.items) }

  public enum Block: Sendable { case reading, together, others, next }

  /// The blocks in which they are shown, those that are empty left out. What is being read is on
  /// top: among those that fill the time, or by itself.
  public var blocks: [(block: Block, items: [Suggestion])] {
    let blocks: [(block: Block, items: [Suggestion])] =
      if together.isEmpty {
        [(.reading, reading), (.next, items)]
      } else if together[0].isBeingRead {
        [(.together, together), (.others, reading + items)]
      } else {
        [(.reading, reading), (.together, together), (.others, items)]
      }
    return blocks.filter { !$0.items.isEmpty }
  }
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
