public import StudyModel
public import StudyStorage

/// The short list of this week: what the person put on it, and the list of
/// theirs that is this week's plan.
public struct WeekPlan: Sendable {
  /// What the person put on it, in the order of ids.
  public var own: [ItemStanding]
  /// The list that counts as a plan: of those that fit a pattern the last by
  /// name, numbers by their value.
  public var listPlace: String?
  /// What stands in that list and not in `own`, in list order.
  public var listed: [ItemStanding]
  /// What was planned in the last weeks and is still open.
  public var leftovers: [ItemStanding]

  /// - Parameter patterns: of places or paths of lists, `*` for any part of a
  ///   name and `**` for any folders.
  public init(_ snapshot: Snapshot, now: Instant, patterns: [String]) throws {
    let week = Day(now).week
    own = try snapshot.fetchPlanned(for: week...week)
    leftovers = try snapshot.leftovers(now: now)
    let list = try Self.planList(snapshot, patterns)
    listPlace = list?.place
    let known = Set(own.map(\.item.id))
    listed =
      try list.map { list in
        try snapshot.fetchStandings(ofList: list.id).filter { !known.contains($0.item.id) }
      } ?? []
  }

  static func planList(_ snapshot: Snapshot, _ patterns: [String]) throws -> ListRow? {
    if patterns.isEmpty { return nil }
    let globs = patterns.map(PathPattern.init)
    return try snapshot.fetchLists()
      .filter { list in globs.contains { $0.fits(list.place) || $0.fits(list.path) } }
      .max { NaturalOrder.isLess($0.place, $1.place) }
  }
}
