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
    let all = try snapshot.fetchTopicSpans()
    let found = Self.spans(titled: words, in: all).map(\.span)
    guard found.isEmpty else { return found }
    throw StudyError.notFound(
      Nothing.has(words, in: .topic),
      nearest: Nearest.word(to: words, in: all.lazy.map(\.title), shortest: 3),
      hint: "All topics: study topics")
  }

  /// The same with their titles; none where no topic has the words.
  func spans(titled words: String) throws -> [(span: TopicSpan, title: String)] {
    Self.spans(titled: words, in: try snapshot.fetchTopicSpans())
  }

  private static func spans(
    titled words: String, in all: [(id: Topic.ID, last: Int, title: String)]
  ) -> [(span: TopicSpan, title: String)] {
    let pattern = WordPattern(words)
    var found: [(span: TopicSpan, title: String)] = []
    for topic in all {
      guard found.last?.span.contains(topic.id) != true, pattern?.fits(topic.title) == true else {
        continue
      }
      found.append(
        (TopicSpan(list: topic.id.list, ordinals: topic.id.ordinal...topic.last), topic.title))
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
