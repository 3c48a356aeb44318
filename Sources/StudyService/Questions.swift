public import StudyModel
public import StudyStorage

/// What a person asks of their lists, over one consistent view of the
/// database: the one way from a surface to an answer.
///
/// A question takes words and filters as they were written, and owns what they
/// mean: the selection, the estimates, and the advice where nothing fits. Its
/// answers are plain values. What can be asked stands in extensions, a file
/// for each noun.
public struct Questions {
  let snapshot: Snapshot
  public let now: Instant
  private let settings: () throws -> Preferences

  public var today: Day { Day(now) }

  /// - Parameter settings: asked for by the questions that they have a say in,
  ///   so that the others are answered whatever the person's file says.
  public init(
    _ snapshot: Snapshot, now: Instant, settings: @escaping () throws -> Preferences
  ) {
    self.snapshot = snapshot
    self.now = now
    self.settings = settings
  }

  func preferences() throws -> Preferences { try settings() }

  /// - Parameter needsTimes: whether it matters how long things take.
  func selections(needsTimes: Bool) throws -> SelectionBuilder {
    try SelectionBuilder(
      snapshot, now: now, preferences: needsTimes ? preferences() : Preferences())
  }

  func selections(for filter: Filter) throws -> SelectionBuilder {
    try selections(needsTimes: filter.speaksOfMinutes)
  }

  /// Why nothing fits, in a sentence; nil for a selection that asks nothing.
  func advice(on selection: Selection) throws -> String? {
    selection.filter.isEverything ? nil : try FilterAdvice(snapshot).sentence(for: selection)
  }

  /// The ids of what fits the filter, in any state; nil for a filter that
  /// everything fits.
  func everyItem(_ filter: Filter) throws -> Answer<Set<Item.ID>?> {
    guard !filter.isEverything else { return Answer(nil) }
    let selection = try selections(for: filter).selection(filter, in: .everything)
    let ids = try snapshot.fetchItemIDs(selection)
    return Answer(Set(ids), advice: ids.isEmpty ? try advice(on: selection) : nil)
  }
}

/// What was found, and where that is nothing, why.
public struct Answer<Value> {
  public let value: Value
  /// One sentence for the person; nil where something fits.
  public let advice: String?

  init(_ value: Value, advice: String? = nil) {
    self.value = value
    self.advice = advice
  }
}

extension Store {
  /// Gives `body` what can be asked of one consistent view.
  ///
  /// - Parameter ranks: whether it ranks, for which the scores must be those
  ///   of the person's weights.
  public func ask<Result>(
    now: Instant, settings: @escaping () throws -> Preferences, ranks: Bool = false,
    _ body: (Questions) throws -> Result
  ) throws -> Result {
    var store = self
    if ranks {
      store.weights = try settings().rank
      try store.refreshAgenda()
    }
    return try store.read { try body(Questions($0, now: now, settings: settings)) }
  }
}
