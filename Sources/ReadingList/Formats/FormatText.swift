internal import StudyModel

extension StringProtocol where SubSequence == Substring {
  /// Nil for a text without a letter or digit.
  var nonEmpty: String? { hasWord ? collapsed : nil }

  /// Its lines, each without needless blanks, without the empty ones.
  var withLines: String {
    split(whereSeparator: \.isNewline).map(\.collapsed).filter { !$0.isEmpty }
      .joined(separator: "\n")
  }
}

extension RecordList {
  /// Adds the entry unless its address is one that only the browser knows.
  @discardableResult
  func addPage(_ record: Record, _ rule: PostingRule) -> Int? {
    guard let reason = BrowserAddress.reasonToSkip(record.address) else {
      return add(record, rule)
    }
    ignore(reason, line: record.line, title: record.title.collapsed, address: record.address)
    return nil
  }

  /// Once: a file with one such line has thousands.
  func warnTooDeep(_ line: Int) {
    guard !isTooDeep else { return }
    isTooDeep = true
    warn(
      .tooDeep, line: line,
      "more than \(Self.depth) levels of nesting; what is deeper stands in the last of them")
  }
}
