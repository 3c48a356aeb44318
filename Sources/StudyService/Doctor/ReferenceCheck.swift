import Foundation
import ReadingList
import StudyStorage

/// References to lists, and to headings in them.
enum ReferenceCheck {
  static func findings(_ charts: [ListChart]) -> [Finding] {
    let known = Dictionary(
      charts.map { chart in
        // The list's own heading is an anchor too.
        (chart.list.path, Set(chart.document.topics.map(anchor) + [anchor(chart.document.title)]))
      },
      uniquingKeysWith: { a, _ in a })
    return charts.flatMap { chart in
      chart.document.references.compactMap { reference in
        let parts = reference.address.split(
          separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = LocalPath.absolute(String(parts[0]), beside: chart.list.path)
        guard access(path, F_OK) == 0 else {
          return chart.finding(
            .missingList, line: reference.line, "\"\(reference.title)\": there is no \(parts[0])")
        }
        guard parts.count == 2, let anchors = known[path] else { return nil }
        let wanted = (parts[1].removingPercentEncoding ?? String(parts[1])).lowercased()
        return anchors.contains(wanted)
          ? nil
          : chart.finding(
            .missingHeading, line: reference.line,
            "\"\(reference.title)\": \(parts[0]) has no heading #\(parts[1])")
      }
    }
  }

  /// A heading's anchor as GitHub makes it: lower case, blanks to hyphens,
  /// other punctuation gone.
  private static func anchor(_ topic: ListTopic) -> String {
    anchor(topic.number.isEmpty ? topic.title : "\(topic.number). \(topic.title)")
  }

  private static func anchor(_ heading: String) -> String {
    String(
      heading.lowercased().compactMap { character in
        character == " "
          ? "-"
          : character.isLetter || character.isNumber || "-_".contains(character)
            ? character : nil
      })
  }
}
