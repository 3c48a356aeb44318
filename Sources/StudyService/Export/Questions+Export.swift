public import StudyModel
import StudyStorage

extension Questions {
  /// All listed items in any state, or those that match.
  public func exportBook(_ filter: Filter) throws -> Answer<ExportBook> {
    guard !filter.isEverything else { return Answer(try ExportBook(snapshot)) }
    let selection = try selections(for: filter).selection(filter, in: .listed)
    let ids = try snapshot.fetchItemIDs(selection)
    return Answer(
      try ExportBook(snapshot, only: Set(ids)),
      advice: ids.isEmpty ? try advice(on: selection) : nil)
  }

  /// What is listed and what was done, or the part that matches.
  public func reportBook(_ filter: Filter) throws -> Answer<ReportBook> {
    let selections = try selections(for: filter)
    let book = try ReportBook(snapshot, filter, selections, plan: weekPlan())
    return Answer(
      book,
      advice: book.isEmpty
        ? try advice(on: selections.selection(filter, in: .everything)) : nil)
  }

  /// Everything in the database; see `Archive`.
  public func archive(to sink: (String) throws -> Void) throws {
    try Archive.write(snapshot, to: sink)
  }
}
