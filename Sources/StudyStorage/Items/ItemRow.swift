import StudyModel

extension Item {
  static let columns = """
    item.id AS item_id, item.key AS item_key, item.address AS item_address,
    item.title AS item_title, item.kind AS item_kind, item.kind_reason AS item_kind_reason,
    item.added_at AS item_added_at
    """

  /// Reads `columns`.
  init(_ row: NamedRow) throws {
    self.init(
      id: try row["item_id"], key: try row["item_key"], address: try row["item_address"],
      title: try row["item_title"], kind: try row["item_kind"],
      kindReason: try row["item_kind_reason"], addedAt: try row["item_added_at"])
  }
}

extension Status {
  static let columns = """
    status.state, status.opened_at, status.opened_day, status.done_at, status.done_day,
    status.minutes AS spent, status.position, status.parked_until, status.because,
    status.planned_week, status.due_day, iif(status.is_touched, status.touched_at, NULL)
      AS touched_at,
    status.by_list
    """

  /// Reads `columns`, which are all null for an untouched item.
  init(_ row: NamedRow) throws {
    guard let state: State = try row["state"] else {
      self.init()
      return
    }
    self.init(
      state: state, openedAt: try row["opened_at"], doneAt: try row["done_at"],
      minutes: try row["spent"], touchedAt: try row["touched_at"])
    openedDay = try row["opened_day"]
    doneDay = try row["done_day"]
    position = try row["position"]
    parkedUntil = try row["parked_until"]
    because = try row["because"]
    plannedWeek = try row["planned_week"]
    reviewDay = try row["due_day"]
    isByList = try row["by_list"]
  }
}

extension ItemStanding {
  static let columns = "\(Item.columns), \(Status.columns)"

  /// Reads `columns`.
  init(_ row: NamedRow) throws { self.init(item: try Item(row), status: try Status(row)) }
}

extension Topic {
  static let columns =
    "topic.list_id, topic.ordinal, topic.number, topic.title AS topic_title, topic.depth"

  /// Reads `columns`.
  init(_ row: NamedRow) throws {
    self.init(
      id: ID(list: try row["list_id"], ordinal: try row.place("ordinal")),
      number: try row["number"], title: try row["topic_title"], depth: try row.place("depth"))
  }
}

extension PlacedNote {
  static let columns = """
    note.device, note.seq, note.item_id AS noted_item, note.at, note.day, note.text,
    note.position AS note_position
    """

  /// Reads `columns`.
  init(_ row: NamedRow) throws {
    self.init(
      id: Entry.ID(device: try row["device"], seq: try row["seq"]), item: try row["noted_item"],
      at: try row["at"], day: try row["day"], text: try row["text"],
      position: try row["note_position"])
  }
}
