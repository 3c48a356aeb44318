import StudyStorage
import ReadingList

/// Damage that the parser itself found.
enum LinkCheck {
  /// The lists of which nothing was read, all in one finding: most are notes. Where one holds
  /// what could be items, the parser's own warning says so.
  static func emptiness(_ charts: [ListChart]) -> Finding? {
    let empty = charts.filter { chart in
      let document = chart.document
      return document.postings.isEmpty && document.references.isEmpty
        && document.candidates.isEmpty
        && !document.warnings.contains { $0.rule == .littleRead }
    }
    guard let first = empty.first else { return nil }
    let others = empty.dropFirst().prefix(2).map(\.list.place)
    let rest = empty.count - 1 - others.count
    let also =
      others.isEmpty
      ? ""
      : ", nor of \(others.joined(separator: ", "))" + (rest > 0 ? " and \(rest) more" : "")
    return first.finding(
      .littleRead, line: 0,
      "nothing of it is an item\(also); if these are notes: study import --forget PATH")
  }

  static func warnings(_ chart: ListChart) -> [Finding] {
    chart.document.warnings.compactMap { warning in
      switch warning.rule {
      case .damagedText, .badBytes, .malformed:
        chart.finding(.damagedText, line: warning.line, warning.message)
      case .brokenLink, .mistypedScheme, .doubtfulAddress:
        chart.finding(.brokenLink, line: warning.line, warning.message)
      case .littleRead: chart.finding(.littleRead, line: 0, warning.message)
      // The doctor checks these across all lists, or against the disk.
      case .sameAddress, .untitled, .localPath: nil
      // The limits of the parser, which an import tells.
      case .tooDeep, .tooLong, .conflict: nil
      }
    }
  }
}
