import StudyModel

/// Which topics a filter of items asks for: `list:` and `topic:` limit the rows as well as the
/// items, in which a page also stands elsewhere.
struct TopicScope {
  /// The filter without what is only about items; nil is unknown.
  private indirect enum Part {
    case every([Part])
    case any([Part])
    case not(Part)
    case leaf(Int)
    case unknown
  }

  private struct Leaf {
    var isList: Bool
    var fits: (String) -> Bool
  }

  /// What is known of one topic, and what its children take over.
  typealias Hits = [Bool]

  private let part: Part
  private let leaves: [Leaf]

  /// - Parameters:
  ///   - filter: a bare word in it means a topic.
  ///   - fields: those of its fields that count.
  init(_ filter: Filter, by fields: Set<FilterField> = [.list, .topic]) {
    var leaves: [Leaf] = []
    part = Self.part(filter, fields, &leaves)
    self.leaves = leaves
  }

  /// Topics whose title has all the words, and what is below them.
  init(titled words: String) {
    let pattern = WordPattern(words)
    part = .leaf(0)
    leaves = [Leaf(isList: false) { pattern?.fits($0) ?? false }]
  }

  private static func part(
    _ filter: Filter, _ fields: Set<FilterField>, _ leaves: inout [Leaf]
  ) -> Part {
    switch filter.form {
    case .every(let parts): return .every(parts.map { part($0, fields, &leaves) })
    case .any(let parts): return .any(parts.map { part($0, fields, &leaves) })
    case .not(let inner): return .not(part(inner, fields, &leaves))
    case .text(let text): return leaf(FilterTerm(.topic, [.text(text)]), fields, &leaves)
    case .term(let term): return leaf(term, fields, &leaves)
    }
  }

  private static func leaf(
    _ term: FilterTerm, _ fields: Set<FilterField>, _ leaves: inout [Leaf]
  ) -> Part {
    guard fields.contains(term.field) else { return .unknown }
    let patterns = term.values.compactMap { value -> WordPattern? in
      guard case .text(let text) = value else { return nil }
      return WordPattern(value: text, isExact: term.isExact)
    }
    guard !patterns.isEmpty else { return .unknown }
    leaves.append(
      Leaf(isList: term.field == .list) { text in patterns.contains { $0.fits(text) } })
    return .leaf(leaves.count - 1)
  }

  /// - Parameters:
  ///   - place: the path of the topic's list.
  ///   - above: those of the topic above it; nil for a list.
  func hits(title: String, place: String, above: Hits?) -> Hits {
    leaves.indices.map { index in
      if let above, above[index] || leaves[index].isList { return above[index] }
      return leaves[index].fits(title) || leaves[index].isList && leaves[index].fits(place)
    }
  }

  /// False for a topic that cannot be meant.
  func keeps(_ hits: Hits) -> Bool { value(of: part, hits) ?? true }

  private func value(of part: Part, _ hits: Hits) -> Bool? {
    switch part {
    case .leaf(let index): return hits[index]
    case .unknown: return nil
    case .not(let inner): return value(of: inner, hits).map { !$0 }
    case .every(let parts):
      let values = parts.map { value(of: $0, hits) }
      return values.contains(false) ? false : values.contains(nil) ? nil : true
    case .any(let parts):
      let values = parts.map { value(of: $0, hits) }
      return values.contains(true) ? true : values.contains(nil) ? nil : false
    }
  }
}
