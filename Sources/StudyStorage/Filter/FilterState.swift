import StudyModel

/// Conditions on how the person stands with an item. `Status.state(on:)` says
/// the same in Swift.
enum FilterState {
  /// Neither done, skipped nor parked until a day to come.
  static let open = """
    item.id NOT IN (SELECT item_id FROM status
      WHERE state IN ('done', 'skipped') OR state = 'parked' AND parked_until > :today)
    """

  static func condition(_ state: Status.State) -> String {
    switch state {
    case .done, .skipped: rows("state = '\(state.rawValue)'")
    case .parked: rows("state = 'parked' AND parked_until > :today")
    case .reading:
      rows(
        """
        state = 'reading'
          OR state = 'parked' AND parked_until <= :today AND opened_at IS NOT NULL
        """)
    case .unread:
      // An item without a row is unread.
      "NOT "
        + rows(
          """
          state IN ('done', 'skipped', 'reading')
            OR state = 'parked' AND (parked_until > :today OR opened_at IS NOT NULL)
          """)
    }
  }

  static func condition(_ flag: FilterFlag) -> String {
    if let state = flag.state { return condition(state) }
    return switch flag {
    case .tagged: FilterColumns.tagged("IS NOT NULL")
    case .noted: "item.id IN (SELECT item_id FROM note)"
    case .noteOwed:
      """
      (\(condition(Status.State.done)) OR \(condition(Status.State.reading)))
        AND \(FilterColumns.tagged("= '\(FilterFlag.owing.name)'"))
        AND item.id NOT IN (SELECT item_id FROM note)
      """
    case .crossPosted:
      """
      item.id IN (SELECT item_id FROM posting
        GROUP BY item_id HAVING min(list_id) < max(list_id))
      """
    case .gone: "NOT EXISTS (SELECT 1 FROM posting WHERE posting.item_id = item.id)"
    case .untitled:
      """
      item.id IN (SELECT item_id FROM posting WHERE is_untitled)
        AND NOT EXISTS (SELECT 1 FROM posting WHERE posting.item_id = item.id AND NOT is_untitled)
        AND item.id NOT IN (SELECT item_id FROM edit WHERE title IS NOT NULL)
      """
    case .new:
      """
      item.added_at = (SELECT added_at FROM item AS other
        WHERE EXISTS (SELECT 1 FROM posting WHERE posting.item_id = other.id)
        ORDER BY added_at DESC LIMIT 1)
        AND EXISTS (SELECT 1 FROM posting WHERE posting.item_id = item.id)
      """
    case .unread, .reading, .done, .skipped, .parked: "false"
    }
  }

  private static func rows(_ condition: String) -> String {
    "item.id IN (SELECT item_id FROM status WHERE \(condition))"
  }
}
