public import StudyModel
import StudyStorage

/// All that an answer is about, with each item counted once.
public struct ProgressTotal: Sendable {
  /// What was asked about.
  public var name: String
  public var figures: Figures
  public var forecast: Forecast?
  /// The topics that were found; 0 if they are whole lists.
  public var topics: Int
  public var lists: Int

  public init(name: String, figures: Figures, forecast: Forecast?, topics: Int, lists: Int) {
    self.name = name
    self.figures = figures
    self.forecast = forecast
    self.topics = topics
    self.lists = lists
  }
}

extension ProgressTotal {
  /// - Parameter found: the topics that have items.
  init(
    of filter: Filter, _ sum: GroupFigures, in found: [TopicForest.Node]
  ) {
    let roots = found.filter { $0.above == nil }
    self.init(
      name: filter.titleWords.map { Self.name($0, roots) } ?? "\(filter)", figures: sum.figures,
      forecast: sum.forecast,
      topics: roots.contains { $0.path.count > 1 } ? roots.count : 0,
      lists: Set(found.map(\.topic.id.list)).count)
  }

  /// One topic by its path; several by the words as most of their titles write them.
  private static func name(_ words: String, _ roots: [TopicForest.Node]) -> String {
    roots.count == 1
      ? roots[0].path.joined(separator: " › ")
      : TopicFinder.written(words, in: roots.compactMap(\.path.last))
  }
}
