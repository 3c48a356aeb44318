import SQLite

/// Which tables an archive contains, and which are derived from those.
public enum ArchivedTables {
  /// Parents first. The last table records the largest id ever assigned, so that none is
  /// assigned twice.
  public static let kept = [
    "device", "former_device", "list", "list_tag", "topic", "topic_tag", "item", "alias", "posting",
    "posting_tag", "posting_author", "attachment", "aside", "warning", "forgotten",
    "candidate", "former_item", "edit", "command", "entry", "line", "peer", "import_image",
    "import_rows", "sqlite_sequence",
  ]

  /// Derived from the journal and the lists.
  public static let derived = [
    "retraction", "status", "note", "own_tag", "focus", "tag_name", "agenda", "agenda_weights",
    "search", "indexed_item", "unlisted",
  ]

  /// About the files of one machine, which are looked at again.
  public static let local = ["file_stamp", "exchange", "exchange_file", "set_aside"]
}

/// A column that an older schema had, and the columns that its value became.
struct FormerColumn {
  /// By table and name.
  static let all: [String: [String: FormerColumn]] = [
    "command": [
      // As M0009 says.
      "words": FormerColumn(values: [
        "kind": {
          """
          CASE WHEN \($0) = 'import' OR \($0) LIKE 'import %' THEN 'import'
            WHEN \($0) LIKE 'add %' THEN 'addition' ELSE 'mark' END
          """
        },
        "arguments": { "'[' || replace(json_quote(\($0)), ' ', '\",\"') || ']'" },
      ])
    ]
  ]

  /// By column, an expression of the former value.
  let values: [String: @Sendable (String) -> String]
}

extension Snapshot {
  /// The version of the tables.
  public func schemaVersion() -> Int { Schema.version }

  /// The names of a table's columns, in order; none unless it is one of the tables that are
  /// kept.
  public func fetchArchivedColumns(of table: String) throws -> [String] {
    guard ArchivedTables.kept.contains(table) else { return [] }
    return try db.columns(in: table).map(\.name)
  }

  /// The names of the columns that a table had in older schemas.
  public func formerColumns(of table: String) -> [String] {
    FormerColumn.all[table].map { $0.keys.sorted() } ?? []
  }

  /// Passes each row of a kept table to `sink` as a lossless JSON array in column order:
  /// numbers as numbers, texts as texts.
  public func forEachArchivedRow(of table: String, _ sink: (String) throws -> Void) throws {
    let columns = try fetchArchivedColumns(of: table).joined(separator: ", ")
    try db.forEachRow("SELECT json_array(\(columns)) AS row FROM \(table)") {
      try sink($0["row"])
    }
  }
}
