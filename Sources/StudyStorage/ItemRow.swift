import GRDB
import StudyModel

/// Columns of `item`, in the order in which `Item(row)` reads them.
let itemColumns =
  "item.id, item.key, item.address, item.title, item.kind, item.kind_reason, item.added_at"

extension Item {
  /// Decodes the columns `itemColumns`, which start at `first`.
  init(_ row: Row, from first: Int = 0) {
    self.init(
      id: ID(rawValue: row[first]), key: row[first + 1], address: row[first + 2],
      title: row[first + 3], kind: Kind(rawValue: row[first + 4]) ?? .other,
      kindReason: row[first + 5], addedAt: Instant(milliseconds: row[first + 6]))
  }
}

/// Columns of `status`, in the order in which `Status(row)` reads them.
let statusColumns = """
  status.state, status.opened_at, status.done_at, status.done_day, status.minutes, status.position,
  status.parked_until, status.because, status.planned_week, status.due_day, status.touched_at,
  status.opened_day
  """

extension Status {
  /// Decodes the columns `statusColumns`, all null for an untouched item.
  init(_ row: Row, from first: Int) {
    guard let state: String = row[first] else {
      self.init()
      return
    }
    self.init(
      state: State(rawValue: state) ?? .unread, openedAt: Instant(row[first + 1]),
      doneAt: Instant(row[first + 2]), minutes: row[first + 4], touchedAt: Instant(row[first + 10]))
    openedDay = Day(row[first + 11])
    doneDay = Day(row[first + 3])
    position = (row[first + 5] as String?).flatMap(Position.init(stored:))
    parkedUntil = Day(row[first + 6])
    because = row[first + 7]
    plannedWeek = row[first + 8]
    reviewDay = Day(row[first + 9])
  }
}

extension Day {
  init?(_ number: Int?) {
    guard let number else { return nil }
    self.init(number: number)
  }
}

extension Instant {
  init?(_ milliseconds: Int64?) {
    guard let milliseconds else { return nil }
    self.init(milliseconds: milliseconds)
  }
}
