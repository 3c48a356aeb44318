import StudyModel
import StudyStorage

/// What the person wants first: this week's short list, and topics in focus.
struct Priorities {
  private let own: Set<Item.ID>
  private let planned: Set<Item.ID>
  private let planTitle: String
  private let isPlanOver: Bool
  private let focused: [(words: String, items: Set<Item.ID>)]

  init(_ snapshot: Snapshot, now: Instant, _ plan: Preferences.Plan) throws {
    let week = Day(now).week
    own = Set(try snapshot.fetchPlannedIDs(week: week))
    let running = try PlanLists(snapshot, plan.lists, on: Day(now)).running
    let list = running?.list
    isPlanOver = running?.end != nil
    planned = Set(try list.map { try snapshot.fetchItemIDs(ofList: $0.id) } ?? [])
    planTitle = list?.title ?? ""
    let finder = TopicFinder(snapshot)
    focused = try snapshot.fetchFocus().map { words in
      do {
        return (words, try finder.items(inTopicsTitled: words))
      } catch StudyError.notFound {
        // A topic that no longer exists is not an error.
        return (words, [])
      }
    }
  }

  /// Every item that comes first.
  var items: Set<Item.ID> { focused.reduce(into: own.union(planned)) { $0.formUnion($1.items) } }

  func plan(of item: Item.ID) -> RankSignals.Plan? {
    own.contains(item) ? .own : planned.contains(item) ? .list(planTitle, isOver: isPlanOver) : nil
  }

  func focus(of item: Item.ID) -> String? { focused.first { $0.items.contains(item) }?.words }
}
