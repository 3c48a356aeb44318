import ReadingList
import StudyModel
import StudyStorage

/// One address under the title of another page, across all lists.
enum AddressCheck {
  static func findings(_ charts: [ListChart]) -> [Finding] {
    let places = charts.enumerated().flatMap { list, chart in
      chart.document.postings.map { SameAddress.Place(list: list, posting: $0) }
    }
    func text(_ place: SameAddress.Place) -> String {
      "\(charts[place.list].list.place):\(place.posting.line)"
    }
    // The same line in several lists is one mistake.
    var told: [Mistake: (finding: Finding, places: Int)] = [:]
    var order: [Mistake] = []
    for (wrong, right) in SameAddress.wrongPastes(places) {
      let (wrong, right) = (places[wrong], places[right])
      let mistake = Mistake(
        key: wrong.posting.key, title: WordPattern.words(of: wrong.posting.title))
      if let known = told[mistake] {
        told[mistake] = (known.finding, known.places + 1)
      } else {
        order.append(mistake)
        let finding = charts[wrong.list].finding(
          .sameAddress, line: wrong.posting.line,
          "\"\(wrong.posting.title)\" has the address of \"\(right.posting.title)\" (\(text(right)))"
        )
        told[mistake] = (finding, 1)
      }
    }
    return order.compactMap { told[$0] }.map { finding, places in
      var finding = finding
      if places > 1 { finding.text += " (in \(places) places)" }
      return finding
    }
  }

  private struct Mistake: Hashable {
    var key: String
    var title: [String]
  }
}
