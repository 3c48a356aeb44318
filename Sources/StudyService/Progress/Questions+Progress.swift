public import StudyModel
import StudyStorage

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
    case .started: return figures.isBegun
    case .unfinished: return figures.done < figures.all
    }
  }
}

extension Questions {
  /// Progress by anything except topics.
  public func progress(
    by dimension: ProgressDimension, _ filter: Filter, _ shown: ProgressRows,
    order: ProgressOrder? = nil, limit: Int? = nil
  ) throws -> Answer<[ProgressRow]> {
    let selections = try selections(needsTimes: true)
    let selection = filter.isEverything ? nil : topicSelection(filter, selections)
    let all =
      try dimension == .folder
      ? folders(selection, selections.forecast)
      : snapshot.fetchProgress(by: dimension, of: selection, selections.forecast, on: today)
    let isEmpty = !all.contains { $0.figures.all > 0 }
    var rows = all.filter { shown.keeps($0.figures) }
    if dimension == .list { rows = named(rows, by: filter) }
    if let order {
      rows = order.sorted(rows) {
        ProgressOrder.Key(name: $0.name, figures: $0.figures, forecast: $0.forecast)
      }
    }
    return Answer(
      Array(rows.prefix(limit ?? .max)), advice: isEmpty ? try selection.flatMap(advice) : nil)
  }

  /// The lists that the filter names; all if it names none.
  private func named(_ rows: [ProgressRow], by filter: Filter) -> [ProgressRow] {
    let scope = TopicScope(filter, by: [.list])
    let named = rows.filter { row in
      scope.keeps(scope.hits(title: row.name, place: row.place ?? "", above: nil))
    }
    return named.isEmpty ? rows : named
  }

  /// Every folder with all that is in it.
  private func folders(
    _ selection: Selection?, _ question: Forecast.Question
  ) throws -> [ProgressRow] {
    let tree = FolderTree(try snapshot.fetchLists())
    let loose = tree.loose.map { TopicSpan(list: $0) }
    let figures = try snapshot.fetchProgress(
      ofGroups: tree.folders.map(\.spans) + [loose], in: selection, question, on: today)
    return zip(tree.folders.map(\.name) + [""], figures).compactMap { name, group in
      group.forecast.map {
        ProgressRow(name: name, list: nil, place: nil, figures: group.figures, forecast: $0)
      }
    }
  }
}

extension Filter {
  /// The words of a title, if the filter has nothing else.
  var titleWords: String? {
    switch form {
    case .text(let text): text
    case .every(let parts):
      parts.isEmpty || !parts.allSatisfy({ $0.titleWords != nil })
        ? nil : parts.compactMap(\.titleWords).joined(separator: " ")
    case .any, .not, .term: nil
    }
  }
}
