import StudyModel

/// The state of an item on the day `:today`, as conditions on its row of `status`.
/// `Status.state(on:)` computes the same in Swift.
enum Standing {
  /// True for a row in that state. An item without a row is unread.
  static func isIn(_ state: Status.State) -> String {
    switch state {
    case .done, .skipped: "status.state = '\(state.rawValue)'"
    case .parked:
      // One that a list parked has no day.
      "status.state = 'parked' AND ifnull(status.parked_until > :today, true)"
    case .reading: "status.state = 'reading' OR \(isBack) AND status.opened_at IS NOT NULL"
    case .unread: "status.state = 'unread' OR \(isBack) AND status.opened_at IS NULL"
    }
  }

  private static let isBack = "status.state = 'parked' AND status.parked_until <= :today"

  /// The state of an item that is joined with its row, if it has one.
  static let state: String = {
    let states = Status.State.allCases.filter { $0 != .unread }
      .map { "WHEN \(isIn($0)) THEN '\($0.rawValue)'" }
    return "CASE \(states.joined(separator: " ")) ELSE 'unread' END"
  }()

  /// True for a row that is neither unread nor being read.
  static let isClosed = Status.State.allCases.filter { !$0.isOpen }.map(isIn)
    .joined(separator: " OR ")

  /// True for the person's own mark, not a list's.
  static let isOwnMark = "status.by_list = 0"

  /// True if the person did something with the item: what a list says alone is not that.
  static let isTouched = "status.is_touched"

  /// True for an item in that state, by its id.
  static func itemIsIn(_ state: Status.State) -> String {
    guard state == .unread else { return items(isIn(state)) }
    let others = Status.State.allCases.filter { $0 != .unread }
    return "NOT " + items(others.map(isIn).joined(separator: " OR "))
  }

  /// True for an item that is unread or being read.
  static let itemIsOpen = "NOT " + items(isClosed)

  private static func items(_ condition: String) -> String {
    "(item.id IN (SELECT item_id FROM status WHERE \(condition)))"
  }

  /// The columns of `Figures`, over rows with one item each and its row of `status`. Parked
  /// items count as still to be read.
  ///
  /// - Parameter items: what `count` counts.
  static func figures(counting items: String) -> String {
    """
    count(\(items)) FILTER (WHERE \(isIn(.done))) AS done,
    count(\(items)) FILTER (WHERE status.state IS NOT 'skipped') AS items,
    count(\(items)) FILTER (WHERE \(isIn(.reading))) AS reading,
    max(status.touched_at) FILTER (WHERE \(isTouched)) AS touched_at
    """
  }
}

extension Figures {
  init(_ row: NamedRow) throws {
    self.init(
      done: try row["done"], all: try row["items"], reading: try row["reading"],
      lastTouched: try row["touched_at"])
  }
}
