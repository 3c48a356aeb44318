import ReadingList
import StudyModel
import StudyStorage

/// Titles of two pages that differ in characters which nobody sees.
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
        // Scalars, since Swift counts some of them as nothing, too.
        let isSame = first.title.unicodeScalars.elementsEqual(posting.title.unicodeScalars)
        return isSame
          ? nil
          : chart.finding(
            .lookAlike, line: posting.line,
            "\"\(posting.title)\" looks like \"\(first.title)\" (\(first.place))")
      }
    }
  }

  /// What is left of a title for the eye.
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
