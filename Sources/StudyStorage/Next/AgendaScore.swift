import StudyModel

/// The points of an item's tags, as SQL over its distinct tags; `RankSignals` computes the same
/// in Swift.
enum AgendaScore {
  static func ofTags(_ weights: RankWeights) -> String {
    let free = weights.tags.filter { TagGroup(Tag(normalised: $0.key)) == nil }
    return (TagGroup.allCases.map { term($0, weights) } + ["sum(\(cases(free, otherwise: 0)))"])
      .joined(separator: "\n  + ")
  }

  /// The points of an agenda's columns about headings and about the list itself.
  static func ofHeadings(_ weights: RankWeights) -> String {
    let headings = HeadingMark.allCases.map {
      "WHEN '\($0.rawValue)' THEN \(weights.points(of: $0))"
    }
    return """
      CASE heading \(headings.joined(separator: " ")) ELSE 0 END
        + is_aside * \(weights.aside)
      """
  }

  /// What the headings of an item say together: what raises it counts wherever it stands, and the
  /// most points first; that it is on hold, only where every place says so.
  static func heading(of item: String, _ weights: RankWeights) -> String {
    let raising = [HeadingMark.inProgress, .carriedOver]
      .sorted { weights.points(of: $0) > weights.points(of: $1) }
      .map { "WHEN sum(heading = '\($0.rawValue)') > 0 THEN '\($0.rawValue)'" }
    let parked = HeadingMark.parked.rawValue
    return ofMarkedPostings(
      of: item,
      """
      CASE \(raising.joined(separator: " "))
        WHEN sum(heading = '\(parked)') = count(*) THEN '\(parked)' END
      """)
  }

  /// Whether an item is about the list itself wherever it stands.
  static func isAside(_ item: String) -> String {
    "ifnull(\(ofMarkedPostings(of: item, "count(aside_reason) = count(*)")), 0)"
  }

  /// Something of an item's postings; null, by one look at an index, for one of which no heading
  /// says anything and that is nowhere about the list itself, as nearly all are.
  private static func ofMarkedPostings(of item: String, _ value: String) -> String {
    """
    CASE WHEN \(item) IN (
        SELECT item_id FROM posting WHERE heading IS NOT NULL OR aside_reason IS NOT NULL)
      THEN (SELECT \(value) FROM posting WHERE item_id = \(item)) END
    """
  }

  /// Each group counts once: by the tag with the most points, or the one that takes most.
  private static func term(_ group: TagGroup, _ weights: RankWeights) -> String {
    let own = weights.tags.filter { TagGroup(Tag(normalised: $0.key)) == group }
    let (choice, points) =
      switch group {
      case .startHere: ("max", "\(weights.startHere)")
      case .myNext: ("max", "\(max(weights.myNext, weights.myNextFaded))")
      case .must: ("max", cases(own, otherwise: weights.must))
      case .toDo: ("max", cases(own, otherwise: weights.toDo))
      case .outdated: ("min", cases(own, otherwise: weights.outdated))
      }
    return "ifnull(\(choice)(CASE WHEN \(test(group)) THEN \(points) END), 0)"
  }

  private static func test(_ group: TagGroup) -> String {
    TagMeaning.table.filter { $0.group == group }.map { meaning in
      let name = meaning.tag.name
      return meaning.isBegin
        ? "substr(tag, 1, \(name.unicodeScalars.count)) = '\(name)'" : "tag = '\(name)'"
    }.joined(separator: " OR ")
  }

  private static func cases(_ tags: [String: Int], otherwise: Int) -> String {
    if tags.isEmpty { return "\(otherwise)" }
    let cases = tags.sorted { $0.key < $1.key }.map { name, points in
      "WHEN '\(name.replacing("'", with: "''"))' THEN \(points)"
    }
    return "CASE tag \(cases.joined(separator: " ")) ELSE \(otherwise) END"
  }
}
