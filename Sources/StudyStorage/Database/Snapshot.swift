internal import SQLite
internal import StudyModel

/// One consistent view of the database, valid inside `Store.read` or `write`. Its queries are
/// in extensions, one file per noun.
public struct Snapshot {
  let db: Database
}

/// One change to the database, valid inside `Store.write`.
public struct Transaction {
  let db: Database
  /// The weights of the scores in `agenda`.
  let weights: RankWeights
  /// What the person typed; see `Store.givenArguments`.
  let givenArguments: [String]?
  /// Told of what the person should know of the change.
  let record: ChangeRecord?

  /// The database as seen by this transaction, its own changes included.
  public var snapshot: Snapshot { Snapshot(db: db) }
}
