public import StudyModel
public import StudyStorage

/// The listed items with all that is known of them, for an export.
public struct ExportBook: Sendable {
  /// One item.
  public struct Page: Sendable {
    public var item: Item
    public var status: Status
    public var tags: [Tag]
    public var authors: [String]
    public var notes: [PlacedNote]
    /// Its first place, and that topic's list.
    public var topic: Topic
    public var list: Topic
    public var listCount: Int
  }

  /// One line: a topic in which something stands, or an item in it.
  public enum Line: Sendable {
    case topic(Topic)
    /// The first place of an item is the one that has its notes.
    case item(Item.ID, moment: String?, isFirst: Bool)
  }

  /// In the order of their first places.
  public private(set) var items: [Item.ID] = []
  public private(set) var pages: [Item.ID: Page] = [:]
  /// All places of all items, with the topics above them, in list order.
  public private(set) var lines: [Line] = []

  /// - Parameter only: the items to export; nil for all that stand in a list.
  public init(_ snapshot: Snapshot, only: Set<Item.ID>? = nil) throws {
    let postings = try snapshot.fetchExportedPostings().filter {
      only?.contains($0.item) ?? true
    }
    let all = try snapshot.fetchTopics()
    let topics = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
    addLines(postings, all)
    var lists: [Item.ID: Set<Int64>] = [:]
    for posting in postings { lists[posting.item, default: []].insert(posting.topic.list) }
    let first = Dictionary(postings.map { ($0.item, $0.topic) }, uniquingKeysWith: { a, _ in a })
    let statuses = try snapshot.fetchStatuses(items)
    let tags = try snapshot.fetchTags(ofEach: items)
    let authors = try snapshot.fetchAuthors(ofEach: items)
    let notes = try snapshot.fetchNotes(ofEach: items)
    for item in try snapshot.fetchItems(items) {
      guard let place = first[item.id], let topic = topics[place],
        let list = topics[Topic.ID(list: place.list, ordinal: 0)]
      else { continue }
      pages[item.id] = Page(
        item: item, status: statuses[item.id] ?? Status(), tags: tags[item.id] ?? [],
        authors: authors[item.id] ?? [], notes: notes[item.id] ?? [], topic: topic, list: list,
        listCount: lists[item.id]?.count ?? 0)
    }
  }

  private mutating func addLines(_ postings: [ExportedPosting], _ topics: [Topic]) {
    var seen: Set<Item.ID> = []
    var told: Set<Topic.ID> = []
    /// The topics above the line, from the list down.
    var above: [Topic] = []
    var next = topics.startIndex
    // What was added by hand may stand in a topic above that of the last.
    let sorted = postings.enumerated().sorted {
      ($0.element.topic, $0.offset) < ($1.element.topic, $1.offset)
    }
    for posting in sorted.map(\.element) {
      while next < topics.endIndex, topics[next].id <= posting.topic {
        let topic = topics[next]
        above.removeAll { $0.id.list != topic.id.list || $0.depth >= topic.depth }
        above.append(topic)
        next += 1
      }
      for topic in above where told.insert(topic.id).inserted { lines.append(.topic(topic)) }
      let isFirst = seen.insert(posting.item).inserted
      if isFirst { items.append(posting.item) }
      lines.append(.item(posting.item, moment: posting.moment, isFirst: isFirst))
    }
  }
}
