public import StudyModel
public import StudyStorage

/// What a person asks about their lists, over one consistent view of the database: the only way
/// from a user interface to an answer.
///
/// A question takes words and filters as written, and decides what they mean: the selection,
/// the estimates, and the advice if nothing matches. Its answers are plain values. The
/// questions are in extensions, one file per noun.
public struct Questions {
  let snapshot: Snapshot
  public let now: Instant
  private let settings: () throws -> Preferences

  public var today: Day { Day(now) }

  /// - Parameter settings: called only by questions that depend on them, so that the others
  ///   work even if the person's file is invalid.
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

  /// Why nothing matches, in a sentence; nil for a selection without conditions.
  func advice(on selection: Selection) throws -> String? {
    selection.filter.isEverything ? nil : try FilterAdvice(snapshot).sentence(for: selection)
  }

  /// The ids of the items that match the filter, in any state; nil for a filter that matches
  /// everything.
  func everyItem(_ filter: Filter) throws -> Answer<Set<Item.ID>?> {
    guard !filter.isEverything else { return Answer(nil) }
    let selection = try selections(for: filter).selection(filter, in: .everything)
    let ids = try snapshot.fetchItemIDs(selection)
    return Answer(Set(ids), advice: ids.isEmpty ? try advice(on: selection) : nil)
  }
}

/// What was found; if nothing, why.
public struct Answer<Value> {
  public let value: Value
  /// One sentence for the person; nil if something matches.
  public let advice: String?

  init(_ value: Value, advice: String? = nil) {
    self.value = value
    self.advice = advice
  }
}

extension Store {
  /// Passes `body` the questions over one consistent view.
  ///
  /// - Parameter ranks: whether it ranks, which needs scores computed with the person's current
  ///   weights.
  public func ask<Result>(
    now: Instant, settings: @escaping () throws -> Preferences, ranks: Bool = false,
    _ body: (Questions) throws -> Result
  ) throws -> Result {
    guard ranks else { return try read { try body(Questions($0, now: now, settings: settings)) } }
    var store = self
    store.weights = try settings().rank
    return try store.readRanked { try body(Questions($0, now: now, settings: settings)) }
  }
}
