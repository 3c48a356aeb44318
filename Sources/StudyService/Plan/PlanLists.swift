import Files
import StudyModel
import StudyStorage

/// Which of the lists that match the person's patterns is this week's plan.
///
/// The one whose dates have today in them, by its title, its name or its first heading. If none
/// does, the last by date or else by name that does not begin later, among those that are named as
/// most are: "sprint-9" and "2024-sprint-10", and not "videos-2-watch" beside them.
struct PlanLists {
  private let lists: [Candidate]
  private let today: Day

  private struct Candidate {
    let list: ListRow
    let days: ClosedRange<Day>?
    /// Its file's name up to its number; nil without one.
    let series: String?
  }

  init(_ snapshot: Snapshot, _ patterns: [String], on today: Day) throws {
    self.today = today
    let globs = patterns.map { PathPattern(FilePath.expanded($0)) }
    let known = try patterns.isEmpty ? [] : snapshot.fetchLists()
    let matching = known.filter { list in
      globs.contains { $0.fits(list.place) || $0.fits(list.path) }
    }
    let headings =
      try matching.isEmpty
      ? [:] : snapshot.fetchTopics(matching.map { Topic.ID(list: $0.id, ordinal: 1) })
    lists = matching.sorted { NaturalOrder.isLess($0.place, $1.place) }.map { list in
      let path = list.path.split(separator: "/").suffix(2).joined(separator: "/")
      let heading = headings[Topic.ID(list: list.id, ordinal: 1)]?.title
      return Candidate(
        list: list,
        days: TitleDays.days(in: list.title) ?? TitleDays.days(in: Self.stem(path))
          ?? heading.flatMap(TitleDays.days),
        series: Self.series(of: list.path))
    }
  }

  /// The list, and its last day if that is over.
  var running: (list: ListRow, end: Day?)? {
    if let current = lists.last(where: { $0.days?.contains(today) == true }) {
      return (current.list, nil)
    }
    func hasBegun(_ list: Candidate) -> Bool { list.days.map { $0.lowerBound <= today } ?? true }
    guard let last = series.prefix(while: hasBegun).last else { return nil }
    // One without a date among others is as its name says.
    let latest =
      last.days == nil
      ? last : series.filter(hasBegun).reduce(last) { Self.begins($0, before: $1) ? $1 : $0 }
    return (latest.list, latest.days.map(\.upperBound).flatMap { $0 < today ? $0 : nil })
  }

  private static func begins(_ a: Candidate, before b: Candidate) -> Bool {
    guard let a = a.days, let b = b.days else { return false }
    return a.lowerBound < b.lowerBound
  }

  /// The largest group of lists named alike except for a number; all of them if no two are.
  private var series: [Candidate] {
    let groups = Dictionary(grouping: lists.filter { $0.series != nil }) { $0.series ?? "" }
    let largest = groups.values.max { a, b in
      a.count != b.count
        ? a.count < b.count
        : NaturalOrder.isLess(a.last?.list.place ?? "", b.last?.list.place ?? "")
    }
    guard let largest, largest.count > 1 else { return lists }
    return largest
  }

  /// "2024-sprint-07-old.md" → "sprint": years do not count, as they do not tell weeks apart.
  private static func series(of path: String) -> String? {
    let name = stem(FilePath.name(of: path)).lowercased()
    var words: [String] = []
    for word in WordPattern.words(of: name) {
      let letters = word.prefix { !$0.isNumber }
      if letters.count < word.count {
        let isYear = word.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20"))
        if letters.isEmpty, isYear { continue }
        return (words + [String(letters)]).joined(separator: " ")
      }
      words.append(word)
    }
    return nil
  }

  private static func stem(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex else { return path }
    return String(path[..<dot])
  }
}

extension PlanLists {
  /// A pattern for the folder that looks most like one of weekly plans: its name says sprint,
  /// plan or week, and it has the most lists.
  static func likelyPattern(_ snapshot: Snapshot) throws -> String? {
    var counts: [String: Int] = [:]
    for list in try snapshot.fetchLists() {
      var folders = list.place.split(separator: "/").dropLast().map(String.init)
      if folders.isEmpty, series(of: list.path) != nil {
        // The folder that was imported may have any name, so a number must be there too.
        folders = list.path.split(separator: "/").dropLast().suffix(1).map(String.init)
      }
      guard
        let index = folders.lastIndex(where: {
          WordPattern.words(of: $0).contains(where: planWords.contains)
        })
      else { continue }
      let isDirect = index == folders.count - 1
      counts["**/\(folders[index])/\(isDirect ? "*" : "**")", default: 0] += 1
    }
    return counts.max { a, b in a.value != b.value ? a.value < b.value : a.key > b.key }?.key
  }

  private static let planWords: Set<String> = [
    "sprint", "sprints", "plan", "plans", "week", "weeks", "weekly",
  ]
}
