import GRDB
public import StudyModel

/// One item that is neither done nor skipped, as the ranking needs it.
public struct AgendaRow: Equatable, Sendable {
  public var item: Item.ID
  /// The points that do not depend on the day, MY_NEXT at its full worth.
  public var score: Int
  /// Its first place in list order.
  public var home: Topic.ID
  public var ordinal: Int
  public var lists: Int
  /// Its best place among the unread of a topic; nil while it is being read.
  public var nth: Int?
  public var nthTopic: Topic.ID
  public var kind: Kind
  public var addedAt: Instant
  /// As the person says, or nil.
  public var minutes: Int?
  /// Never done or skipped.
  public var status: Status
}

extension Snapshot {
  /// The open items from the highest static score down, ties in list order.
  ///
  /// - Parameter last: the row after which to go on; nil for the beginning.
  public func fetchAgenda(after last: AgendaRow?, limit: Int) throws -> [AgendaRow] {
    guard let last else {
      return try fetchAgenda(
        "ORDER BY agenda.score DESC, agenda.list_id, agenda.ordinal, agenda.item_id LIMIT ?",
        [limit])
    }
    // The comparison with minus the score makes one row value of an order
    // that goes down and then up.
    return try fetchAgenda(
      """
      WHERE agenda.score <= :score
        AND (-agenda.score, agenda.list_id, agenda.ordinal, agenda.item_id)
          > (-:score, :list, :ordinal, :item)
      ORDER BY agenda.score DESC, agenda.list_id, agenda.ordinal, agenda.item_id LIMIT :limit
      """,
      [
        "score": last.score, "list": last.home.list, "ordinal": last.ordinal,
        "item": last.item.rawValue, "limit": limit,
      ])
  }

  /// Every open item.
  public func fetchAgenda() throws -> [AgendaRow] { try fetchAgenda("", []) }

  /// True where the scores were worked out with those weights; the default
  /// ones, when it is not said.
  func isAgenda(of weights: RankWeights) throws -> Bool {
    let known = try Int64.fetchOne(db, sql: "SELECT fingerprint FROM agenda_weights")
    return (known ?? RankWeights().fingerprint) == weights.fingerprint
  }

  /// How many items are neither done nor skipped.
  public func countAgenda() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM agenda") ?? 0
  }

  /// Those of the items that are open.
  public func fetchAgenda(of ids: some Sequence<Item.ID>) throws -> [AgendaRow] {
    try fetchAgenda(
      "WHERE agenda.item_id IN (SELECT value FROM json_each(?))", [json(ids.map(\.rawValue))])
  }

  /// The items that are being read or parked, and the open ones in a topic in
  /// which the person read something at or after `instant`.
  public func fetchWarmAgenda(since instant: Instant) throws -> [AgendaRow] {
    try fetchAgenda(
      """
      WHERE agenda.item_id IN (
        SELECT item_id FROM status WHERE state IN ('reading', 'parked')
        UNION
        SELECT near.item_id FROM status
        CROSS JOIN posting ON posting.item_id = status.item_id
        CROSS JOIN posting AS near
          ON near.list_id = posting.list_id AND near.topic = posting.topic
        WHERE status.done_at >= ? AND status.by_list = 0)
      """, [instant.milliseconds])
  }

  private func fetchAgenda(_ rest: String, _ arguments: StatementArguments) throws -> [AgendaRow] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT agenda.item_id, agenda.score, agenda.list_id, agenda.topic, agenda.ordinal,
          agenda.lists, agenda.nth, agenda.nth_list, agenda.nth_topic, item.kind, item.added_at,
          edit.minutes, \(statusColumns)
        FROM agenda CROSS JOIN item ON item.id = agenda.item_id
        LEFT JOIN status ON status.item_id = agenda.item_id
        LEFT JOIN edit ON edit.item_id = agenda.item_id
        \(rest)
        """, arguments: arguments)
    var agenda: [AgendaRow] = []
    while let row = try rows.next() {
      agenda.append(
        AgendaRow(
          item: Item.ID(rawValue: row[0]), score: row[1],
          home: Topic.ID(list: row[2], ordinal: row[3]), ordinal: row[4], lists: row[5],
          nth: row[6], nthTopic: Topic.ID(list: row[7], ordinal: row[8]),
          kind: Kind(rawValue: row[9]) ?? .other, addedAt: Instant(milliseconds: row[10]),
          minutes: row[11], status: Status(row, from: 12)))
    }
    return agenda
  }

  /// The tags of those items, each since when it is first known there.
  public func fetchTags(of ids: [Item.ID]) throws -> [Item.ID: [(tag: Tag, since: Instant)]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT item_id, tag, min(since)
        FROM (\(itemTags("IN (SELECT value FROM json_each(?1))")))
        GROUP BY item_id, tag ORDER BY item_id, list_id, ordinal, tag
        """,
      arguments: [json(ids.map(\.rawValue))])
    var tags: [Item.ID: [(tag: Tag, since: Instant)]] = [:]
    while let row = try rows.next() {
      tags[Item.ID(rawValue: row[0]), default: []].append(
        (Tag(normalised: row[1]), Instant(milliseconds: row[2])))
    }
    return tags
  }

  /// The topics in which each of those items stands, in list order.
  public func fetchTopics(of ids: [Item.ID]) throws -> [Item.ID: [Topic.ID]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT item_id, list_id, topic FROM posting
        WHERE item_id IN (SELECT value FROM json_each(?))
        GROUP BY item_id, list_id, topic ORDER BY item_id, list_id, min(ordinal)
        """,
      arguments: [json(ids.map(\.rawValue))])
    var topics: [Item.ID: [Topic.ID]] = [:]
    while let row = try rows.next() {
      topics[Item.ID(rawValue: row[0]), default: []].append(
        Topic.ID(list: row[1], ordinal: row[2]))
    }
    return topics
  }

  /// The topics in which the person read something at or after `instant`.
  public func fetchTopics(withDoneSince instant: Instant) throws -> Set<Topic.ID> {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT DISTINCT posting.list_id, posting.topic
        FROM status CROSS JOIN posting ON posting.item_id = status.item_id
        WHERE status.done_at >= ? AND status.by_list = 0
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
}

extension Topic {
  /// Decodes list_id, ordinal, number, title, depth.
  init(_ row: Row) {
    self.init(
      id: ID(list: row[0], ordinal: row[1]), number: row[2], title: row[3], depth: row[4])
  }
}
