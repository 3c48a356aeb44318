public import StudyModel
import StudyStorage

/// The content of a report: what is being read, the figures of a year, progress by topic, and
/// what was done when.
public struct ReportBook: Sendable {
  /// The lists of a folder.
  public struct Folder: Sendable {
    /// With a slash at its end; "" for lists in no folder.
    public var name: String
    public var figures: Figures
    /// Each list with its topics, the list with the most done first.
    public var lists: [[TopicProgress]]
  }

  /// The eleven months before this one, and then up to today or the last mark.
  public let days: ClosedRange<Day>
  public let stats: Stats
  public let burndown: Burndown
  /// What is being read, the last opened first.
  public let reading: [ItemStanding]
  /// This week's plan.
  public let planned: [ItemStanding]
  /// Progress over everything listed, or over the part that matches.
  public let folders: [Folder]
  public let log: Log
  /// True if nothing matches.
  public let isEmpty: Bool

  /// - Parameters:
  ///   - filter: what to report on. Done items count even if they are in no list any more.
  ///   - plan: this week's.
  init(
    _ snapshot: Snapshot, _ filter: Filter, _ selections: SelectionBuilder, plan: WeekPlan
  ) throws {
    let listed = selections.selection(filter, in: .listed)
    let all = selections.selection(filter, in: .everything)
    let today = selections.today
    let last = try snapshot.fetchLastMarkedDay(after: today) ?? today
    days = Month.last(Stats.months, until: today)[0].first...last
    stats = try Stats(snapshot, all)
    burndown = try Burndown(snapshot, listed, trend: stats.trend)
    let counted = filter.isEverything ? nil : listed
    let topics = try snapshot.fetchProgress(in: counted, on: today)
    folders = try Self.folders(topics, snapshot, counted, on: today)
    let ids = try filter.isEverything ? nil : Set(snapshot.fetchItemIDs(all))
    log = try Log(days, snapshot, of: ids)
    isEmpty = ids?.isEmpty ?? false
    func matches(_ one: ItemStanding) -> Bool { ids?.contains(one.item.id) ?? true }
    reading = try snapshot.fetchReading(on: today).filter(matches)
    planned = plan.thisWeek.filter(matches)
  }

  private static func folders(
    _ topics: [TopicProgress], _ snapshot: Snapshot, _ selection: Selection?, on today: Day
  ) throws -> [Folder] {
    let lists = try snapshot.fetchLists()
    let labels = ListLabels(lists)
    let tree = FolderTree(lists)
    let groups = tree.folders.map { ($0.name, $0.own) } + [("", tree.loose)]
    let figures = try snapshot.fetchProgress(
      ofGroups: groups.map { $0.1.map { TopicSpan(list: $0) } }, in: selection, nil, on: today)
    var byList = Dictionary(grouping: topics.filter { $0.figures.all > 0 }, by: \.topic.id.list)
    for (list, label) in labels.all where byList[list]?[0].topic.depth == 0 {
      byList[list]?[0].topic.title = label
    }
    return zip(groups, figures).compactMap { group, figures in
      let lists = group.1.compactMap { byList[$0] }
      guard !lists.isEmpty else { return nil }
      return Folder(
        name: group.0, figures: figures.figures,
        lists: lists.mostDone { $0[0].figures })
    }
  }
}

extension Array {
  /// What is done in the largest part first, then what is being read, else in the same order.
  fileprivate func mostDone(_ figures: (Element) -> Figures) -> [Element] {
    enumerated().sorted { a, b in
      let (first, second) = (figures(a.element), figures(b.element))
      return (second.percent, second.done, second.reading, a.offset)
        < (first.percent, first.done, first.reading, b.offset)
    }.map(\.element)
  }
}
