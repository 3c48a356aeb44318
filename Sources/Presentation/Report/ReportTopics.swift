import StudyModel
import StudyService

/// Progress in each topic, as a tree below the lists' folders.
public struct ReportTopics {
  let folders: [ReportBook.Folder]

  public var markup: Markup {
    guard folders.count > 1 else {
      return folders.isEmpty
        ? .element("p", [:], "Nothing to show.") : lists(folders[0].lists, isOnly: true)
    }
    let (begun, others) = (
      folders.filter(\.figures.isBegun), folders.filter { !$0.figures.isBegun }
    )
    if begun.isEmpty || others.isEmpty { return Markup(folders.map(folder)) }
    let count = others.reduce(0) { $0 + $1.lists.count }
    let what = "\(Words.count(others.count, "folder")) with \(Words.count(count, "list"))"
    return Markup(begun.map(folder))
      + .element(
        "details", ["class": "others"], .element("summary", [:], "Not started: \(what)"),
        Markup(others.map(folder)))
  }

  private func folder(_ folder: ReportBook.Folder) -> Markup {
    .element(
      "section", ["class": "folder"],
      .element(
        "h3", [:], Markup(folder.name.isEmpty ? "In no folder" : folder.name), " ",
        .element(
          "span", ["class": "sum"],
          "\(folder.figures.done) of \(folder.figures.all), "
            + "\(folder.figures.percent)%")),
      lists(folder.lists, isOnly: false))
  }

  /// The lists that are begun, and the others out of the way.
  private func lists(_ lists: [[TopicProgress]], isOnly: Bool) -> Markup {
    let (begun, others) = (lists.filter(Self.isBegun), lists.filter { !Self.isBegun($0) })
    let isOpen = isOnly && lists.count == 1
    let shown = tree(begun, isOpen: isOpen)
    let rest = tree(others, isOpen: isOpen)
    if begun.isEmpty || others.count < 3 { return shown + rest }
    return shown
      + .element(
        "details", ["class": "others"],
        .element("summary", [:], "Not started: \(others.count) lists"), rest)
  }

  private static func isBegun(_ rows: [TopicProgress]) -> Bool {
    rows.first?.figures.isBegun ?? false
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
