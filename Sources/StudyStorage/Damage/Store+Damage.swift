import Files
import StudyModel

extension Store {
  /// What was seen when the database was last found damaged; nil if it was not. Nothing is written to
  /// it until a check finds no damage.
  public var damage: String? { path == ":memory:" ? nil : DamageNote(beside: path).text }

  /// - Throws: `StudyError.badData` if damage was seen.
  func refuseDamage() throws {
    guard let damage else { return }
    throw StudyError.badData(
      "\(path) is damaged (\(damage)), so nothing is written to it",
      hint: "What can be done: study doctor")
  }

  /// Looks for damage after a command or the machine stopped in the middle of a change.
  func checkAfterStop() throws {
    guard let fault = try read({ try $0.db.structureFaults(.quick) }).first else { return }
    throw SeenDamage(what: fault.text).error(at: path)
  }

  /// Forgets the damage, after a check has found none.
  func forgetDamage() { DamageNote(beside: path).remove() }
}

extension StorePlace {
  /// True if a program stopped in the middle of a change, which is taken back when the database is
  /// next opened.
  var isStopped: Bool {
    guard let journal = try? FileFacts(path + "-journal"), journal.size > 0,
      let lock = try? OpenFile(reading: path + ".lock")
    else { return false }
    // The one who writes now has the lock.
    return lock.lock(patience: 0) == .held
  }
}
