import StudyModel
import StudyStorage

/// How long an item of each kind probably takes.
struct Estimates {
  /// How many of the person's own times are needed to rely on them.
  static let enough = 5

  private var minutes: [Kind: Int] = [:]
  private let times: Preferences.Times

  /// Uses the person's own median for a kind once there are enough times, and `times` until
  /// then.
  init(_ snapshot: Snapshot, _ times: Preferences.Times) throws {
    self.times = times
    for (kind, times) in try snapshot.fetchMinutes() where times.count >= Self.enough {
      minutes[kind] = times[times.count / 2]
    }
  }

  /// In minutes.
  subscript(kind: Kind) -> Int { minutes[kind] ?? times[kind] }
}
