import ReadingList

/// Pages that no list gives a title, all in one finding: most lists have a few, and study names
/// them after their addresses.
enum TitleCheck {
  static func finding(_ charts: [ListChart]) -> Finding? {
    var known = Set(charts.flatMap { $0.document.postings.filter { !$0.isUntitled }.map(\.key) })
    var first: Finding?
    var (pages, lists) = (0, 0)
    for chart in charts {
      let lines = chart.document.postings.filter { known.insert($0.key).inserted }.map(\.line)
      guard let line = lines.first else { continue }
      first = first ?? chart.finding(.untitled, line: line, "")
      pages += lines.count
      lists += 1
    }
    first?.text =
      pages == 1
      ? "no title" : "\(pages) pages in \(lists == 1 ? "1 list" : "\(lists) lists") have no title"
    return first
  }
}
