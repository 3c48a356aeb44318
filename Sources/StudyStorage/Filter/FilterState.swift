import StudyModel

/// The flags of `is:`, as conditions on an item.
enum FilterState {
  static func condition(_ flag: FilterFlag) -> String {
    switch flag {
    case .state(let state): Standing.itemIsIn(state)
    case .trait(.tagged): FilterColumns.tagged("IS NOT NULL")
    case .trait(.noted): "item.id IN (SELECT item_id FROM note)"
    case .trait(.noteOwed):
      """
      (\(Standing.itemIsIn(.done)) OR \(Standing.itemIsIn(.reading)))
        AND \(FilterColumns.tagged("IN (\(EffectiveTags.called("'\(FilterFlag.owing.name)'")))"))
        AND item.id NOT IN (SELECT item_id FROM note)
      """
    case .trait(.crossPosted):
      """
      item.id IN (SELECT item_id FROM posting
        GROUP BY item_id HAVING min(list_id) < max(list_id))
      """
    case .trait(.gone): "NOT \(SQL.isListed())"
    case .trait(.untitled):
      """
      item.id IN (SELECT item_id FROM posting WHERE is_untitled)
        AND NOT EXISTS (SELECT 1 FROM posting WHERE posting.item_id = item.id AND NOT is_untitled)
        AND item.id NOT IN (SELECT item_id FROM edit WHERE title IS NOT NULL)
      """
    case .trait(.inProgress): isBelow(.inProgress)
    case .trait(.carriedOver): isBelow(.carriedOver)
    case .trait(.onHold): isBelow(.parked)
    case .trait(.aside):
      """
      item.id IN (SELECT item_id FROM posting WHERE aside_reason IS NOT NULL)
        AND NOT EXISTS (
          SELECT 1 FROM posting WHERE posting.item_id = item.id AND aside_reason IS NULL)
      """
    case .trait(.new):
      """
      item.added_at = (SELECT added_at FROM item AS other
        WHERE \(SQL.isListed("other.id")) ORDER BY added_at DESC LIMIT 1)
        AND \(SQL.isListed())
      """
    }
  }
  private static func isBelow(_ heading: HeadingMark) -> String {
    "item.id IN (SELECT item_id FROM posting WHERE heading = '\(heading.rawValue)')"
  }
}
