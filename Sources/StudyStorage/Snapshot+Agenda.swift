import GRDB
public import StudyModel

/// One open item in one place, as the ranking needs it.
public struct OpenPosting: Sendable {
  public var item: Item.ID
  public var topic: Topic.ID
  public var kind: Kind
  public var addedAt: Instant
  public var isReading: Bool
  public var openedAt: Instant?
}

extension Snapshot {
  /// Every posting of an item that is neither done nor skipped, in list order.
  public func fetchOpenPostings() throws -> [OpenPosting] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT posting.item_id, posting.list_id, posting.topic, item.kind, item.added_at,
          status.state, status.opened_at
        FROM posting JOIN item ON item.id = posting.item_id
        LEFT JOIN status ON status.item_id = posting.item_id
        WHERE status.state IS NULL OR status.state IN ('unread', 'reading')
        ORDER BY posting.list_id, posting.ordinal
        """)
    var postings: [OpenPosting] = []
    while let row = try rows.next() {
      let state: String? = row[5]
      postings.append(
        OpenPosting(
          item: Item.ID(rawValue: row[0]), topic: Topic.ID(list: row[1], ordinal: row[2]),
          kind: Kind(rawValue: row[3]) ?? .other, addedAt: Instant(milliseconds: row[4]),
          isReading: state == "reading", openedAt: Instant(row[6])))
    }
    return postings
  }

  /// The tags of every listed item, each since when it is first known there.
  public func fetchTags() throws -> [Item.ID: [(tag: Tag, since: Instant)]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT posting.item_id, posting_tag.tag, min(posting_tag.since)
        FROM posting_tag JOIN posting
          ON posting.list_id = posting_tag.list_id AND posting.ordinal = posting_tag.posting
        GROUP BY 1, 2 ORDER BY 1, posting_tag.list_id, posting_tag.posting, posting_tag.tag
        """)
    var tags: [Item.ID: [(tag: Tag, since: Instant)]] = [:]
    while let row = try rows.next() {
      tags[Item.ID(rawValue: row[0]), default: []].append(
        (Tag(normalised: row[1]), Instant(milliseconds: row[2])))
    }
    return tags
  }

  /// The topics in which something was done at or after `instant`.
  public func fetchTopics(withDoneSince instant: Instant) throws -> Set<Topic.ID> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT posting.list_id, posting.topic
        FROM status JOIN posting ON posting.item_id = status.item_id
        WHERE status.done_at >= ?
        """,
      arguments: [instant.milliseconds])
    return Set(rows.map { Topic.ID(list: $0[0], ordinal: $0[1]) })
  }

  /// The topics with those ids.
  public func fetchTopics(_ ids: some Collection<Topic.ID>) throws -> [Topic.ID: Topic] {
    let lists = json(Set(ids.map(\.list)))
    let ordinals = json(Set(ids.map { Int64($0.ordinal) }))
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT list_id, ordinal, number, title, depth FROM topic
        WHERE list_id IN (SELECT value FROM json_each(?))
          AND ordinal IN (SELECT value FROM json_each(?))
        """,
      arguments: [lists, ordinals])
    return Dictionary(uniqueKeysWithValues: rows.map { (Topic($0).id, Topic($0)) })
  }

  /// Minutes that the person recorded, ascending, by kind.
  public func fetchMinutes() throws -> [Kind: [Int]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT item.kind, status.minutes FROM status JOIN item ON item.id = status.item_id
        WHERE status.minutes IS NOT NULL ORDER BY status.minutes
        """)
    return Dictionary(
      grouping: rows.map { (Kind(rawValue: $0[0]) ?? .other, $0[1] as Int) }, by: \.0
    ).mapValues { $0.map(\.1) }
  }

  /// When each done item was done, with its kind and the minutes spent.
  public func fetchDone(since instant: Instant) throws -> [(at: Instant, kind: Kind, minutes: Int?)]
  {
    try Row.fetchAll(
      db,
      sql: """
        SELECT status.done_at, item.kind, status.minutes
        FROM status JOIN item ON item.id = status.item_id
        WHERE status.done_at >= ? ORDER BY status.done_at
        """,
      arguments: [instant.milliseconds]
    ).map { (Instant(milliseconds: $0[0]), Kind(rawValue: $0[1]) ?? .other, $0[2]) }
  }
}

extension Topic {
  /// Decodes list_id, ordinal, number, title, depth.
  init(_ row: Row) {
    self.init(
      id: ID(list: row[0], ordinal: row[1]), number: row[2], title: row[3], depth: row[4])
  }
}
