import StudyModel

/// The points of an item's tags, as SQL over its distinct tags; `RankSignals` computes the same
/// in Swift.
enum AgendaScore {
  static func ofTags(_ weights: RankWeights) -> String {
    let free = weights.tags.filter { TagGroup(Tag(normalised: $0.key)) == nil }
    return (TagGroup.allCases.map { term($0, weights) } + ["sum(\(cases(free, otherwise: 0)))"])
      .joined(separator: "\n  + ")
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
