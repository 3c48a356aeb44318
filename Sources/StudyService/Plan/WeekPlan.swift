public import StudyModel
public import StudyStorage

/// This week's short list: the person's own items, and the list that is this week's plan.
public struct WeekPlan: Sendable {
  /// The items that the person planned, in id order.
  public var own: [ItemStanding]
  /// The list that counts as a plan, see `PlanLists`.
  public var listPlace: String?
  /// Its last day, if that is over: then it is no plan of this week.
  public var listEnd: Day?
  /// The items of that list that are not in `own`, in list order.
  public var listed: [ItemStanding]
  /// The items planned in the last weeks and still open.
  public var leftovers: [ItemStanding]
  /// If nothing is planned and no pattern is set: one for lists that look like weekly plans.
  public var likelyPattern: String?

  /// What is planned for this week.
  public var thisWeek: [ItemStanding] { listEnd == nil ? own + listed : own }

  /// - Parameter patterns: of places or paths of lists; `*` matches any part of a name and `**`
  ///   any folders.
  public init(_ snapshot: Snapshot, now: Instant, patterns: [String]) throws {
    let week = Day(now).week
    own = try snapshot.fetchPlanned(for: week...week)
    leftovers = try snapshot.leftovers(now: now)
    let running = try PlanLists(snapshot, patterns, on: Day(now)).running
    let list = running?.list
    listEnd = running?.end
    listPlace = list?.place
    let known = Set(own.map(\.item.id))
    listed =
      try list.map { list in
        try snapshot.fetchStandings(ofList: list.id).filter { !known.contains($0.item.id) }
      } ?? []
    if own.isEmpty, patterns.isEmpty { likelyPattern = try PlanLists.likelyPattern(snapshot) }
  }
}
