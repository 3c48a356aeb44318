import GRDB
import StudyMigrations

extension Transaction {
  /// Fills in what the journal of an older schema did not keep: what the machine's clock said at each
  /// entry, and which device gave each command.
  ///
  /// The two clocks agree, but after one command under a clock that was ahead: then the logical
  /// clock stays there, and the command knows the time.
  public func completeJournal(from schema: Int) throws {
    guard schema < StudyMigrations.keepsClocks else { return }
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
