/// The numbers of a chart, in a table that the reader can open.
public struct ReportTable {
  let caption: String
  let columns: [String]
  /// The first cell of a row is its name.
  let rows: [[String]]

  public var markup: Markup {
    let head = columns.map { Markup.element("th", ["scope": "col"], Markup($0)) }
    let body = rows.map { row in
      Markup.element(
        "tr", [:],
        Markup(
          row.enumerated().map {
            $0 == 0
              ? .element("th", ["scope": "row"], Markup($1)) : .element("td", [:], Markup($1))
          }))
    }
    return .element(
      "details", ["class": "numbers"], .element("summary", [:], "In numbers: \(caption)"),
      .element(
        "table", [:], .element("caption", ["class": "unseen"], Markup(caption)),
        .element("thead", [:], .element("tr", [:], Markup(head))),
        .element("tbody", [:], Markup(body))))
  }
}
