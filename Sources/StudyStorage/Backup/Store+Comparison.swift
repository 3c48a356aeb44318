import SQLite
public import StudyModel

extension Store {
  /// What would come and go if this database took the place of `present`.
  public func changes(to present: Store?) throws -> RestoreChanges {
    let other = present.map(\.path).flatMap { $0 == ":memory:" ? nil : $0 }
    if let other { try database.run("ATTACH ? AS present", [other]) }
    defer { if other != nil { try? database.execute(sql: "DETACH present") } }
    return try translatingErrors(at: other ?? path) {
      try RestoreChanges(
        rows: RestoreChanges.What.allCases.map {
          try Self.row($0, hasOther: other != nil, database)
        },
        newestNow: other == nil ? nil : Self.newest("present", database),
        newestThen: Self.newest("main", database))
    }
  }

  private static func row(
    _ what: RestoreChanges.What, hasOther: Bool, _ db: Database
  ) throws -> RestoreChanges.Row {
    func count(_ sql: String) throws -> Int { try db.scalar("SELECT count(*) FROM (\(sql))") ?? 0 }
    let then = rows(what, of: "main")
    let now = hasOther ? rows(what, of: "present") : then + " LIMIT 0"
    let coming = hasOther ? "\(then) EXCEPT \(now)" : then
    return RestoreChanges.Row(
      what: what, now: try count(now), then: try count(then), coming: try count(coming),
      going: hasOther ? try count("\(now) EXCEPT \(then)") : 0)
  }

  /// What tells one from another in either database.
  private static func rows(_ what: RestoreChanges.What, of schema: String) -> String {
    switch what {
    case .lists: "SELECT path FROM \(schema).list"
    case .items: "SELECT key FROM \(schema).item"
    case .marks:
      "SELECT device, seq, wall, counter FROM \(schema).entry WHERE \(isMark) AND action NOT IN ('note', 'revised')"
    case .notes: "SELECT original_device, original_seq, text FROM \(schema).note"
    }
  }

  private static func newest(_ schema: String, _ db: Database) throws -> Instant? {
    try db.scalar("SELECT max(at) FROM \(schema).entry WHERE \(isMark)")
  }

  /// What the person said, and neither a list nor undo.
  private static let isMark = """
    action NOT IN ('retract', 'written', 'moved') AND ifnull(json_extract(payload, '$.byList'), 0) = 0
    """
}
