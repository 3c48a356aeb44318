import Files
import ReadingList
import StudyStorage

/// References to lists, and to headings in them.
enum ReferenceCheck {
  /// References to lists that do not exist.
  ///
  /// - Parameter names: the known lists by the name of their file.
  static func missing(_ chart: ListChart, _ names: [String: [String]]) -> [MissingPath] {
    chart.document.references.compactMap { reference in
      // A note may stand in any folder, or be one to be written.
      guard !reference.isWikilink,
        let file = LocalFile(reference.address, besideList: chart.list.path),
        FileFacts.isGone(file.path)
      else { return nil }
      let written = String(reference.address.prefix { $0 != "#" })
      let others = names[FilePath.name(of: file.path)] ?? []
      let meant = others.count == 1 ? "; is it \(others[0])?" : ""
      let text = reference.title == written ? written : "\"\(reference.title)\": \(written)"
      return MissingPath(
        chart, line: reference.line, written: written, path: file.path,
        text: "\(text) does not exist\(meant)", rule: .missingList)
    }
  }

  /// References to headings that do not exist.
  static func findings(_ charts: [ListChart]) -> [Finding] {
    let known = Dictionary(
      charts.map { chart in
        // The list's own heading is an anchor too.
        (chart.list.path, Set(chart.document.topics.map(anchor) + [anchor(chart.document.title)]))
      },
      uniquingKeysWith: { a, _ in a })
    return charts.flatMap { chart in
      chart.document.references.compactMap { reference in
        guard let file = LocalFile(reference.address, besideList: chart.list.path),
          let path = FilePath.real(file.path), let heading = file.fragment,
          let anchors = known[path], !anchors.contains(heading.lowercased())
        else { return nil }
        let written = reference.address.prefix { $0 != "#" }
        let place = reference.address.dropFirst(written.count)
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
