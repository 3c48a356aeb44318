public import StudyModel
public import StudyStorage

/// How many of some items were open at the end of each of the last months.
///
/// A done item was open until it was marked, a skipped one until then; an item that was once
/// skipped and is open now counts as open throughout.
public struct Burndown: Sendable {
  /// At the end of each month; for this one, today.
  public let months: [(month: Month, open: Int)]
  /// Items that are open now.
  public let open: Int
  /// The Monday of the week in which the last is read; see `Trend`.
  public let end: Day?

  /// - Parameters:
  ///   - selection: of listed items, in any state.
  ///   - trend: of these items.
  public init(_ snapshot: Snapshot, _ selection: Selection, trend: Trend) throws {
    self.init(try snapshot.fetchOpenSpans(selection), today: selection.today, trend: trend)
  }

  init(_ spans: [OpenSpan], today: Day, trend: Trend) {
    func open(on day: Day) -> Int {
      spans.filter { span in
        span.added <= day && span.closed.map { $0 > day } ?? true
      }.reduce(0) { $0 + $1.count }
    }
    // Not before the first of them was added.
    let first = spans.map(\.added).min().map(Month.init) ?? Month(today)
    // Closed is closed, even if the mark is dated later than today.
    let now = spans.filter { $0.closed == nil }.reduce(0) { $0 + $1.count }
    months = Month.last(Stats.months, until: today).filter { $0 >= first }.map {
      ($0, $0 == Month(today) ? now : open(on: $0.last))
    }
    self.open = now
    end = trend.end(left: self.open, today: today)
  }
}
