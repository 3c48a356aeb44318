import StudyModel
import StudyService

/// Progress in each topic, as a tree.
public struct ReportTopics {
  /// In list order.
  let rows: [TopicProgress]

  public var markup: Markup {
    var lists: [[TopicProgress]] = []
    for row in rows where row.figures.all > 0 {
      if row.topic.depth == 0 || lists.isEmpty { lists.append([]) }
      lists[lists.count - 1].append(row)
    }
    guard !lists.isEmpty else { return .element("p", [:], "Nothing to show.") }
    let (begun, others) = (lists.filter(Self.isBegun), lists.filter { !Self.isBegun($0) })
    let shown = tree(begun, isOpen: lists.count == 1)
    let rest = tree(others, isOpen: lists.count == 1)
    if begun.isEmpty || others.count < 3 { return shown + rest }
    return shown
      + .element(
        "details", ["class": "others"],
        .element("summary", [:], "Not started: \(others.count) lists"), rest)
  }

  private static func isBegun(_ rows: [TopicProgress]) -> Bool {
    rows.first.map { $0.figures.done > 0 || $0.figures.reading > 0 } ?? false
  }

  private func tree(_ branches: [[TopicProgress]], isOpen: Bool) -> Markup {
    branches.isEmpty
      ? []
      : .element(
        "ul", ["class": "topics"], Markup(branches.map { branch($0[...], isOpen: isOpen) }))
  }

  /// The first row, with the others below it.
  private func branch(_ rows: ArraySlice<TopicProgress>, isOpen: Bool) -> Markup {
    guard let top = rows.first else { return [] }
    let below = rows.dropFirst()
    let row = line(top)
    guard !below.isEmpty else {
      return .element("li", [:], .element("div", ["class": "leaf"], row))
    }
    // If a level is missing, the next one takes its place.
    let depth = below.map(\.topic.depth).min() ?? 0
    var branches: [Markup] = []
    var start = below.startIndex
    for index in below.indices.dropFirst() where below[index].topic.depth == depth {
      branches.append(branch(below[start..<index], isOpen: false))
      start = index
    }
    branches.append(branch(below[start...], isOpen: false))
    let attributes: Markup.Attributes = isOpen ? ["open": ""] : [:]
    return .element(
      "li", [:],
      .element(
        "details", attributes, .element("summary", [:], row), .element("ul", [:], Markup(branches)))
    )
  }

  /// A title and its figures; the bar repeats them.
  private func line(_ row: TopicProgress) -> Markup {
    let percent = row.figures.percent
    let reading = row.figures.reading > 0 ? ", \(row.figures.reading) being read" : ""
    return .element(
      "span", ["class": "row"], .element("span", ["class": "name"], Markup(row.topic.heading)), " ",
      .element("span", ["class": "count"], "\(row.figures.done) of \(row.figures.all)\(reading)"),
      " ",
      .element(
        "progress",
        ["value": "\(row.figures.done)", "max": "\(row.figures.all)", "aria-hidden": "true"]), " ",
      .element("span", ["class": "percent"], Markup("\(percent)%")))
  }
}
