import SQLite
public import StudyModel

extension Snapshot {
  /// Those of the items that are in the catalogue, the likeliest to be meant first: what is
  /// being read, then what is unread, parked, done, skipped, and in no list any more. Among
  /// equals a shorter title comes first, since the words are more of it; then list order.
  public func fetchCandidates(
    _ ids: some Sequence<Item.ID>, on today: Day
  ) throws -> [StudyError.Candidate] {
    try db.values(
      """
      SELECT item.id, item.title, \(Standing.state) AS state, list.title AS list_title
      FROM item LEFT JOIN status ON status.item_id = item.id
      LEFT JOIN posting ON posting.item_id = item.id
        AND (posting.list_id, posting.ordinal) = (SELECT list_id, ordinal FROM posting
          WHERE item_id = item.id ORDER BY list_id, ordinal LIMIT 1)
      LEFT JOIN list ON list.id = posting.list_id
      WHERE item.id \(SQL.among())
      ORDER BY list.id IS NULL, \(Self.likelihood), length(item.title), posting.list_id,
        posting.ordinal, item.id
      """, ["ids": json(ids), "today": today]
    ) {
      StudyError.Candidate(
        id: try $0["id"], title: try $0["title"], state: try $0["state"],
        list: try $0["list_title"])
    }
  }

  /// Smaller for a state that is likelier to be meant.
  private static let likelihood: String = {
    let states = Status.State.allCases.map { "WHEN '\($0.rawValue)' THEN \(place(of: $0))" }
    return "CASE \(Standing.state) \(states.joined(separator: " ")) END"
  }()

  private static func place(of state: Status.State) -> Int {
    switch state {
    case .reading: 0
    case .unread: 1
    case .parked: 2
    case .done: 3
    case .skipped: 4
    }
  }
}
