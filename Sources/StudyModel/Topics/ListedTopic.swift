/// A topic, and the title of its list.
public struct ListedTopic: Equatable, Sendable {
  public var topic: Topic
  public var listTitle: String

  public init(topic: Topic, listTitle: String) {
    self.topic = topic
    self.listTitle = listTitle
  }

  /// Whether its title says nothing unless that of its list stands beside it: "Blogs".
  public var needsList: Bool {
    topic.title != listTitle && HeadingMeaning.saysNothingAlone(topic.title)
  }
}

extension [ListedTopic] {
  /// Their titles, each once: several lists may have a topic of one name.
  public var titles: [String] {
    var seen: Set<String> = []
    return map(\.topic.title).filter { seen.insert($0).inserted }
  }
}
