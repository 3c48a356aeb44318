import SQLite
import StudyModel
import TestSupport

@testable import StudyService
@testable import StudyStorage

/// One key of the journal in the derived tables, and in the fold of its entries, in the same
/// form.
struct DerivedRows: Equatable {
  var status = Status()
  var notes: [String] = []
  var edits: [String] = []
  var tags: [String] = []
  var focus: [String] = []

  init(_ fold: Fold) {
    focus = fold.focus.map { ["\($0.words) \($0.since.milliseconds)"] } ?? []
    // A focus is not an item, so it has no status.
    status = focus.isEmpty ? fold.status : Status()
    notes = fold.notes.map { note in
      "\(note.id) \(note.at.milliseconds) \(note.day) \(note.position?.stored ?? "") \(note.text)"
    }
    let said = [fold.edits.title, fold.edits.kind?.rawValue, fold.edits.minutes.map { "\($0)" }]
    edits = fold.edits.isEmpty ? [] : [said.map { $0 ?? "-" }.joined(separator: "|")]
    tags = fold.tags.map { tag, own in
      "\(tag.name) \(own.isOn ? 1 : 0) \(own.since.milliseconds)"
    }.sorted()
  }

  init(of item: Item.ID, _ snapshot: Snapshot) throws {
    status = try snapshot.fetchStatuses([item])[item] ?? Status()
    notes = try snapshot.fetchNotes(of: item).map { note in
      "\(note.id) \(note.at.milliseconds) \(note.day) \(note.position?.stored ?? "") \(note.text)"
    }
    edits = try String.fetchAll(
      snapshot.db,
      sql: """
        SELECT ifnull(title, '-') || '|' || ifnull(kind, '-') || '|' || ifnull(minutes, '-')
        FROM edit WHERE item_id = ?
        """, arguments: [item.rawValue])
    tags = try String.fetchAll(
      snapshot.db,
      sql: "SELECT tag || ' ' || is_on || ' ' || since FROM own_tag WHERE item_id = ? ORDER BY 1",
      arguments: [item.rawValue])
  }

  init(ofFocus words: String, _ snapshot: Snapshot) throws {
    focus = try String.fetchAll(
      snapshot.db, sql: "SELECT words || ' ' || since FROM focus WHERE words = ?",
      arguments: [words])
  }
}

/// Where the list of what was added by hand is not what it would be if it were written from
/// scratch: nowhere.
struct OwnListFaults {
  var faults: [String] = []

  init(_ store: Store) throws {
    let isLater = try store.read { try $0.findOwnList()?.contentHash == 0 }
    // One of an older version is as it was then until something changes.
    guard !isLater else { return }
    let (there, fresh) = try store.rehearse { transaction in
      let there = try Self.rows(transaction.db)
      try transaction.deleteList(OwnList.id)
      try transaction.deriveOwnList()
      return (there, try Self.rows(transaction.db))
    }
    faults = there.difference(from: fresh).map { "\($0)" }
  }

  private static func rows(_ db: Database) throws -> [String] {
    try ["list", "topic", "posting", "posting_tag", "posting_author"].flatMap { table in
      try Row.fetchAll(
        db, sql: "SELECT * FROM \(table) WHERE \(table == "list" ? "id" : "list_id") = ?",
        arguments: [OwnList.id]
      ).map { "\(table): \($0)" }
    }
  }
}

/// What is wrong with the further keys of items, by the journal: nothing.
struct AliasFaults {
  var faults: [String] = []

  init(_ snapshot: Snapshot) throws {
    let moves = try snapshot.fetchMoves()
    let rows = try Row.fetchAll(
      snapshot.db,
      sql: """
        SELECT alias.key AS former, item.key AS key,
          EXISTS (SELECT 1 FROM item WHERE key = alias.key) AS is_own
        FROM alias JOIN item ON item.id = alias.item_id
        """)
    for row in rows {
      let (former, key): (String, String) = (row["former"], row["key"])
      if row["is_own"] { faults.append("\(former) is an item's own key") }
      if !moves.areOne(former, key) { faults.append("nothing says that \(former) is \(key)") }
    }
    for keys in moves.pages {
      let items = try keys.filter { try snapshot.findItem(key: $0) != nil }
      if !items.isEmpty, items != keys { faults.append("of \(keys) only \(items) are known") }
    }
    for key in Set(try snapshot.fetchEntries().map(\.itemKey))
    where try snapshot.findItem(key: Moves.present(key)) != nil
      && snapshot.findItem(key: key) == nil
    {
      faults.append("\(key) is not known")
    }
  }
}

/// The table of retracted entries, and the same worked out from the journal.
struct RetractedRows: Equatable {
  var rows: Set<String>

  init(_ snapshot: Snapshot) throws {
    rows = Set(
      try String.fetchAll(
        snapshot.db,
        sql: "SELECT device || seq || ' by ' || by_device || by_seq FROM retraction"))
  }

  init(ofJournal snapshot: Snapshot) throws {
    rows = Set(
      Fold.retractions(try snapshot.fetchEntries()).map { retracted, by in
        "\(retracted.device)\(retracted.seq) by \(by.device)\(by.seq)"
      })
  }
}
