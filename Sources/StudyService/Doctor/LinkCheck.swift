import ReadingList

/// Damage that the parser itself found.
enum LinkCheck {
  static func warnings(_ chart: ListChart) -> [Finding] {
    chart.document.warnings.compactMap { warning in
      switch warning.rule {
      case .damagedText, .badBytes: chart.finding(.damagedText, line: warning.line, warning.message)
      case .brokenLink, .mistypedScheme, .untitled:
        chart.finding(.brokenLink, line: warning.line, warning.message)
      // The doctor checks the first across all lists, and the second against the disk.
      case .sameAddress, .localPath: nil
      default: nil
      }
    }
  }
}
