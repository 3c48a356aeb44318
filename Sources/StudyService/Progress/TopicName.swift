import StudyModel

/// Topics that have the same name in the lists, ignoring case, accents and punctuation.
///
/// A heading that says nothing alone names the same only within its list.
struct TopicName {
  /// Its spellings, with the number of headings of each; the most common first.
  private(set) var spellings: [(written: String, count: Int)] = []
  /// In list order.
  private(set) var topics: [TopicForest.Node]
  /// Whether it says nothing alone, and so carries its list.
  private let isVague: Bool

  var title: String { spellings[0].written }

  /// The title, below its list's if it says nothing alone.
  func path(_ labels: ListLabels) -> [String] {
    let list = topics[0].topic.id.list
    return isVague ? [labels[list] ?? topics[0].path[0], title] : [title]
  }

  var lists: Int { Set(topics.map(\.topic.id.list)).count }
  var spans: [TopicSpan] { topics.map(\.span) }

  private struct Key: Hashable {
    var words: [String]
    var list: Int64?
  }

  /// In the order of their first topics.
  static func all(_ topics: [TopicForest.Node]) -> [TopicName] {
    var names: [TopicName] = []
    var indices: [Key: Int] = [:]
    for node in topics {
      let title = node.topic.title
      let isVague = node.topic.depth > 0 && HeadingMeaning.saysNothingAlone(title)
      let words = WordPattern.words(of: title)
      let key = Key(
        words: words.isEmpty ? [title] : words, list: isVague ? node.topic.id.list : nil)
      if let index = indices[key] {
        names[index].topics.append(node)
      } else {
        indices[key] = names.count
        names.append(TopicName(topics: [node], isVague: isVague))
      }
    }
    for index in names.indices {
      let counts = names[index].topics.reduce(into: [String: Int]()) {
        $0[$1.topic.title, default: 0] += 1
      }
      names[index].spellings = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .map { ($0.key, $0.value) }
    }
    return names
  }
}
