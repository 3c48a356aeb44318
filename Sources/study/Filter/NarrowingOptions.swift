import ArgumentParser
import StudyModel

/// Two short ways to say a part of a filter.
struct NarrowingOptions: ParsableArguments {
  @Option(help: "Only this kind: article, video, workshop … Repeat for more.")
  var kind: [Kind] = []

  @Option(help: "Only topics or lists with these words in their title.")
  var topic: String?

  /// The filter of those words, narrowed.
  func filter(_ words: [String]) throws -> Filter {
    var parts = [try Filter(words: words)]
    if !kind.isEmpty {
      parts.append(
        Filter(.term(FilterTerm(.kind, isExact: true, kind.map { .text($0.rawValue) }))))
    }
    if let topic { parts.append(try Filter(words: ["topic:" + topic])) }
    parts.removeAll(where: \.isEverything)
    return parts.count == 1 ? parts[0] : Filter(.every(parts))
  }
}
