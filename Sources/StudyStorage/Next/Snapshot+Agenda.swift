import SQLite
public import StudyModel

/// One item that is neither done nor skipped, as the ranking needs it.
public struct AgendaRow: Equatable, Sendable {
  public var item: Item.ID
  /// The points that do not depend on the day, MY_NEXT at its full value.
  public var score: Int
  /// Its first topic in list order.
  public var home: Topic.ID
  public var ordinal: Int
  public var lists: Int
  /// Its best position among the unread items of a topic; nil while it is being read.
  public var nth: Int?
  public var nthTopic: Topic.ID
  public var kind: Kind
  public var addedAt: Instant
  /// How long it takes, as the person or else a list says.
  public var minutes: Int?
  /// What the headings above it say together.
  public var heading: HeadingMark?
  /// Whether it is about the list itself wherever it stands.
  public var isAside: Bool
  /// Never done or skipped.
  public var status: Status
}

extension Snapshot {
  /// From the best static score down, ties in list order.
  static let agendaOrder =
    "ORDER BY agenda.score DESC, agenda.list_id, agenda.ordinal, agenda.item_id"

  /// The open items in descending order of static score, ties in list order.
  ///
  /// - Parameter last: the row to continue after; nil for the beginning.
  public func fetchAgenda(after last: AgendaRow?, limit: Int) throws -> [AgendaRow] {
    guard let last else {
      return try fetchAgenda("\(Self.agendaOrder) LIMIT :limit", ["limit": limit])
    }
    // Negating the score makes this descending-then-ascending order a single row value.
    return try fetchAgenda(
      """
      WHERE agenda.score <= :score
        AND (-agenda.score, agenda.list_id, agenda.ordinal, agenda.item_id)
          > (-:score, :list, :ordinal, :item)
      \(Self.agendaOrder) LIMIT :limit
      """,
      [
        "score": last.score, "list": last.home.list, "ordinal": last.ordinal, "item": last.item,
        "limit": limit,
      ])
  }

  /// Every open item.
  public func fetchAgenda() throws -> [AgendaRow] { try fetchAgenda("", [:]) }

  /// Those of the items that are open.
  public func fetchAgenda(of ids: some Sequence<Item.ID>) throws -> [AgendaRow] {
    try fetchAgenda("WHERE agenda.item_id \(SQL.among())", ["ids": json(ids)])
  }

  /// The items that are being read or parked until a day, and the open ones in a topic in which the person
  /// read something at or after `instant`.
  public func fetchWarmAgenda(since instant: Instant) throws -> [AgendaRow] {
    try fetchAgenda(
      """
      WHERE agenda.item_id IN (
        SELECT item_id FROM status
        WHERE state = 'reading' OR state = 'parked' AND parked_until IS NOT NULL
        UNION
        SELECT near.item_id FROM status
        CROSS JOIN posting ON posting.item_id = status.item_id
        CROSS JOIN posting AS near
          ON near.list_id = posting.list_id AND near.topic = posting.topic
        WHERE \(Self.wasReadSince))
      """, ["since": instant])
  }

  private static let wasReadSince = "status.done_at >= :since AND \(Standing.isOwnMark)"

  /// True if the scores were computed with those weights. Unrecorded ones are the defaults.
  func isAgenda(of weights: RankWeights) throws -> Bool {
    let known = try db.scalar("SELECT fingerprint FROM agenda_weights", as: Int64.self)
    return (known ?? RankWeights().fingerprint) == weights.fingerprint
  }

  /// The number of items that are neither done nor skipped.
  public func countAgenda() throws -> Int { try db.scalar("SELECT count(*) FROM agenda") ?? 0 }

  private func fetchAgenda(_ rest: String, _ arguments: StatementArguments) throws -> [AgendaRow] {
    try db.values(
      """
      SELECT agenda.item_id, agenda.score, agenda.list_id, agenda.topic, agenda.ordinal,
        agenda.lists, agenda.nth, agenda.nth_list, agenda.nth_topic, item.kind, item.added_at,
        \(SQL.saidMinutes) AS minutes, agenda.heading, agenda.is_aside, \(Status.columns)
      FROM agenda CROSS JOIN item ON item.id = agenda.item_id
      \(SQL.personal("agenda.item_id"))
      \(rest)
      """, arguments
    ) { row in
      AgendaRow(
        item: try row["item_id"], score: try row["score"],
        home: Topic.ID(list: try row["list_id"], ordinal: try row["topic"]),
        ordinal: try row["ordinal"], lists: try row["lists"], nth: try row["nth"],
        nthTopic: Topic.ID(list: try row["nth_list"], ordinal: try row["nth_topic"]),
        kind: try row["kind"], addedAt: try row["added_at"], minutes: try row["minutes"],
        heading: try row["heading"], isAside: try row["is_aside"],
        status: try Status(row))
    }
  }

  /// The tags of those items, without duplicates, in list order, each with the time it was first seen
  /// there.
  public func fetchTags(of ids: [Item.ID]) throws -> [Item.ID: [(tag: Tag, since: Instant)]] {
    var tags: [Item.ID: [(tag: Tag, since: Instant)]] = [:]
    var places: [TagOnItem: Int] = [:]
    try db.forEachRow(
      """
      SELECT item_id, tag, since FROM (\(EffectiveTags.ofItems(SQL.among())))
      ORDER BY item_id, list_id, ordinal, tag
      """, ["ids": json(ids)]
    ) { row in
      let (tag, since): (Tag, Instant) = (try row["tag"], try row["since"])
      let key = TagOnItem(item: try row["item_id"], tag: tag.name)
      if let place = places[key] {
        let first = tags[key.item, default: []][place].since
        tags[key.item, default: []][place].since = min(first, since)
      } else {
        places[key] = tags[key.item, default: []].count
        tags[key.item, default: []].append((tag, since))
      }
    }
    return tags
  }

  /// The topics of each of those items, in list order.
  public func fetchTopics(of ids: [Item.ID]) throws -> [Item.ID: [Topic.ID]] {
    var topics: [Item.ID: [Topic.ID]] = [:]
    try db.forEachRow(
      """
      SELECT item_id, list_id, topic FROM posting WHERE item_id \(SQL.among())
      GROUP BY item_id, list_id, topic ORDER BY item_id, list_id, min(ordinal)
      """, ["ids": json(ids)]
    ) {
      topics[try $0["item_id"], default: []].append(
        Topic.ID(list: try $0["list_id"], ordinal: try $0["topic"]))
    }
    return topics
  }

  /// The topics in which the person read something at or after `instant`.
  public func fetchTopics(withDoneSince instant: Instant) throws -> Set<Topic.ID> {
    Set(
      try db.values(
        """
        SELECT DISTINCT posting.list_id, posting.topic
        FROM status CROSS JOIN posting ON posting.item_id = status.item_id
        WHERE \(Self.wasReadSince)
        """, ["since": instant]
      ) { Topic.ID(list: try $0["list_id"], ordinal: try $0["topic"]) })
  }

  /// The topics with those ids.
  public func fetchTopics(_ ids: some Collection<Topic.ID>) throws -> [Topic.ID: Topic] {
    let topics = try db.values(
      """
      SELECT \(Topic.columns) FROM topic
      WHERE list_id \(SQL.among("lists")) AND ordinal \(SQL.among("ordinals"))
      """,
      [
        "lists": json(Set(ids.map(\.list))), "ordinals": json(Set(ids.map { Int64($0.ordinal) })),
      ], Topic.init)
    return Dictionary(lastOf: topics.map { ($0.id, $0) })
  }
}
