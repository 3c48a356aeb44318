import Settings
import StudyModel
import StudyService
import Terminal

extension CommandContext {
  /// Copies the database before a command that takes something out. If that fails, it says so, and the
  /// command goes on: undo takes it back.
  func keepCopy(of store: OpenDatabase, for reason: BackupName.Reason) {
    telling {
      let backups = Backups(of: place)
      if try !backups.isUnused(store) { _ = try backups.make(of: store, for: reason, now: now) }
    }
  }

  /// Copies the database if the last copy is a week old, unless the person does not want it.
  func keepWeeklyCopy(of store: OpenDatabase) {
    telling {
      guard try settings.preferences().backup.isWeekly else { return }
      _ = try Backups(of: place).makeIfDue(of: store, now: now)
    }
  }

  private func telling(_ body: () throws -> Void) {
    do {
      try body()
    } catch {
      let reason = StudyError.reason(of: error)
      terminal.error(Text("No copy of the database was made: \(reason)"))
    }
  }
}
