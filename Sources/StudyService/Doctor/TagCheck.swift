import ReadingList
import StudyModel

/// Tags that are two for study and were surely meant as one.
enum TagCheck {
  static func findings(_ charts: [ListChart]) -> [Finding] {
    var counts: [Tag: Int] = [:]
    var first: [Tag: Finding] = [:]
    var order: [Tag] = []
    for chart in charts {
      for posting in chart.document.postings {
        for tag in posting.tags {
          counts[tag.name, default: 0] += 1
          if first[tag.name] == nil {
            order.append(tag.name)
            first[tag.name] = chart.finding(.tagSpelling, line: posting.line, "")
          }
        }
      }
    }
    // The more usual spelling first, then the one that came first.
    let tags = order.enumerated().sorted { a, b in
      (counts[b.element] ?? 0, a.offset) < (counts[a.element] ?? 0, b.offset)
    }.map(\.element)
    return tags.indices.flatMap { index in
      tags[(index + 1)...].compactMap { rarer -> Finding? in
        guard areAlike(tags[index].name, rarer.name), var finding = first[rarer] else { return nil }
        finding.text =
          "\(rarer) (\(counts[rarer] ?? 0)) is like \(tags[index]) (\(counts[tags[index]] ?? 0))"
        return finding
      }
    }
  }

  /// Alike but for underscores, a plural, or one slip in a longer word.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    let (a, b) = (one.replacing("_", with: ""), other.replacing("_", with: ""))
    if a == b || a == b + "S" || b == a + "S" { return true }
    return min(a.utf8.count, b.utf8.count) >= 6 && Nearest.distance(a, b) == 1
      && a.filter(\.isNumber) == b.filter(\.isNumber)
  }
}
