import Files
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
        guard let file = LocalFile(reference.address, besideList: chart.list.path) else {
          return nil
        }
        let written = reference.address.prefix { $0 != "#" }
        let place = reference.address.dropFirst(written.count)
        guard let path = FilePath.real(file.path) else {
          return chart.finding(
            .missingList, line: reference.line, "\"\(reference.title)\": \(written) does not exist")
        }
        guard let heading = file.fragment, let anchors = known[path],
          !anchors.contains(heading.lowercased())
        else { return nil }
        return chart.finding(
          .missingHeading, line: reference.line,
          "\"\(reference.title)\": \(written) has no heading \(place)")
      }
    }
  }

  /// A heading's anchor as GitHub makes it: lower case, blanks as hyphens, other punctuation
  /// removed.
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
