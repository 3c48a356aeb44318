import StudyModel
import StudyStorage

extension Candidates {
  /// Open items by what begins so: an id, `@`, or one more word of a title
  /// that has the words before it.
  ///
  /// - Parameter words: what stands before it on the line as other items.
  public func items(_ typed: String, after words: [String] = []) throws -> [Candidate] {
    // From the first word of a title on, all the rest are words of it.
    let title = words.drop { word in (try? ItemReference(word)) != .words }
    if title.isEmpty {
      if typed.isEmpty {
        return try touched() + named(snapshot.fetchBestOpen(limit: Self.firstLimit))
      }
      if typed.hasPrefix("@") { return try touched().filter { $0.text.hasPrefix(typed) } }
      if typed.utf8.allSatisfy({ (48...57).contains($0) }) {
        let ranges = Self.ranges(of: typed)
        return try ranges.isEmpty ? [] : named(snapshot.fetchOpen(in: ranges, limit: Self.limit))
      }
    }
    return try titleWords(typed, of: title.joined(separator: " "))
  }

  private func titleWords(_ typed: String, of title: String) throws -> [Candidate] {
    guard let wanted = TypedWords(title.isEmpty ? typed : title + " " + typed) else { return [] }
    var candidates = CandidateSet()
    for item in try snapshot.fetchOpen(titled: wanted.pattern, limit: Self.rowLimit) {
      let words =
        wanted.begun.isEmpty
        ? WordPattern.words(of: item.title) : WordPattern.beginnings(of: item.title)
      for word in words
      where word.hasPrefix(wanted.begun) && !wanted.whole.contains(word) {
        candidates.insert(typed + word.dropFirst(wanted.begun.count), note: item.title)
      }
      if candidates.isFull { break }
    }
    return candidates.sorted
  }

  /// `@`, `@2` … for what was touched last.
  private func touched() throws -> [Candidate] {
    try snapshot.fetchTouchedTitles(limit: 9).enumerated().map { back, item in
      Candidate(back == 0 ? "@" : "@\(back + 1)", note: item.title)
    }
  }

  private func named(_ items: [Snapshot.Named]) -> [Candidate] {
    items.map { Candidate(String($0.id.rawValue), note: $0.title) }
  }

  /// The ids that begin with those digits: 12, 120 to 129, 1200 to 1299 …
  static func ranges(of digits: String) -> [ClosedRange<Int64>] {
    guard var first = Int64(digits), first > 0, !digits.hasPrefix("0") else { return [] }
    var last = first
    var ranges = [first...last]
    while last < 1_000_000_000_000 {
      first *= 10
      last = last * 10 + 9
      ranges.append(first...last)
    }
    return ranges
  }
}
