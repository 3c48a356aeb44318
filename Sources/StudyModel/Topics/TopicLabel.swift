/// What the row of a topic says when the rows above it do not say all of its path.
public enum TopicLabel {
  /// The part of the path that is not said by the row of its nearest shown ancestor.
  ///
  /// A heading that says nothing alone also carries its list, unless all rows are of that list.
  ///
  /// - Parameters:
  ///   - path: the titles from the list down to the topic.
  ///   - said: how many of them the row above says.
  ///   - heading: the topic's own title, as it is to be shown.
  public static func parts(
    _ path: [String], said: Int, heading: String, isOnlyList: Bool
  ) -> [String] {
    guard let list = path.first, path.count > 1 else { return [heading] }
    let own = path[min(said, path.count - 1)..<(path.count - 1)] + [heading]
    guard said > 0, !isOnlyList, HeadingMeaning.saysNothingAlone(path[path.count - 1]) else {
      return Array(own)
    }
    return [list] + (own.count > 1 ? own : [heading])
  }
}
