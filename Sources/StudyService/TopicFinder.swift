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
    let wanted = ItemFinder.fold(words)
    var found: Set<Topic.ID> = []
    var titleWords: Set<String> = []
    for span in try snapshot.fetchTopicSpans() {
      let folded = ItemFinder.fold(span.title)
      titleWords.formUnion(folded.lazy.filter { $0.utf8.count > 2 })
      guard !wanted.isEmpty, wanted.allSatisfy({ word in folded.contains { $0.hasPrefix(word) } })
      else { continue }
      found.formUnion(
        (span.id.ordinal...span.last).map { Topic.ID(list: span.id.list, ordinal: $0) })
    }
    guard found.isEmpty else { return found }
    let odd = wanted.first { word in !titleWords.contains { $0.hasPrefix(word) } }
    throw StudyError.notFound(
      "no list or topic is titled \"\(words)\"",
      nearest: odd.flatMap { Nearest.choice(to: $0, among: titleWords.sorted()) })
  }

  /// The items that stand in or below topics with that title.
  public func items(inTopicsTitled words: String) throws -> Set<Item.ID> {
    let topics = try requireSubtrees(titled: words)
    return Set(try snapshot.fetchPlaces().lazy.filter { topics.contains($0.topic) }.map(\.item))
  }
}
