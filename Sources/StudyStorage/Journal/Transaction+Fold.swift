import SQLite
public import StudyModel

extension Transaction {
  /// Replaces the derived rows of some items by the folds of their entries.
  ///
  /// - Returns: the items whose words may have changed: those that have or had a note or an edit.
  public func replaceDerived(_ folds: [(item: Item.ID, fold: Fold)]) throws -> Set<Item.ID> {
    let ids: StatementArguments = ["ids": json(folds.map(\.item))]
    try replaceStatuses(folds, ids)
    try replaceTags(folds, ids)
    return try replaceNotes(folds, ids).union(replaceEdits(folds, ids))
  }

  /// Sets or removes a focus, by the fold of its entries.
  public func replaceFocus(_ words: String, with fold: Fold) throws {
    try db.run("DELETE FROM focus WHERE words = :words", ["words": words])
    guard let focus = fold.focus else { return }
    try db.run(
      "INSERT INTO focus (words, since) VALUES (:words, :since)",
      ["words": words, "since": focus.since])
  }

  private func replaceStatuses(
    _ folds: [(item: Item.ID, fold: Fold)], _ ids: StatementArguments
  ) throws {
    try db.run("DELETE FROM status WHERE item_id \(SQL.among())", ids)
    let rows = folds.compactMap { item, fold -> [(any DatabaseValueConvertible)?]? in
      let status = fold.status
      guard let touchedAt = status.touchedAt ?? fold.listedAt else { return nil }
      return [
        item, status.state, status.openedAt, status.openedDay, status.doneAt, status.doneDay,
        status.minutes, status.position, status.parkedUntil, status.because, status.plannedWeek,
        status.reviewDay, touchedAt, status.touchedAt != nil, fold.mark?.minute,
        status.isByList,
      ]
    }
    try db.insert(
      """
      INSERT INTO status (item_id, state, opened_at, opened_day, done_at, done_day,
        minutes, position, parked_until, because, planned_week,
        due_day, touched_at, is_touched, done_minute, by_list)
      """, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows: rows)
  }

  private func replaceNotes(
    _ folds: [(item: Item.ID, fold: Fold)], _ ids: StatementArguments
  ) throws -> Set<Item.ID> {
    let noted: [Item.ID] = try db.column(
      "SELECT DISTINCT item_id FROM note WHERE item_id \(SQL.among())", ids)
    if !noted.isEmpty { try db.run("DELETE FROM note WHERE item_id \(SQL.among())", ids) }
    var rows: [[(any DatabaseValueConvertible)?]] = []
    for (item, fold) in folds {
      rows += fold.notes.enumerated().map { index, note in
        [
          note.id.device, note.id.seq, note.original.device, note.original.seq, item, index + 1,
          note.at, note.day, note.position, note.text,
        ]
      }
    }
    try db.insert(
      """
      INSERT INTO note (device, seq, original_device, original_seq, item_id, number, at, day,
        position, text)
      """, "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows: rows)
    return Set(noted).union(folds.filter { !$0.fold.notes.isEmpty }.map(\.item))
  }

  /// The person's own values replace those of the lists, which are kept to go back to.
  private func replaceEdits(
    _ folds: [(item: Item.ID, fold: Fold)], _ ids: StatementArguments
  ) throws -> Set<Item.ID> {
    let edited: [Item.ID] = try db.column(
      "SELECT item_id FROM edit WHERE item_id \(SQL.among())", ids)
    let edits = folds.filter { !$0.fold.edits.isEmpty }
    let changing = Set(edited).union(edits.map(\.item))
    guard !changing.isEmpty else { return [] }
    try widenPostings(of: changing)
    if !edited.isEmpty {
      try db.run(
        """
        UPDATE item SET (title, kind, kind_reason) =
          (SELECT listed_title, listed_kind, listed_kind_reason FROM edit WHERE item_id = item.id)
        WHERE id \(SQL.among())
        """, ["ids": json(edited)])
      try db.run("DELETE FROM edit WHERE item_id \(SQL.among())", ids)
    }
    try db.insert(
      """
      INSERT INTO edit (item_id, title, kind, minutes, listed_title, listed_kind,
        listed_kind_reason)
      SELECT item.id, column2, column3, column4, item.title, item.kind, item.kind_reason FROM (
      """, "(?, ?, ?, ?)", ") CROSS JOIN item ON item.id = column1",
      rows: edits.map { item, fold in
        [item, fold.edits.title, fold.edits.kind, fold.edits.minutes]
      })
    if !edits.isEmpty { try applyEdits(to: ["ids": json(edits.map(\.item))]) }
    try narrowPostings(of: changing)
    return changing
  }

  /// Applies the person's own values to the items of `:ids`.
  func applyEdits(to ids: StatementArguments) throws {
    try db.run(
      """
      UPDATE item SET (title, kind, kind_reason) = (
        SELECT ifnull(title, listed_title), ifnull(kind, listed_kind),
          iif(kind IS NULL, listed_kind_reason, 'you said so')
        FROM edit WHERE item_id = item.id)
      WHERE id \(SQL.among()) AND EXISTS (SELECT 1 FROM edit WHERE item_id = item.id)
      """, ids)
  }

  private func replaceTags(
    _ folds: [(item: Item.ID, fold: Fold)], _ ids: StatementArguments
  ) throws {
    try db.run("DELETE FROM own_tag WHERE item_id \(SQL.among())", ids)
    var rows: [[(any DatabaseValueConvertible)?]] = []
    for (item, fold) in folds {
      // Of two tags that now have the same name, the later entry counts.
      let tags = fold.tags.sorted { ($0.value.since, $0.key) < ($1.value.since, $1.key) }
      rows += tags.map { tag, own in [item, tag, own.isOn, own.since] }
    }
    try db.insert(
      """
      INSERT OR REPLACE INTO own_tag (item_id, tag, is_on, since)
      SELECT column1, \(EffectiveTags.name("column2")), column3, column4 FROM (
      """, "(?, ?, ?, ?)", ")", rows: rows)
  }
}
