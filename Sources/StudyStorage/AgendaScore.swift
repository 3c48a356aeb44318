import StudyModel

/// The part of a score that an item's tags bring, as SQL over its distinct
/// tags; `RankSignals` says the same in Swift.
enum AgendaScore {
  static func ofTags(_ weights: RankWeights) -> String {
    let myNext = max(weights.myNext, weights.myNextFaded)
    let free = weights.tags.filter { TagGroup(Tag(normalised: $0.key)) == nil }
    return """
      max(tag = 'START_HERE') * \(weights.startHere)
        + max(tag = 'MY_NEXT') * \(myNext)
        + ifnull(max(CASE WHEN substr(tag, 1, 5) = 'MUST_'
            THEN \(points(weights, .must, weights.must)) END), 0)
        + ifnull(max(CASE WHEN tag IN ('TODO', 'VISIT', 'REVISIT')
            THEN \(points(weights, .toDo, weights.toDo)) END), 0)
        + ifnull(min(CASE WHEN tag IN ('OUTDATED', 'OLD_VERSION')
            THEN \(points(weights, .outdated, weights.outdated)) END), 0)
        + sum(\(cases(free, otherwise: 0)))
      """
  }

  /// What a tag of that group brings: its own points or the group's.
  private static func points(_ weights: RankWeights, _ group: TagGroup, _ usual: Int) -> String {
    cases(weights.tags.filter { TagGroup(Tag(normalised: $0.key)) == group }, otherwise: usual)
  }

  private static func cases(_ tags: [String: Int], otherwise: Int) -> String {
    if tags.isEmpty { return "\(otherwise)" }
    let cases = tags.sorted { $0.key < $1.key }.map { name, points in
      "WHEN '\(name.replacing("'", with: "''"))' THEN \(points)"
    }
    return "CASE tag \(cases.joined(separator: " ")) ELSE \(otherwise) END"
  }
}
