public import StudyModel
import StudyStorage

extension Questions {
  /// Passes the first `limit` items that contain the words to `body`, best first, done ones
  /// included.
  ///
  /// - Returns: how many there are.
  public func search(
    _ text: SearchText, limit: Int, _ body: (SearchHit) throws -> Void
  ) throws -> Answer<Int> {
    let selections = try selections(for: text.filter)
    let selection = selections.selection(text.filter, in: .everything)
    let count = try snapshot.forEachHit(text, selection, limit: limit) { hit in
      var hit = hit
      hit.listed.status.unpark(by: today)
      try body(hit)
    }
    return Answer(
      count,
      advice: count == 0 ? try advice(on: selections.selection(text.whole, in: .everything)) : nil)
  }
}

extension SearchText {
  /// The search as a filter, to say which part of it matches nothing.
  fileprivate var whole: Filter {
    let texts = words.map { Filter(.text($0)) }
    return Filter(.every(texts + (filter.isEverything ? [] : [filter])))
  }
}
