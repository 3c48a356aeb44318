import StudyModel

extension Filter {
  /// Reads the words of a command line, narrowed by `--kind` and `--topic`:
  /// two short ways to say a part of a filter.
  ///
  /// Each command declares the two options itself: a group of options costs
  /// the argument parser two million instructions at every start.
  init(words: [String], kinds: [Kind], topic: String?) throws {
    var parts = [try Filter(words: words)]
    if !kinds.isEmpty {
      parts.append(
        Filter(.term(FilterTerm(.kind, isExact: true, kinds.map { .text($0.rawValue) }))))
    }
    if let topic { parts.append(try Filter(words: ["topic:" + topic])) }
    parts.removeAll(where: \.isEverything)
    self = parts.count == 1 ? parts[0] : Filter(.every(parts))
  }
}
