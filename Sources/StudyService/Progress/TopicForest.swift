import StudyModel
import StudyStorage

/// The topics of lists with what is above them, in list order.
struct TopicForest {
  struct Node {
    var topic: Topic
    var span: TopicSpan
    /// The titles from the list down.
    var path: [String]
    /// The index of its nearest ancestor in the forest.
    var above: Int?
    /// How many ancestors it has in the forest.
    var level: Int
    /// How many titles of its path the row above it says; 0 without one.
    var said: Int
  }

  private(set) var nodes: [Node] = []

  /// The topics that a scope asks for.
  init(_ outline: [OutlinedTopic], _ places: [Int64: String], in scope: TopicScope) {
    // The topics above the current one, with their index if they are kept.
    var stack: [(path: [String], hits: TopicScope.Hits, index: Int?)] = []
    for outlined in outline {
      let topic = outlined.topic
      stack.removeLast(max(0, stack.count - topic.depth))
      let path = (stack.last?.path ?? []) + [topic.title]
      let hits = scope.hits(
        title: topic.title, place: places[topic.id.list] ?? "", above: stack.last?.hits)
      let above = stack.last { $0.index != nil }
      let isKept = scope.keeps(hits)
      if isKept {
        let parent = above?.index
        nodes.append(
          Node(
            topic: topic, span: outlined.span, path: path, above: parent,
            level: parent.map { nodes[$0].level + 1 } ?? 0, said: above?.path.count ?? 0))
      }
      stack.append((path, hits, isKept ? nodes.count - 1 : nil))
    }
  }

  /// Drops the nodes of deeper levels.
  mutating func truncate(to levels: Int) {
    var kept: [Int: Int] = [:]
    var nodes: [Node] = []
    for (index, node) in self.nodes.enumerated() where node.level < levels {
      kept[index] = nodes.count
      nodes.append(node)
      nodes[nodes.count - 1].above = node.above.flatMap { kept[$0] }
    }
    self.nodes = nodes
  }

  /// The topics that are below no other of them.
  var roots: [Node] { nodes.filter { $0.above == nil } }
}
