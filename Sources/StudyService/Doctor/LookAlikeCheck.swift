import ReadingList
import StudyModel
import StudyStorage

/// Titles of two pages that differ only in invisible characters.
enum LookAlikeCheck {
  static func findings(_ charts: [ListChart]) -> [Finding] {
    var firsts: [String: (title: String, place: String)] = [:]
    return charts.flatMap { chart in
      chart.document.postings.compactMap { posting in
        let seen = seen(posting.title)
        guard let first = firsts[seen] else {
          firsts[seen] = (posting.title, "\(chart.list.place):\(posting.line)")
          return nil
        }
        // Compared by scalars, since Swift ignores some of these characters too.
        let isSame = first.title.unicodeScalars.elementsEqual(posting.title.unicodeScalars)
        return isSame
          ? nil
          : chart.finding(
            .lookAlike, line: posting.line,
            "\"\(posting.title)\" looks like \"\(first.title)\" (\(first.place))")
      }
    }
  }

  /// The visible part of a title.
  private static func seen(_ title: String) -> String {
    var seen = String.UnicodeScalarView()
    for scalar in title.inNormalForm.unicodeScalars
    where !scalar.properties.isDefaultIgnorableCodePoint
      && ![.format, .control].contains(scalar.properties.generalCategory)
    {
      seen.append(scalar)
    }
    return String(seen)
  }
}
