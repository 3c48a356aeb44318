public import StudyModel
import StudyStorage

/// How far the person is in a large library, on one screen.
public struct ProgressOverview: Sendable {
  public struct Row: Sendable {
    public var name: String
    public var figures: Figures
  }

  public var total: Figures
  /// The topics in focus.
  public var focus: [Row]
  /// This week's plan, if there is one.
  public var plan: Figures?
  /// The lists touched last.
  public var lately: [Row]
  public var folders: [Row]
  public var moreFolders: Int
  /// Lists with items, of which none is done or being read.
  public var notBegun: Int
}

extension Questions {
  /// With more lists than this, progress without a filter is an overview.
  private static let most = screenful
  private static let lately = 5
  private static let folders = 8

  /// An overview of a library whose lists do not fit a screen; nil for a smaller one.
  public func progressOverview() throws -> ProgressOverview? {
    let filled = Set(try snapshot.fetchFilledLists())
    guard filled.count > Self.most else { return nil }
    let lists = try snapshot.fetchLists().filter { filled.contains($0.id) }
    let touched = try snapshot.fetchTouchedLists(on: today)
    let labels = ListLabels(lists)
    let finder = TopicFinder(snapshot)

    let focus = try snapshot.fetchFocus().map { words in
      let topics = try finder.spans(titled: words)
      return (TopicFinder.written(words, in: topics.map(\.title)), topics.map(\.span))
    }
    let last = touched.filter { $0.last != nil }.prefix(Self.lately).map(\.list)
    let folders = FolderTree(lists).topmost(atLeast: Self.folders / 2)
    let figures = try snapshot.fetchProgress(
      ofGroups: [lists.map { TopicSpan(list: $0.id) }] + focus.map(\.1)
        + last.map { [TopicSpan(list: $0)] } + folders.map(\.spans),
      in: nil, nil, on: today
    ).map(\.figures)

    var rest = figures.dropFirst()
    func rows(_ names: [String]) -> [ProgressOverview.Row] {
      defer { rest = rest.dropFirst(names.count) }
      return zip(names, rest).map { ProgressOverview.Row(name: $0, figures: $1) }
    }
    let focused = rows(focus.map(\.0))
    let latest = rows(last.map { labels[$0] ?? "" })
    let inFolders = rows(folders.map(\.name)).filter { $0.figures.all > 0 }.enumerated().sorted {
      let (a, b) = ($0.element.figures, $1.element.figures)
      return (b.done, b.reading, b.all, $0.offset) < (a.done, a.reading, a.all, $1.offset)
    }.map(\.element)
    let begun = touched.count { $0.isBegun }
    return ProgressOverview(
      total: figures[0], focus: focused, plan: try planFigures(), lately: latest,
      folders: Array(inFolders.prefix(Self.folders)),
      moreFolders: max(0, inFolders.count - Self.folders), notBegun: filled.count - begun)
  }

  private func planFigures() throws -> Figures? {
    let plan = try weekPlan()
    let planned = plan.thisWeek.map(\.status)
    guard !planned.isEmpty else { return nil }
    let states = planned.map { $0.state(on: today) }
    return Figures(
      done: states.count { $0 == .done }, all: states.count { $0 != .skipped },
      reading: states.count { $0 == .reading }, lastTouched: planned.compactMap(\.touchedAt).max())
  }
}
