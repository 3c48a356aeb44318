import ReadingList

/// Damage that the parser itself found.
enum LinkCheck {
  static func warnings(_ chart: ListChart) -> [Finding] {
    chart.document.warnings.compactMap { warning in
      switch warning.rule {
      case .damagedText, .badBytes: chart.finding(.damagedText, line: warning.line, warning.message)
      case .brokenLink, .mistypedScheme, .doubtfulAddress:
        chart.finding(.brokenLink, line: warning.line, warning.message)
      // The doctor checks these across all lists, or against the disk.
      case .sameAddress, .untitled, .localPath: nil
      // The limits of the parser, which an import tells.
      case .tooDeep, .tooLong, .conflict: nil
      }
    }
  }
}
