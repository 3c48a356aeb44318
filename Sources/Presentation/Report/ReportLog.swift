import StudyModel
import StudyService

/// What was done, by month and day, latest first, with notes.
public struct ReportLog {
  let log: Log

  public var markup: Markup {
    guard !log.pages.isEmpty else {
      return .element("p", [:], "Nothing was done in the last twelve months.")
    }
    var months: [(month: Month, pages: [Log.Page])] = []
    for page in log.pages {
      if months.last?.month != Month(page.day) { months.append((Month(page.day), [])) }
      months[months.count - 1].pages.append(page)
    }
    return Markup(months.enumerated().map { month($1.month, $1.pages, isOpen: $0 == 0) })
  }

  private func month(_ month: Month, _ pages: [Log.Page], isOpen: Bool) -> Markup {
    let tally = Tally(
      done: pages.reduce(0) { $0 + $1.done.count }, minutes: pages.reduce(0) { $0 + $1.minutes })
    let attributes: Markup.Attributes =
      isOpen ? ["open": "", "class": "month"] : ["class": "month"]
    return .element(
      "details", attributes,
      .element(
        "summary", [:], .element("h3", [:], Markup(month.name)), " ",
        .element("span", ["class": "sum"], Markup(Self.sum(tally)))),
      Markup(pages.map(day)))
  }

  private static func sum(_ tally: Tally) -> String {
    [
      tally.done > 0 ? "\(tally.done) read" : "",
      tally.minutes > 0 ? Words.longMinutes(tally.minutes) : "",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func day(_ page: Log.Page) -> Markup {
    var entries: [Markup] = []
    for one in page.done {
      let time = one.status.minutes.map { ", \(Words.longMinutes($0))" } ?? ""
      entries.append(entry(one.item, "read\(time)", on: page.day))
    }
    for one in page.opened { entries.append(entry(one.item, "opened", on: page.day)) }
    for note in page.notes {
      guard let item = log.items[note.item] else { continue }
      entries.append(entry(item, "noted", [note]))
    }
    let sum = Self.sum(Tally(done: page.done.count, minutes: page.minutes))
    return .element(
      "section", ["class": "date"],
      .element(
        "h4", [:], .element("time", ["datetime": "\(page.day)"], Markup(Self.name(page.day))),
        sum.isEmpty ? [] : " " + .element("span", ["class": "sum"], Markup(sum))),
      .element("ul", [:], Markup(entries)))
  }

  /// For example, "Thu 14 May".
  private static func name(_ day: Day) -> String {
    let month = Month(day)
    return "\(Words.weekday(day)) \(day.number - month.first.number + 1) \(month.shortName)"
  }

  private func entry(_ item: Item, _ what: String, on day: Day) -> Markup {
    entry(item, what, log.notes[Log.Key(item: item.id, day: day)] ?? [])
  }

  private func entry(_ item: Item, _ what: String, _ notes: [PlacedNote]) -> Markup {
    .element(
      "li", [:], .link(item.title, to: WebLink.address(item)), " ",
      .element("span", ["class": "what"], Markup(what)), Markup(notes.map(note)))
  }

  private func note(_ note: PlacedNote) -> Markup {
    let place = note.position.map { "at \($0): " } ?? ""
    let paragraphs = (place + note.text).split(whereSeparator: \.isNewline)
    return .element(
      "div", ["class": "note"], Markup(paragraphs.map { .element("p", [:], Markup(String($0))) }))
  }
}
