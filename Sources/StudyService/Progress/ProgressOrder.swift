import StudyModel

/// How to sort rows of progress.
public struct ProgressOrder: Sendable {
  public enum Field: String, CaseIterable, Sendable { case done, left, last, name }

  public let field: Field
  /// Whether the order is reversed.
  public let isReversed: Bool

  public init(_ field: Field, isReversed: Bool = false) {
    self.field = field
    self.isReversed = isReversed
  }

  struct Key {
    var name: String
    var figures: Figures
    var forecast: Forecast?
  }

  /// The rows with the most done, the most time left, the latest touch, or the first name first;
  /// those never touched last, equal ones in their original order.
  func sorted<Row>(_ rows: [Row], _ key: (Row) -> Key) -> [Row] {
    let keyed = rows.enumerated().map { index, row in
      var key = key(row)
      if field == .name { key.name = NaturalOrder.Title.folded(key.name) }
      return (index: index, key: key, row: row)
    }
    return keyed.sorted { a, b in
      if field == .last, (a.key.figures.lastTouched == nil) != (b.key.figures.lastTouched == nil) {
        return b.key.figures.lastTouched == nil
      }
      if isBefore(a.key, b.key) { return !isReversed }
      if isBefore(b.key, a.key) { return isReversed }
      return a.index < b.index
    }.map(\.row)
  }

  private func isBefore(_ a: Key, _ b: Key) -> Bool {
    switch field {
    case .done: (b.figures.done, b.figures.percent) < (a.figures.done, a.figures.percent)
    case .left: (b.forecast?.minutesLeft ?? 0) < (a.forecast?.minutesLeft ?? 0)
    case .last:
      (b.figures.lastTouched ?? .distantPast) < (a.figures.lastTouched ?? .distantPast)
    case .name: NaturalOrder.isLess(a.name, b.name)
    }
  }
}
