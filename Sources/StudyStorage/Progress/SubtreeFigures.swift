import SQLite
import StudyModel

/// The figures of subtrees by one pass over the postings, however deep the subtrees lie in each
/// other: what stands in each topic is counted once, and summed below. A page that stands again
/// further down in its list is taken away once from every subtree that has both places.
struct SubtreeFigures {
  private struct Share {
    /// The ordinal of the topic.
    var topic: Int
    /// The last ordinal that a subtree must have for this to count.
    var until: Int
    /// -1 to take away.
    var sign: Int
    var figures: Figures
  }

  /// By list, in the order of topics.
  private var shares: [Int64: [Share]] = [:]

  mutating func add(_ figures: Figures, list: Int64, topic: Int) {
    shares[list, default: []].append(
      Share(topic: topic, until: topic, sign: 1, figures: figures))
  }

  /// - Parameter until: the topic of the next place of the same pages.
  mutating func take(_ figures: Figures, list: Int64, topic: Int, until: Int) {
    shares[list, default: []].append(
      Share(topic: topic, until: until, sign: -1, figures: figures))
  }

  /// Ends the adding and taking.
  mutating func sort() {
    for list in shares.keys { shares[list]?.sort { $0.topic < $1.topic } }
  }

  subscript(span: TopicSpan) -> Figures {
    var sum = Figures(done: 0, all: 0, reading: 0)
    guard let shares = shares[span.list] else { return sum }
    var index = shares.firstSorted { $0.topic >= span.ordinals.lowerBound }
    while index < shares.count, shares[index].topic <= span.ordinals.upperBound {
      let share = shares[index]
      index += 1
      guard share.until <= span.ordinals.upperBound else { continue }
      sum.done += share.sign * share.figures.done
      sum.all += share.sign * share.figures.all
      sum.reading += share.sign * share.figures.reading
      sum.lastTouched = [sum.lastTouched, share.figures.lastTouched].compactMap(\.self).max()
    }
    return sum
  }
}

extension Array {
  /// The index of the first element for which the test is true, as it is for all after it; their
  /// number if it is true for none.
  fileprivate func firstSorted(where test: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension Snapshot {
  /// The figures of each of those subtrees, in their order; an item counts once in each.
  ///
  /// - Parameter selection: which items count; nil for all.
  func fetchFigures(
    of spans: [TopicSpan], in selection: Selection?, on today: Day
  ) throws -> [Figures] {
    guard !spans.isEmpty else { return [] }
    let outermost = spans.outermost
    let query = selection.map(FilterQuery.init)
    let condition = query == nil ? "true" : "posting.item_id IN chosen"
    // Without spans, the rows come in the order of the index.
    let isWhole =
      try outermost.allSatisfy { $0.ordinals.lowerBound == 0 }
      && outermost.count == db.scalar("SELECT count(*) FROM list")
    let placed =
      isWhole
      ? "placed AS (SELECT * FROM posting WHERE \(condition))"
      : """
      \(Self.span), placed AS (
        SELECT posting.* FROM span CROSS JOIN posting
          ON posting.list_id = span.list_id AND posting.topic BETWEEN span.first AND span.last
        WHERE \(condition))
      """
    let with = "WITH " + [query?.tables, placed].compactMap(\.self).joined(separator: ",\n")
    var values = query?.arguments ?? [:]
    if !isWhole { values["spans"] = Self.spans([outermost]) }
    let sizeArguments = StatementArguments(values)
    values["today"] = today
    let arguments = StatementArguments(values)

    var sums = SubtreeFigures()
    try db.forEachRow(
      "\(with) SELECT list_id, topic, count(*) AS items FROM placed GROUP BY list_id, topic",
      sizeArguments
    ) {
      sums.add(
        Figures(done: 0, all: try $0["items"], reading: 0), list: try $0["list_id"],
        topic: try $0["topic"])
    }
    // From the side that has fewer rows: of all items few have one of `status`.
    let marked = isWhole ? "status CROSS JOIN placed" : "placed CROSS JOIN status"
    try db.forEachRow(
      """
      \(with)
      SELECT placed.list_id, placed.topic, count(*) AS marked, \(Standing.figures(counting: "*"))
      FROM \(marked) ON status.item_id = placed.item_id
      GROUP BY placed.list_id, placed.topic
      """, arguments
    ) {
      var figures = try Figures($0)
      figures.all -= try $0["marked"]
      sums.add(figures, list: try $0["list_id"], topic: try $0["topic"])
    }
    try db.forEachRow(
      """
      \(with), repeated AS MATERIALIZED (
        SELECT item_id, list_id FROM placed GROUP BY item_id, list_id HAVING count(*) > 1),
      pair AS (
        SELECT posting.list_id, posting.item_id, posting.topic, lead(posting.topic) OVER (
          PARTITION BY posting.list_id, posting.item_id ORDER BY posting.topic) AS until
        FROM repeated CROSS JOIN posting
          ON posting.item_id = repeated.item_id AND posting.list_id = repeated.list_id)
      SELECT pair.list_id, pair.topic, pair.until, \(Standing.figures(counting: "*"))
      FROM pair LEFT JOIN status ON status.item_id = pair.item_id
      WHERE pair.until IS NOT NULL GROUP BY pair.list_id, pair.topic, pair.until
      """, arguments
    ) { row in
      sums.take(
        try Figures(row), list: try row["list_id"], topic: try row["topic"],
        until: try row["until"])
    }
    sums.sort()
    return spans.map { sums[$0] }
  }
}

extension [TopicSpan] {
  /// Those that lie in no other, in list order; none lies half in another.
  fileprivate var outermost: [TopicSpan] {
    var found: [TopicSpan] = []
    for span in sorted(by: Self.isBefore) {
      if let last = found.last, last.list == span.list,
        last.ordinals.contains(span.ordinals.lowerBound)
      {
        continue
      }
      found.append(span)
    }
    return found
  }

  private static func isBefore(_ a: TopicSpan, _ b: TopicSpan) -> Bool {
    (a.list, a.ordinals.lowerBound, b.ordinals.upperBound)
      < (b.list, b.ordinals.lowerBound, a.ordinals.upperBound)
  }
}
