import ReadingList
import StudyModel

/// Different tags that were surely meant to be the same.
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
    // The more common spelling first, then the one that came first.
    let tags = order.enumerated().sorted { a, b in
      (counts[b.element] ?? 0, a.offset) < (counts[a.element] ?? 0, b.offset)
    }.map(\.element)
    var known: [String: [Int]] = [:]
    var findings: [(usual: Int, rarer: Int, Finding)] = []
    for (index, tag) in tags.enumerated() {
      let keys = keys(tag.name)
      for usual in Set(keys.flatMap { known[$0] ?? [] })
      where areAlike(tags[usual].name, tag.name) {
        guard var finding = first[tag] else { continue }
        finding.text =
          "\(tag) (\(counts[tag] ?? 0)) is like \(tags[usual]) (\(counts[tags[usual]] ?? 0))"
        findings.append((usual, index, finding))
      }
      for key in keys { known[key, default: []].append(index) }
    }
    return findings.sorted { ($0.usual, $0.rarer) < ($1.usual, $1.rarer) }.map(\.2)
  }

  /// Similar tags share one of these, so that not every pair is compared: the name without
  /// underscores, and without any one letter.
  private static func keys(_ name: String) -> Set<String> {
    let letters = Array(name.utf8.filter { $0 != UInt8(ascii: "_") })
    var keys: Set = [String(decoding: letters, as: UTF8.self)]
    for index in letters.indices {
      keys.insert(String(decoding: letters[..<index] + letters[(index + 1)...], as: UTF8.self))
    }
    return keys
  }

  /// The same except for underscores, a plural, or one typo in a longer word.
  private static func areAlike(_ one: String, _ other: String) -> Bool {
    let (a, b) = (one.replacing("_", with: ""), other.replacing("_", with: ""))
    if a == b || a == b + "S" || b == a + "S" { return true }
    return min(a.utf8.count, b.utf8.count) >= 6 && Nearest.distance(a, b) == 1
      && a.filter(\.isNumber) == b.filter(\.isNumber)
  }
}
