public import StudyModel
import StudyStorage

/// What to study now, and how the week has gone so far.
public struct NextAnswer: Sendable {
  public var suggestions: Suggestions
  public var pace: Pace
}

extension Questions {
  /// The items being read, and the first `limit` of those that come next.
  ///
  /// - Parameter minutes: keeps items that fit into that time.
  public func next(
    _ filter: Filter = .everything, limit: Int, minutes: Int? = nil
  ) throws -> Answer<NextAnswer> {
    var ids: Set<Item.ID>?
    var advice: String?
    if !filter.isEverything {
      let selection = try selections(needsTimes: true).selection(filter)
      ids = Set(try snapshot.fetchItemIDs(selection))
      if ids?.isEmpty == true { advice = try self.advice(on: selection) }
    }
    let suggestions = try agenda().suggestions(
      limit: limit, minutes: minutes, ids: ids, isParkedToo: filter.speaksOfState)
    if advice == nil, let minutes, suggestions.all.isEmpty {
      advice = "Nothing fits into \(Minutes(minutes)?.description ?? "0m")."
    }
    return Answer(
      NextAnswer(suggestions: suggestions, pace: try Pace(snapshot, now: now)), advice: advice)
  }

  /// The terms of one item's score, and its position; without words, those of the first of
  /// next.
  ///
  /// - Throws: `StudyError.notFound` for an item that is not ranked.
  public func why(_ words: [String]) throws -> Explanation {
    let agenda = try agenda()
    let item =
      try words.isEmpty
      ? agenda.suggestions(limit: 1).items.first?.item
      : finder(for: .looking).requireItem(words)
    guard let item else { throw Nothing.isLeft(to: "rank") }
    guard let explanation = try agenda.explanation(of: item.id) else {
      throw StudyError.notFound(
        "\(item.id.rawValue) is not ranked: it is being read, done, skipped or no longer listed",
        hint: "More about it: study show \(item.id.rawValue)")
    }
    return explanation
  }

  /// The figures of all lists together, but for when one of their items was touched.
  public func totals() throws -> Figures { try snapshot.fetchTotals(on: today) }

  /// This week's short list.
  public func weekPlan() throws -> WeekPlan {
    try WeekPlan(snapshot, now: now, patterns: preferences().plan.lists)
  }

  /// What waits for the person.
  ///
  /// - Parameter limit: of the items shown for each question.
  public func review(limit: Int) throws -> Review {
    try Review(snapshot, now: now, limit: limit)
  }

  /// The words of the topics in focus, oldest first.
  public func focus() throws -> [String] { try snapshot.fetchFocus() }

  private func agenda() throws -> Agenda {
    try Agenda(snapshot, now: now, preferences: preferences())
  }
}
