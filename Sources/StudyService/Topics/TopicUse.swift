import StudyModel
import StudyStorage

/// A topic of that name in any list.
public struct TopicUse: Sendable {
  /// The most common spelling.
  public var title: String
  /// The title, below its list's for a heading that says nothing alone.
  public var path: [String]
  public var lists: Int
  public var items: Int
  /// Those that are unread or being read.
  public var open: Int
  public var done: Int
  /// Its spellings in the lists, with the number of headings of each; the most common first.
  public var spellings: [(written: String, count: Int)]
  /// Those at the head of its headings, sorted.
  public var tags: [String]
}

extension Questions {
  /// The topics of all lists by name, ignoring case, accents and punctuation; those with the
  /// most items first. An item counts once in each.
  ///
  /// - Parameter words: what a title must contain; "" for all.
  /// - Throws: `StudyError.notFound`, with the nearest word, if there are none.
  public func topics(titled words: String) throws -> [TopicUse] {
    let pattern = WordPattern(words)
    let lists = try snapshot.fetchLists()
    let labels = ListLabels(lists)
    let spans = try pattern.map { _ in try TopicFinder(snapshot).requireSpans(titled: words) }
    let outline = try spans.map { try snapshot.fetchOutline(of: $0) } ?? snapshot.fetchOutline()
    let forest = TopicForest(outline, [:], in: TopicScope(.everything))
    let names = TopicName.all(
      forest.nodes.filter { $0.topic.depth > 0 && pattern?.fits($0.topic.title) != false })
    let use = try snapshot.fetchUse(ofGroups: names.map(\.spans), on: today)
    let tags = try snapshot.fetchTopicTags(in: spans)
    let all = zip(names, use).filter { $1.items > 0 }.map { name, use in
      TopicUse(
        title: name.title, path: name.path(labels), lists: name.lists, items: use.items,
        open: use.open, done: use.done, spellings: name.spellings,
        tags: Set(name.topics.flatMap { tags[$0.topic.id] ?? [] }).sorted())
    }
    return all.sorted { a, b in
      a.items != b.items
        ? a.items > b.items : NaturalOrder.isLess(a.path.joined(), b.path.joined())
    }
  }
}
