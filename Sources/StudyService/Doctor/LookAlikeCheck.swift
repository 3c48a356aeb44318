import ReadingList
import StudyModel
import StudyStorage

/// Titles of two pages that differ in characters which nobody sees.
final class LookAlikeCheck {
  private var firsts: [String: (title: String, place: String)] = [:]

  func findings(_ chart: ListChart) -> [Finding] {
    chart.document.postings.compactMap { posting in
      let place = "\(chart.list.place):\(posting.line)"
      let seen = Self.seen(posting.title)
      guard let first = firsts[seen] else {
        firsts[seen] = (posting.title, place)
        return nil
      }
      // Scalars, since Swift counts some of them as nothing, too.
      guard !first.title.unicodeScalars.elementsEqual(posting.title.unicodeScalars) else {
        return nil
      }
      return chart.finding(
        .lookAlike, line: posting.line,
        "\"\(posting.title)\" looks like \"\(first.title)\" (\(first.place))")
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
