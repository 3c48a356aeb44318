import ReadingList
public import StudyModel
public import StudyStorage

/// The listed items with everything known about them, for an export.
///
/// Only their postings are in memory; the rest is fetched on demand, within the read that
/// `snapshot` belongs to.
public struct ExportBook {
  /// One item.
  public struct Page: Sendable {
    public var item: Item
    public var status: Status
    public var tags: [Tag]
    public var authors: [String]
    public var notes: [PlacedNote]
    /// How long it takes, where the person or a list says so.
    public var minutes: Int?
    /// Its kind, if an import would take it for another.
    public var writtenKind: Kind?
    /// Its first topic, and that topic's list.
    public var topic: Topic
    public var list: Topic
    public var listCount: Int
  }

  /// What one line of a list says of its item.
  public struct Posting: Sendable {
    public var moment: String?
    public var note: String
  }

  /// One line: a topic with items in or below it, or an item in it.
  public enum Line: Sendable {
    case topic(Topic, note: String)
    /// The person's notes on an item are on its first line.
    case item(Page, Posting, isFirst: Bool)
  }

  private struct Place {
    let topic: Topic.ID
    var lastList: Int64
    var lists = 1
  }

  /// The number of lines fetched at once.
  private static let portion = 1_000

  private let snapshot: Snapshot
  /// In list order.
  private let topics: [Topic]
  private let topicIndex: [Topic.ID: Int]
  private let topicNotes: [Topic.ID: String]
  private let postings: [ExportedPosting]
  private var places: [Item.ID: Place] = [:]

  /// - Parameter only: the items to export; nil for all listed items.
  public init(_ snapshot: Snapshot, only: Set<Item.ID>? = nil) throws {
    self.snapshot = snapshot
    topics = try snapshot.fetchTopics()
    topicNotes = try snapshot.fetchTopicNotes()
    topicIndex = Dictionary(lastOf: zip(topics.map(\.id), topics.indices))
    // An item added by hand may be in a topic before that of the previous one.
    postings = try snapshot.fetchExportedPostings().filter { only?.contains($0.item) ?? true }
      .enumerated().sorted { ($0.element.topic, $0.offset) < ($1.element.topic, $1.offset) }
      .map(\.element)
    for posting in postings {
      let list = posting.topic.list
      var place = places[posting.item] ?? Place(topic: posting.topic, lastList: list)
      if place.lastList != list { (place.lastList, place.lists) = (list, place.lists + 1) }
      places[posting.item] = place
    }
  }

  /// Passes every posting of every item, with the topics above it, to `body` in list order.
  public func forEachLine(_ body: (Line) throws -> Void) throws {
    var seen: Set<Item.ID> = []
    var told: Set<Topic.ID> = []
    /// The topics above the line, from the list down.
    var above: [Topic] = []
    var next = topics.startIndex
    for start in stride(from: 0, to: postings.count, by: Self.portion) {
      let portion = postings[start..<min(start + Self.portion, postings.count)]
      let pages = try fetchPages(portion.map(\.item))
      for posting in portion {
        while next < topics.endIndex, topics[next].id <= posting.topic {
          let topic = topics[next]
          above.removeAll { $0.id.list != topic.id.list || $0.depth >= topic.depth }
          above.append(topic)
          next += 1
        }
        for topic in above where told.insert(topic.id).inserted {
          try body(.topic(topic, note: topicNotes[topic.id] ?? ""))
        }
        guard let page = pages[posting.item] else { continue }
        let isFirst = seen.insert(posting.item).inserted
        try body(
          .item(page, Posting(moment: posting.moment, note: posting.note), isFirst: isFirst))
      }
    }
  }

  private func fetchPages(_ items: [Item.ID]) throws -> [Item.ID: Page] {
    let statuses = try snapshot.fetchStatuses(items)
    let tags = try snapshot.fetchTags(ofEach: items)
    let authors = try snapshot.fetchAuthors(ofEach: items)
    let notes = try snapshot.fetchNotes(ofEach: items)
    let minutes = try snapshot.fetchSaidMinutes(ofEach: items)
    var pages: [Item.ID: Page] = [:]
    for item in try snapshot.fetchItems(items) {
      guard let place = places[item.id], let topic = topicIndex[place.topic],
        let list = topicIndex[Topic.ID(list: place.topic.list, ordinal: 0)]
      else { continue }
      let guessed = ExportedKind.guess(
        address: item.address, title: item.title, tags: tags[item.id] ?? [])
      pages[item.id] = Page(
        item: item, status: statuses[item.id] ?? Status(), tags: tags[item.id] ?? [],
        authors: authors[item.id] ?? [], notes: notes[item.id] ?? [],
        minutes: minutes[item.id], writtenKind: guessed == item.kind ? nil : item.kind,
        topic: topics[topic], list: topics[list], listCount: place.lists)
    }
    return pages
  }
}
