import StudyModel
public import StudyService

/// A report as one self-contained HTML page that runs nothing and loads nothing.
public struct ReportPage {
  private let book: ReportBook
  private let filter: String

  /// - Parameter filter: the person's words, if it is a partial report.
  public init(book: ReportBook, filter: String) {
    self.book = book
    self.filter = filter
  }

  public func write(to sink: (String) throws -> Void) throws {
    let figures = ReportFigures(stats: book.stats, burndown: book.burndown)
    let now = ReportNow(reading: book.reading, planned: book.planned, today: book.stats.today)
    let sections: [(id: String, heading: String, body: Markup)] =
      [("glance", "At a glance", figures.glance)]
      + (now.isEmpty ? [] : [("now", "Now", now.markup)]) + [
        ("year", "The year", figures.calendar),
        ("months", "Month by month", figures.months), ("kinds", "By kind", figures.kinds),
        ("topics", "By topic", [ReportTopics(folders: book.folders).markup, Self.notes]),
        ("log", "What was done", ReportLog(log: book.log).markup),
      ]
    let main = sections.map { section in
      Markup.element(
        "section", ["aria-labelledby": section.id],
        .element("h2", ["id": section.id], Markup(section.heading)), section.body)
    }
    let links = sections.map { section in
      Markup.element("li", [:], .element("a", ["href": "#\(section.id)"], Markup(section.heading)))
    }
    let body = Markup.element(
      "body", [:],
      .element("a", ["class": "skip", "href": "#main"], "Skip to the figures"), header,
      .element("nav", ["aria-label": "Parts"], .element("ul", [:], Markup(links))),
      .element("main", ["id": "main", "tabindex": "-1"], Markup(main)), footer)
    try sink("<!DOCTYPE html>\n")
    try sink(Markup.element("html", ["lang": "en"], head, body).source)
    try sink("\n")
  }

  /// What the figures of topics count.
  private static let notes = Markup.element(
    "p", ["class": "hint"],
    """
    A page in two topics counts once above them, so they can add up to more. Skipped items do not \
    count. What a list had ticked before counts here, but not as read on any day.
    """)

  private var title: String { "Study report, \(book.stats.today)" }

  private var head: Markup {
    .element(
      "head", [:], .void("meta", ["charset": "utf-8"]),
      .void(
        "meta", ["http-equiv": "Content-Security-Policy", "content": ReportStyle.policy]),
      .void("meta", ["name": "referrer", "content": "no-referrer"]),
      .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .void("meta", ["name": "color-scheme", "content": "light dark"]),
      .element("title", [:], Markup(title)),
      .element("style", [:], .verbatim(ReportStyle.rules)))
  }

  private var header: Markup {
    .element(
      "header", [:], .element("h1", [:], "Study report"),
      .element(
        "p", [:],
        Markup("\(book.days.lowerBound) to \(book.days.upperBound)"),
        filter.isEmpty ? [] : ", of what matches " + .element("code", [:], Markup(filter))))
  }

  private var footer: Markup {
    .element(
      "footer", [:],
      .element(
        "p", [:],
        Markup(title)))
  }
}
