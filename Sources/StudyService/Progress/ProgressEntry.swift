public import StudyModel

/// A row of progress by topic.
public struct ProgressEntry: Sendable {
  public enum Place: Sendable {
    /// A folder of lists, with a slash at its end.
    case folder(String)
    /// A topic, and the titles from its list down to it.
    case topic(Topic, path: [String])
    /// The topics of that name in several lists.
    case named(Topic, path: [String], lists: Int)
  }

  public var place: Place
  /// How many of the rows above it are its parents.
  public var level: Int
  /// What it is called here: the part of its path that the rows above do not say.
  public var label: [String]
  public var figures: Figures
  /// Only if asked for.
  public var forecast: Forecast?

  public var topic: Topic? {
    switch place {
    case .folder: nil
    case .topic(let topic, _), .named(let topic, _, _): topic
    }
  }

  /// Of topics with the same name.
  public var lists: Int? {
    switch place {
    case .folder, .topic: nil
    case .named(_, _, let lists): lists
    }
  }

  var key: ProgressOrder.Key {
    ProgressOrder.Key(name: label.last ?? "", figures: figures, forecast: forecast)
  }
}

/// Progress by topic.
public struct TopicsAnswer: Sendable {
  /// Nil for everything there is, and if not asked for.
  public var total: ProgressTotal?
  public var entries: [ProgressEntry]
  /// How many rows were left out to fit a screen.
  public var more = 0

  mutating func cut(to count: Int) {
    more = max(0, entries.count - count)
    entries.removeLast(more)
  }
}

/// What is asked of progress by topic.
public struct TopicsRequest: Sendable {
  public enum Form: Sendable {
    /// Each topic below its own parent.
    case tree
    /// Each topic with its whole path.
    case flat
    /// Topics of the same name in one row.
    case named
  }

  public var form: Form
  /// Levels to show, from the lists or the topics found down; nil for a suitable number.
  public var depth: Int?
  public var shown: ProgressRows
  public var order: ProgressOrder?
  public var limit: Int?
  /// Whether to find out what is left, which takes twice the time.
  public var hasForecast: Bool
  /// Whether it is for a screen, with folders and a total, and no longer than that if it can be.
  public var isForScreen: Bool

  public init(
    form: Form, depth: Int?, shown: ProgressRows, order: ProgressOrder?, limit: Int?,
    hasForecast: Bool, isForScreen: Bool
  ) {
    self.form = form
    self.depth = depth
    self.shown = shown
    self.order = order
    self.limit = limit
    self.hasForecast = hasForecast || order?.field == .left
    self.isForScreen = isForScreen
  }
}
