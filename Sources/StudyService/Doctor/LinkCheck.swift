import ReadingList

/// Damage that the parser itself found.
enum LinkCheck {
  /// A list of which nothing was read. What it holds, the parser's own warnings say.
  static func emptiness(_ chart: ListChart) -> Finding? {
    let document = chart.document
    let isEmpty =
      document.postings.isEmpty && document.references.isEmpty && document.candidates.isEmpty
      && !document.warnings.contains { $0.rule == .littleRead }
    return isEmpty
      ? chart.finding(.littleRead, line: 0, "nothing was read: no link and no box is an item")
      : nil
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
