/// A topic with everything below it, as a range of ordinals of its list.
public struct TopicSpan: Hashable, Sendable {
  public var list: Int64
  public var ordinals: ClosedRange<Int>

  public init(list: Int64, ordinals: ClosedRange<Int>) {
    self.list = list
    self.ordinals = ordinals
  }

  /// The list as a whole.
  public init(list: Int64) { self.init(list: list, ordinals: 0...Int(Int32.max)) }

  public func contains(_ topic: Topic.ID) -> Bool {
    topic.list == list && ordinals.contains(topic.ordinal)
  }
}

/// A topic with the extent of what is below it.
public struct OutlinedTopic: Sendable {
  public var topic: Topic
  public var span: TopicSpan

  public init(topic: Topic, last: Int) {
    self.topic = topic
    span = TopicSpan(list: topic.id.list, ordinals: topic.id.ordinal...last)
  }
}
