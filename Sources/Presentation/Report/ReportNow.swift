import StudyModel
import StudyService

/// What is being read, and this week's plan.
public struct ReportNow {
  /// Of each; a plan may be a whole list.
  private static let most = 20

  let reading: [ItemStanding]
  let planned: [ItemStanding]
  let today: Day

  var isEmpty: Bool { reading.isEmpty && planned.isEmpty }

  public var markup: Markup {
    .element(
      "div", ["class": "pair"], list("Being read", reading, opened),
      list("Planned for this week", planned, state))
  }

  private func list(
    _ heading: String, _ items: [ItemStanding], _ what: (Status) -> String
  ) -> Markup {
    guard !items.isEmpty else { return [] }
    let rows = items.prefix(Self.most).map { one in
      Markup.element(
        "li", [:], .link(one.item.title, to: WebLink.address(one.item)), " ",
        .element("span", ["class": "what"], Markup(what(one.status))))
    }
    let more = items.count - rows.count
    return .element(
      "div", [:], .element("h3", [:], Markup(heading)),
      .element("ul", ["class": "items"], Markup(rows)),
      more > 0 ? .element("p", ["class": "hint"], "and \(more) more") : [])
  }

  private func opened(_ status: Status) -> String {
    let own = status.isByList ? nil : status.openedDay
    let day = own.map { "opened \(Words.weekday($0)) \($0)" } ?? "opened"
    return day + (status.position.map { ", at \($0)" } ?? "")
  }

  private func state(_ status: Status) -> String {
    switch status.state(on: today) {
    case .done: "read"
    case .reading: "being read"
    case .unread: "to read"
    case .skipped: "skipped"
    case .parked: "parked"
    }
  }
}
