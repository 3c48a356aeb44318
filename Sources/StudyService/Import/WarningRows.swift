import ReadingList
import StudyModel
import StudyStorage

extension Transaction {
  /// Keeps what is worth a look in a list that was read.
  ///
  /// - Parameter old: what was kept of it before.
  /// - Returns: what is new: a line that only moved is not.
  func keep(
    _ warnings: [ListWarning], ofList list: Int64, besides old: [StoredWarning]
  ) throws -> [ImportReport.Warning] {
    var known: [WarningIdentity: Int] = [:]
    for warning in old { known[WarningIdentity(warning), default: 0] += 1 }
    var new: [ImportReport.Warning] = []
    for (ordinal, warning) in warnings.enumerated() {
      let stored = StoredWarning(
        list: list, rule: warning.rule.rawValue, line: warning.line, message: warning.message,
        subject: Fingerprint(Array(warning.subject.utf8)).value)
      try insertWarning(stored, ordinal: ordinal)
      let identity = WarningIdentity(stored)
      if let count = known[identity], count > 0 {
        known[identity] = count - 1
      } else if let warning = ImportReport.Warning(stored) {
        new.append(warning)
      }
    }
    return new
  }
}

/// What makes a warning the same at the next import. Its line may change, and so may its
/// message, which can name another line.
private struct WarningIdentity: Hashable {
  let rule: String
  let subject: Int64

  init(_ warning: StoredWarning) { (rule, subject) = (warning.rule, warning.subject) }
}

extension ImportReport.Warning {
  /// Nil for a rule of another version of this program.
  init?(_ stored: StoredWarning) {
    guard let rule = ListWarning.Rule(rawValue: stored.rule) else { return nil }
    self.init(list: stored.list, rule: rule, line: stored.line, message: stored.message)
  }
}
