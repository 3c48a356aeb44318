import ReadingList
import StudyModel
import StudyStorage

/// One address under unrelated titles, and one title under two addresses, across all lists.
enum AddressCheck {
  private struct Place {
    var chart: ListChart
    var posting: Posting

    var text: String { "\(chart.list.place):\(posting.line)" }
  }

  static func findings(_ charts: [ListChart]) -> [Finding] {
    let places = charts.flatMap { chart in
      chart.document.postings.filter(isNamed).map { Place(chart: chart, posting: $0) }
    }
    return wrongPastes(places) + nearDuplicates(places)
  }

  /// A part of a recording has a title of its own, and a bare address has none.
  private static func isNamed(_ posting: Posting) -> Bool {
    !posting.address.isEmpty && posting.moment == nil && !posting.isUntitled
  }

  private static func wrongPastes(_ places: [Place]) -> [Finding] {
    var firsts: [String: Place] = [:]
    return places.compactMap { place in
      guard let first = firsts[place.posting.key] else {
        firsts[place.posting.key] = place
        return nil
      }
      guard SameAddress.areUnrelated(first.posting.title, place.posting.title) else { return nil }
      return place.chart.finding(
        .sameAddress, line: place.posting.line,
        "\"\(place.posting.title)\" has the address of \"\(first.posting.title)\" (\(first.text))")
    }
  }

  /// Shorter titles ("Introduction") are too common to say anything.
  private static let fewestWords = 4

  private static func nearDuplicates(_ places: [Place]) -> [Finding] {
    var firsts: [[String]: Place] = [:]
    var told: Set<[String]> = []
    return places.compactMap { place in
      let words = WordPattern.words(of: place.posting.title)
      guard words.count >= fewestWords else { return nil }
      guard let first = firsts[words] else {
        firsts[words] = place
        return nil
      }
      let pair = [first.posting.key, place.posting.key].sorted()
      guard pair[0] != pair[1], told.insert(pair).inserted else { return nil }
      return place.chart.finding(
        .nearDuplicate, line: place.posting.line,
        "\"\(place.posting.title)\" has another address at \(first.text)")
    }
  }
}
