public import StudyModel
import StudyStorage

/// A topic with its figures, and the titles from its list down to its own.
public typealias PlacedTopic = (row: TopicProgress, path: [String])

/// Which rows of progress are shown.
public struct ProgressRows: Sendable {
  public enum Only: String, CaseIterable, Sendable { case started, unfinished }

  public var only: Only?
  /// Includes rows without items.
  public var hasEmpty: Bool

  public init(only: Only? = nil, hasEmpty: Bool = false) {
    self.only = only
    self.hasEmpty = hasEmpty
  }

  func keeps(_ figures: Figures) -> Bool {
    guard figures.all > 0 || hasEmpty else { return false }
    switch only {
    case nil: return true
    case .started: return figures.done > 0 || figures.reading > 0
    case .unfinished: return figures.done < figures.all
    }
  }
}

extension Questions {
  /// Progress by anything except topics.
  public func progress(
    by dimension: ProgressDimension, _ filter: Filter, _ shown: ProgressRows
  ) throws -> Answer<[ProgressRow]> {
    let selections = try selections(needsTimes: true)
    let selection = filter.isEverything ? nil : topicSelection(filter, selections)
    let rows = try snapshot.fetchProgress(
      by: dimension, of: selection, selections.forecast, on: today)
    let isEmpty = !rows.contains { $0.figures.all > 0 }
    return Answer(
      rows.filter { shown.keeps($0.figures) },
      advice: isEmpty ? try selection.flatMap(advice) : nil)
  }

  /// Progress in each topic, in list order.
  ///
  /// Words alone select topics, which are shown whole; with any other filter, matching items
  /// are counted in every topic.
  ///
  /// - Parameters:
  ///   - depth: levels to show, lists the first; nil for a suitable number.
  ///   - isFlat: whether the rows are not a tree, so that all levels suit.
  ///   - hasForecast: whether to find out what is left, which takes twice
  ///     the time.
  public func progressByTopic(
    _ filter: Filter, depth: Int?, isFlat: Bool, hasForecast: Bool, _ shown: ProgressRows
  ) throws -> Answer<[PlacedTopic]> {
    let title = filter.titleWords
    let rows = try topicRows(filter, hasForecast: hasForecast)
    var topics = Self.placed(rows.value)
    if let title {
      let ids = try TopicFinder(snapshot).requireSubtrees(titled: title)
      topics.removeAll { !ids.contains($0.row.topic.id) }
    }
    let lists = Set(topics.map(\.row.topic.id.list)).count
    let levels = depth ?? (isFlat ? .max : lists == 1 ? 2 : filter.isEverything ? 1 : 3)
    topics.removeAll { topic in
      topic.row.topic.depth >= levels && (title == nil || depth != nil && isFlat)
        || !shown.keeps(topic.row.figures)
    }
    return Answer(topics, advice: rows.advice)
  }

  private func topicRows(
    _ filter: Filter, hasForecast: Bool
  ) throws -> Answer<[TopicProgress]> {
    if filter.isEverything || filter.titleWords != nil {
      guard hasForecast else { return Answer(try snapshot.fetchProgress(on: today)) }
      let forecast = try selections(needsTimes: true).forecast
      return Answer(try snapshot.fetchProgress(of: nil, forecast, on: today))
    }
    let selections = try selections(needsTimes: hasForecast || filter.speaksOfMinutes)
    let selection = topicSelection(filter, selections)
    let rows =
      hasForecast
      ? try snapshot.fetchProgress(of: selection, selections.forecast, on: today)
      : try snapshot.fetchProgress(of: selection)
    let isEmpty = !rows.contains { $0.figures.all > 0 }
    return Answer(rows, advice: isEmpty ? try advice(on: selection) : nil)
  }

  /// A bare word in a filter of progress means a topic.
  private func topicSelection(_ filter: Filter, _ selections: SelectionBuilder) -> Selection {
    selections.selection(
      filter.replacingTexts { .term(FilterTerm(.topic, [.text($0)])) }, in: .listed)
  }

  /// Each topic with its path. Topics come in list order, parents first.
  private static func placed(_ rows: [TopicProgress]) -> [PlacedTopic] {
    var path: [String] = []
    return rows.map { row in
      path.removeLast(max(0, path.count - row.topic.depth))
      path.append(row.topic.title)
      return (row, path)
    }
  }
}

extension Filter {
  /// The words of a title, if the filter has nothing else.
  fileprivate var titleWords: String? {
    switch form {
    case .text(let text): text
    case .every(let parts):
      parts.isEmpty || !parts.allSatisfy({ $0.titleWords != nil })
        ? nil : parts.compactMap(\.titleWords).joined(separator: " ")
    case .any, .not, .term: nil
    }
  }
}
