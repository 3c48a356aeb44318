public import StudyModel
public import StudyStorage

/// A topic of that title in any list.
public struct TopicUse: Sendable {
  /// The most common spelling.
  public var title: String
  public var lists: Int
  public var items: Int
  /// Those that are unread or being read.
  public var open: Int
  public var done: Int
  /// Its spellings in the lists, with the number of headings of each; the most common first.
  public var spellings: [(written: String, count: Int)]

  /// Every title in use, ignoring case, accents and punctuation; those with the most items
  /// first. An item counts once in each.
  ///
  /// - Parameter words: what a title must have, as in `TopicFinder`.
  public static func all(_ snapshot: Snapshot, titled words: String = "", on today: Day) throws
    -> [TopicUse]
  {
    let pattern = WordPattern(words)
    // The words of each title that is wanted; nil of one that is not.
    var folded: [String: [String]?] = [:]
    var gathered: [[String]: Gathered] = [:]
    try snapshot.forEachTopicItem(on: today) { place in
      let known =
        folded[place.title]
        ?? (pattern?.fits(place.title) == false ? nil : WordPattern.words(of: place.title))
      folded[place.title] = .some(known)
      guard let key = known else { return }
      gathered[key, default: Gathered()].add(place)
    }
    return gathered.values.map(\.use)
      .sorted { ($1.items, $0.title) < ($0.items, $1.title) }
  }

  private struct Gathered {
    var items: [Item.ID: Status.State] = [:]
    var spellings: [String: Set<Topic.ID>] = [:]

    mutating func add(_ place: TopicItem) {
      items[place.item] = place.state
      spellings[place.title, default: []].insert(place.topic)
    }

    var use: TopicUse {
      let written = spellings.mapValues(\.count).sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      let lists = Set(spellings.values.joined().map(\.list))
      return TopicUse(
        title: written[0].key, lists: lists.count, items: items.count,
        open: items.values.count(where: \.isOpen),
        done: items.values.count { $0 == .done },
        spellings: written.map { ($0.key, $0.value) })
    }
  }
}
