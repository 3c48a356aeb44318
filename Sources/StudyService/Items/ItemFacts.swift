public import StudyModel
import StudyStorage

/// What the lists and the person say of an item besides its own values.
public struct ItemFacts: Sendable {
  /// Each once, in list order, the person's own last.
  public var tags: [Tag]
  public var authors: [String]
  /// In list order.
  public var topics: [ListedTopic]
  /// How long it probably takes, in minutes.
  public var estimate: Int
}

extension Questions {
  /// The facts of each of those items.
  public func facts(of items: [ListedItem]) throws -> [Item.ID: ItemFacts] {
    let selections = try selections(needsTimes: true)
    let estimates = items.map { ($0.item.id, $0.minutes ?? selections[$0.item.kind]) }
    return try snapshot.fetchFacts(Dictionary(estimates) { first, _ in first })
  }
}

extension Snapshot {
  /// The facts of items with those estimates.
  func fetchFacts(_ estimates: [Item.ID: Int]) throws -> [Item.ID: ItemFacts] {
    let ids = estimates.keys.sorted()
    let tags = try fetchTags(ofEach: ids)
    let authors = try fetchAuthors(ofEach: ids)
    let places = try fetchTopics(of: ids)
    let lists = Set(places.values.joined().map(\.list)).map { Topic.ID(list: $0, ordinal: 0) }
    let topics = try fetchTopics(Set(places.values.joined()).union(lists))
    return estimates.reduce(into: [:]) { facts, item in
      facts[item.key] = ItemFacts(
        tags: tags[item.key] ?? [], authors: distinct(authors[item.key] ?? []),
        topics: (places[item.key] ?? []).compactMap { id in
          topics[id].map {
            ListedTopic(
              topic: $0, listTitle: topics[Topic.ID(list: id.list, ordinal: 0)]?.title ?? "")
          }
        }, estimate: item.value)
    }
  }

  /// Authors once each, however their names are written in several lists.
  private func distinct(_ authors: [String]) -> [String] {
    var seen: Set<String> = []
    return authors.filter { seen.insert($0.lowercased()).inserted }
  }
}
