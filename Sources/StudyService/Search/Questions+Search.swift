public import StudyModel
import StudyStorage

/// What a search found.
public struct SearchAnswer: Sendable {
  public var hits: [SearchHit]
  /// The number of hits, before the limit.
  public var count: Int
}

extension Questions {
  /// The items that contain the words, best first, done ones included.
  public func search(_ text: SearchText, limit: Int) throws -> Answer<SearchAnswer> {
    let selections = try selections(for: text.filter)
    var found = try snapshot.fetchHits(
      text, selections.selection(text.filter, in: .everything), limit: limit)
    for index in found.hits.indices { found.hits[index].listed.status.unpark(by: today) }
    let isEmpty = found.hits.isEmpty
    return Answer(
      SearchAnswer(hits: found.hits, count: found.count),
      advice: isEmpty
        ? try advice(on: selections.selection(text.whole, in: .everything)) : nil)
  }
}

extension SearchText {
  /// The search as a filter, to say which part of it matches nothing.
  fileprivate var whole: Filter {
    let texts = words.map { Filter(.text($0)) }
    return Filter(.every(texts + (filter.isEverything ? [] : [filter])))
  }
}
