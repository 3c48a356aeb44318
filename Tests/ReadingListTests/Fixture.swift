import ReadingList
import Testing

/// The list parsed from `text`.
func list(_ text: String, fileName: String = "list.md") throws -> ListDocument {
  try ListParser.parse(Array(text.utf8), fileName: fileName)
}

/// The only posting of a one-line list.
func posting(_ line: String) throws -> Posting {
  let postings = try list(line).postings
  return try #require(postings.count == 1 ? postings.first : nil)
}

extension ListDocument {
  var titles: [String] { postings.map(\.title) }

  func lines(of rule: ListWarning.Rule) -> [Int] {
    warnings.filter { $0.rule == rule }.map(\.line)
  }
}
