import SQLite
import StudyMigrations

extension Transaction {
  /// Brings the journal of an older schema up to this one, as its migrations do.
  public func completeJournal(from schema: Int) throws {
    for version in schema..<Schema.version { try completeJournal(at: version + 1) }
  }

  /// Fills in what the journal keeps since that version, and did not keep before.
  func completeJournal(at version: Int) throws {
    if version == StudyMigrations.keepsClocks { try keepClocks() }
    if version == StudyMigrations.namesEdits { try nameEdits() }
    if version == StudyMigrations.derivesOwnList {
      try rebuildRetractions()
      try freeOwnList()
    }
  }

  /// What the machine's clock said at each entry, and which device gave each command.
  ///
  /// The two clocks agree, but after one command under a clock that was ahead: then the logical
  /// clock stays there, and the command knows the time.
  private func keepClocks() throws {
    try db.run("UPDATE command SET device = (SELECT id FROM device)")
    try db.run(
      """
      UPDATE entry SET at = ifnull((
        SELECT command.at FROM command
        WHERE command.id = entry.command AND command.device = entry.device
          AND command.at < entry.wall AND entry.action <> 'retract'), wall)
      """)
  }
}
