/// The topics of a list, and the currently open ones.
struct TopicTree {
  private(set) var topics: [ListTopic] = []
  private(set) var notes: [[String]] = []
  /// The open topics, outermost first.
  private var open: [Int] = []

  var current: Int? { open.last }
  var currentTitle: String { open.last.map { topics[$0].title } ?? "" }

  /// Opens a topic under the nearest earlier one of a lower level.
  mutating func add(title: String, number: String, level: Int, line: Int) {
    while let last = open.last, topics[last].level >= level { open.removeLast() }
    topics.append(
      ListTopic(
        title: title, number: number, level: level, parent: open.last, line: line, note: ""))
    notes.append([])
    open.append(topics.count - 1)
  }

  mutating func add(note: String) {
    guard let current else { return }
    notes[current].append(note)
  }

  /// The titles from the outermost topic to `topic`.
  static func path(to topic: Int?, in topics: [ListTopic]) -> [String] {
    var path: [String] = []
    var next = topic
    while let index = next {
      path.append(topics[index].title)
      next = topics[index].parent
    }
    return path.reversed()
  }
}
