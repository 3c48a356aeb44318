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

extension Estimates {
  /// What the person or else a list says, else the time of its kind.
  func minutes(of row: AgendaRow) -> Int { row.minutes ?? self[row.kind] }

  /// What is left of it, if the person stopped at a place that tells.
  func left(of row: AgendaRow) -> Int? { row.status.position?.left(of: minutes(of: row)) }

  /// How long it takes from where the person stopped.
  func needed(by row: AgendaRow) -> Int { left(of: row) ?? minutes(of: row) }
}
