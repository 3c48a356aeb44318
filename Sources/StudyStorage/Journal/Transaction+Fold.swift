import GRDB
public import StudyModel

extension Transaction {
  /// Replaces the derived rows of one item by the fold of its entries.
  public func replaceDerived(of item: Item.ID, with fold: Fold) throws {
    try replaceStatus(of: item, fold)
    try replaceNotes(of: item, fold.notes)
    try replaceEdit(of: item, fold.edits)
    try replaceTags(of: item, fold.tags)
  }

  /// Sets or removes a focus, by the fold of its entries.
  public func replaceFocus(_ words: String, with fold: Fold) throws {
    try db.run("DELETE FROM focus WHERE words = :words", ["words": words])
    guard let focus = fold.focus else { return }
    try db.run(
      "INSERT INTO focus (words, since) VALUES (:words, :since)",
      ["words": words, "since": focus.since])
  }

  private func replaceStatus(of item: Item.ID, _ fold: Fold) throws {
    let status = fold.status
    guard let touchedAt = status.touchedAt else {
      return try db.run("DELETE FROM status WHERE item_id = :item", ["item": item])
    }
    try db.run(
      """
      INSERT OR REPLACE INTO status (item_id, state, opened_at, opened_day, done_at, done_day,
        minutes, position, parked_until, because, planned_week, due_day, touched_at,
        done_minute, by_list)
      VALUES (:item, :state, :opened_at, :opened_day, :done_at, :done_day,
        :minutes, :position, :parked_until, :because, :planned_week, :due_day, :touched_at,
        :done_minute, :by_list)
      """,
      [
        "item": item, "state": status.state, "opened_at": status.openedAt,
        "opened_day": status.openedDay, "done_at": status.doneAt, "done_day": status.doneDay,
        "minutes": status.minutes, "position": status.position,
        "parked_until": status.parkedUntil, "because": status.because,
        "planned_week": status.plannedWeek, "due_day": status.reviewDay, "touched_at": touchedAt,
        "done_minute": fold.mark?.minute, "by_list": fold.mark?.isByList ?? false,
      ])
  }

  private func replaceNotes(of item: Item.ID, _ notes: [Fold.Note]) throws {
    try db.run("DELETE FROM note WHERE item_id = :item", ["item": item])
    for note in notes {
      try db.run(
        """
        INSERT INTO note (device, seq, item_id, at, text, day, position)
        VALUES (:device, :seq, :item, :at, :text, :day, :position)
        """,
        [
          "device": note.id.device, "seq": note.id.seq, "item": item, "at": note.at,
          "text": note.text, "day": note.day, "position": note.position,
        ])
    }
  }

  /// The person's own values replace those of the lists, which are kept to go back to.
  private func replaceEdit(of item: Item.ID, _ edits: Fold.Edits) throws {
    try db.run(
      """
      UPDATE item SET (title, kind, kind_reason) =
        (SELECT listed_title, listed_kind, listed_kind_reason FROM edit WHERE item_id = item.id)
      WHERE id = :item AND EXISTS (SELECT 1 FROM edit WHERE item_id = item.id)
      """, ["item": item])
    try db.run("DELETE FROM edit WHERE item_id = :item", ["item": item])
    guard !edits.isEmpty else { return }
    try db.run(
      """
      INSERT INTO edit (item_id, title, kind, minutes, listed_title, listed_kind,
        listed_kind_reason)
      SELECT id, :title, :kind, :minutes, title, kind, kind_reason FROM item WHERE id = :item
      """,
      ["title": edits.title, "kind": edits.kind, "minutes": edits.minutes, "item": item])
    try applyEdits(to: ["ids": json([item])])
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

  private func replaceTags(of item: Item.ID, _ tags: [Tag: Fold.OwnTag]) throws {
    try db.run("DELETE FROM own_tag WHERE item_id = :item", ["item": item])
    // Of two tags that now have the same name, the later entry counts.
    for (tag, own) in tags.sorted(by: { ($0.value.since, $0.key) < ($1.value.since, $1.key) }) {
      try db.run(
        """
        INSERT OR REPLACE INTO own_tag (item_id, tag, is_on, since)
        SELECT :item, \(EffectiveTags.name(":tag")), :is_on, :since
        """,
        ["item": item, "tag": tag, "is_on": own.isOn, "since": own.since])
    }
  }
}
