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
