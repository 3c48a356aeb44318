public import StudyModel
public import StudyStorage

/// Finds topics by words of their titles.
public struct TopicFinder {
  private let snapshot: Snapshot

  public init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// The topics whose title has all the words, and every topic below them.
  ///
  /// - Throws: `StudyError.notFound`, with the nearest word, when none has.
  public func requireSubtrees(titled words: String) throws -> Set<Topic.ID> {
    Set(
      try requireSpans(titled: words).flatMap { span in
        span.ordinals.map { Topic.ID(list: span.list, ordinal: $0) }
      })
  }

  /// The items that stand in or below topics with that title.
  public func items(inTopicsTitled words: String) throws -> Set<Item.ID> {
    Set(try snapshot.fetchItemIDs(inTopics: requireSpans(titled: words)))
  }

  /// The topics themselves, without those that stand below another of them.
  private func requireSpans(
    titled words: String
  ) throws -> [(list: Int64, ordinals: ClosedRange<Int>)] {
    let pattern = WordPattern(words)
    var found: [(list: Int64, ordinals: ClosedRange<Int>)] = []
    let spans = try snapshot.fetchTopicSpans()
    for span in spans {
      let isBelow = found.last.map {
        $0.list == span.id.list && $0.ordinals.contains(span.id.ordinal)
      }
      guard isBelow != true, pattern?.fits(span.title) == true else { continue }
      found.append((span.id.list, span.id.ordinal...span.last))
    }
    guard found.isEmpty else { return found }
    throw StudyError.notFound(
      "no list or topic is titled \"\(words)\"",
      nearest: Nearest.word(to: words, in: spans.lazy.map(\.title), shortest: 3))
  }
}
