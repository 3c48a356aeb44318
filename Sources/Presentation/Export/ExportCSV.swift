import SafeText
public import StudyModel
public import StudyService

/// The listed items as a table, one row each. User names are removed from
/// addresses.
public struct ExportCSV {
  private let book: ExportBook
  private let day: Day

  /// - Parameter day: of the export; what was parked until then is back.
  public init(book: ExportBook, day: Day) {
    self.book = book
    self.day = day
  }

  public func write(to sink: (String) throws -> Void) throws {
    try sink(CSVText.line(ExportedTable.columns))
    try book.forEachLine { line in
      if case .item(let page, _, isFirst: true) = line {
        try sink(CSVText.line(fields(page).map(withoutUserInfo)))
      }
    }
  }

  private func fields(_ page: ExportBook.Page) -> [String] {
    let (item, status) = (page.item, page.status)
    let isListItself = page.topic.id == page.list.id
    return [
      String(item.id.rawValue), status.state(on: day).rawValue, item.kind.rawValue,
      item.title, item.address,
      page.authors.joined(separator: "; "),
      page.tags.map(\.name).joined(separator: " "), page.list.title,
      isListItself ? "" : page.topic.heading, String(page.listCount), item.addedAt.rfc3339,
      status.openedAt?.rfc3339 ?? "", status.doneAt?.rfc3339 ?? "",
      status.minutes.map(String.init) ?? "", status.position.map { "\($0)" } ?? "",
      status.parkedUntil?.description ?? "", status.because ?? "",
      status.reviewDay?.description ?? "", page.notes.map(\.text).joined(separator: "\n"),
    ]
  }
}
