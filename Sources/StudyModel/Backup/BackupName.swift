/// The name of a copy of the database that the program keeps: when it was made, of which schema, why.
///
/// `2026-11-27T10-30-05Z-v24-by-hand.db`; another of the same second ends in `-2.db`.
public struct BackupName: Hashable, Comparable, Sendable, CustomStringConvertible {
  public enum Reason: String, CaseIterable, Sendable {
    case byHand = "by-hand"
    case weekly
    case beforeUpgrade = "before-upgrade"
    case beforeRestore = "before-restore"
    case beforePrune = "before-prune"
    case beforeForget = "before-forget"
    case beforeFix = "before-fix"

    /// In a sentence.
    public var words: String { rawValue.replacing("-", with: " ") }
  }

  /// Whole seconds.
  public let at: Instant
  public let schema: Int
  public let reason: Reason
  /// Counted from 1, among those of the same second.
  public let number: Int

  public init(at: Instant, schema: Int, reason: Reason, number: Int = 1) {
    self.at = Instant(rfc3339: at.rfc3339) ?? at
    (self.schema, self.reason, self.number) = (schema, reason, number)
  }

  /// Reads the name of a file; nil unless the program would call a copy exactly so.
  public init?(_ file: String) {
    guard file.utf8.count > 24, file.hasSuffix(".db") else { return nil }
    let time = file.prefix(20)
    var clock = Array(time)
    guard clock[13] == "-", clock[16] == "-" else { return nil }
    (clock[13], clock[16]) = (":", ":")
    guard let at = Instant(rfc3339: String(clock)) else { return nil }
    let rest = file.dropFirst(20).dropLast(3)
    guard rest.hasPrefix("-v") else { return nil }
    let digits = rest.dropFirst(2).prefix { $0.isASCII && $0.isNumber }
    guard let schema = Int(digits) else { return nil }
    let end = rest.dropFirst(2 + digits.count)
    for reason in Reason.allCases where end.hasPrefix("-" + reason.rawValue) {
      let number = Int(end.dropFirst(2 + reason.rawValue.count)) ?? 1
      let name = BackupName(at: at, schema: schema, reason: reason, number: number)
      if name.description == file {
        self = name
        return
      }
    }
    return nil
  }

  public var description: String {
    let time = at.rfc3339.replacing(":", with: "-")
    return "\(time)-v\(schema)-\(reason.rawValue)\(number == 1 ? "" : "-\(number)").db"
  }

  /// Another of the same second.
  public var next: BackupName {
    BackupName(at: at, schema: schema, reason: reason, number: number + 1)
  }

  public static func < (a: BackupName, b: BackupName) -> Bool {
    (a.at, a.number, a.description) < (b.at, b.number, b.description)
  }
}
