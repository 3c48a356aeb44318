import GRDB
public import StudyModel

extension Transaction {
  /// Makes the derived rows of one item say what the fold of its entries says.
  public func replaceDerived(of item: Item.ID, with fold: Fold) throws {
    try replaceStatus(of: item, fold)
    try replaceNotes(of: item, fold.notes)
    try replaceEdit(of: item, fold.edits)
    try replaceTags(of: item, fold.tags)
  }

  /// Makes a focus stand or not, as the fold of its entries says.
  public func replaceFocus(_ words: String, with fold: Fold) throws {
    try db.execute(sql: "DELETE FROM focus WHERE words = ?", arguments: [words])
    guard let focus = fold.focus else { return }
    try db.execute(
      sql: "INSERT INTO focus (words, since) VALUES (?, ?)",
      arguments: [words, focus.since.milliseconds])
  }

  private func replaceStatus(of item: Item.ID, _ fold: Fold) throws {
    let status = fold.status
    guard let touchedAt = status.touchedAt else {
      try db.execute(sql: "DELETE FROM status WHERE item_id = ?", arguments: [item.rawValue])
      return
    }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO status (item_id, state, opened_at, opened_day, done_at, done_day,
          minutes, position, parked_until, because, planned_week, due_day, touched_at,
          done_minute, by_list)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      item.rawValue, status.state.rawValue, status.openedAt?.milliseconds,
      status.openedDay?.number, status.doneAt?.milliseconds, status.doneDay?.number, status.minutes,
      status.position?.stored, status.parkedUntil?.number, status.because, status.plannedWeek,
      status.reviewDay?.number, touchedAt.milliseconds, fold.mark?.minute,
      fold.mark?.isByList ?? false,
    ])
  }

  private func replaceNotes(of item: Item.ID, _ notes: [Fold.Note]) throws {
    try db.execute(sql: "DELETE FROM note WHERE item_id = ?", arguments: [item.rawValue])
    for note in notes {
      try db.execute(
        sql: """
          INSERT INTO note (device, seq, item_id, at, text, day, position)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          note.id.device, note.id.seq, item.rawValue, note.at.milliseconds, note.text,
          note.day.number, note.position?.stored,
        ])
    }
  }

  /// What the person says takes the place of what the lists say, which is
  /// kept beside it to go back to.
  private func replaceEdit(of item: Item.ID, _ edits: Fold.Edits) throws {
    let id: StatementArguments = [item.rawValue]
    try db.execute(
      sql: """
        UPDATE item SET (title, kind, kind_reason) =
          (SELECT listed_title, listed_kind, listed_kind_reason FROM edit WHERE item_id = item.id)
        WHERE id = ? AND EXISTS (SELECT 1 FROM edit WHERE item_id = item.id)
        """, arguments: id)
    try db.execute(sql: "DELETE FROM edit WHERE item_id = ?", arguments: id)
    guard !edits.isEmpty else { return }
    try db.execute(
      sql: """
        INSERT INTO edit (item_id, title, kind, minutes, listed_title, listed_kind,
          listed_kind_reason)
        SELECT id, ?, ?, ?, title, kind, kind_reason FROM item WHERE id = ?
        """,
      arguments: [edits.title, edits.kind?.rawValue, edits.minutes, item.rawValue])
    try applyEdits(to: [item])
  }

  /// Puts what the person says over what the lists say.
  func applyEdits(to ids: some Sequence<Item.ID>) throws {
    try db.execute(
      sql: """
        UPDATE item SET (title, kind, kind_reason) = (
          SELECT ifnull(title, listed_title), ifnull(kind, listed_kind),
            iif(kind IS NULL, listed_kind_reason, 'you said so')
          FROM edit WHERE item_id = item.id)
        WHERE id IN (SELECT value FROM json_each(?1))
          AND EXISTS (SELECT 1 FROM edit WHERE item_id = item.id)
        """, arguments: [json(ids.map(\.rawValue))])
  }

  private func replaceTags(of item: Item.ID, _ tags: [Tag: Fold.OwnTag]) throws {
    try db.execute(sql: "DELETE FROM own_tag WHERE item_id = ?", arguments: [item.rawValue])
    // Of two that are called the same by now, the later word counts.
    for (tag, own) in tags.sorted(by: { ($0.value.since, $0.key) < ($1.value.since, $1.key) }) {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO own_tag (item_id, tag, is_on, since)
          SELECT ?1, \(tagName("?2")), ?3, ?4
          """,
        arguments: [item.rawValue, tag.name, own.isOn, own.since.milliseconds])
    }
  }
}
