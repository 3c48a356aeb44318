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
  func requireSpans(titled words: String) throws -> [TopicSpan] {
    let found = try spans(titled: words).map(\.span)
    guard found.isEmpty else { return found }
    throw StudyError.notFound(
      Nothing.has(words, in: .topic),
      nearest: Nearest.word(
        to: words, in: try snapshot.fetchTexts(near: words, in: [.topic]), shortest: 3),
      hint: "All topics: study topics")
  }

  /// The same with their titles; none where no topic has the words.
  func spans(titled words: String) throws -> [(span: TopicSpan, title: String)] {
    guard let pattern = WordPattern(words) else { return [] }
    var found: [(span: TopicSpan, title: String)] = []
    for topic in try snapshot.fetchTopicSpans(titled: pattern) {
      let isBelow =
        found.last?.span.list == topic.span.list
        && found.last?.span.ordinals.contains(topic.span.ordinals.lowerBound) == true
      if !isBelow { found.append(topic) }
    }
    return found
  }

  /// The words as most of the titles write them: EKS for eks.
  static func written(_ words: String, in titles: [String]) -> String {
    let counts = titles.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
      .reduce(into: [String: Int]()) { $0[String($1), default: 0] += 1 }
    return words.split(separator: " ").map { word in
      let folded = WordPattern.words(of: String(word))
      return counts.filter { WordPattern.words(of: $0.key) == folded }
        .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? String(word)
    }.joined(separator: " ")
  }
}
