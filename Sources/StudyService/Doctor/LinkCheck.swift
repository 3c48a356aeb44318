import ReadingList

/// What the parser itself found damaged.
enum LinkCheck {
  static func warnings(_ chart: ListChart) -> [Finding] {
    chart.document.warnings.compactMap { warning in
      switch warning.rule {
      case .damagedText, .badBytes: chart.finding(.damagedText, line: warning.line, warning.message)
      case .brokenLink, .mistypedScheme, .untitled:
        chart.finding(.brokenLink, line: warning.line, warning.message)
      // The doctor looks over all lists at once for the first, and at the
      // disk for the second.
      case .sameAddress, .localPath: nil
      default: nil
      }
    }
  }
}
