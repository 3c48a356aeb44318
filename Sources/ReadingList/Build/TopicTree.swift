internal import StudyModel

/// The topics of a list, and the currently open ones.
struct TopicTree {
  private(set) var topics: [ListTopic] = []
  private(set) var notes: [[String]] = []
  /// The open topics, outermost first.
  private var open: [Int] = []
  /// What the open topics say of all of their items.
  private var meanings: [Meaning] = []

  private struct Meaning {
    var kind: HeadingKind?
    var aside: String?
  }

  var current: Int? { open.last }
  var currentTitle: String { open.last.map { topics[$0].title } ?? "" }
  /// The kind that the nearest topic with one names.
  var currentKind: HeadingKind? { meanings.last?.kind }
  /// Why what stands here is about the list itself; nil if it is not.
  var asideReason: String? { meanings.last?.aside }

  /// Opens a topic under the nearest earlier one of a lower level.
  mutating func add(
    title: String, number: String, level: Int, line: Int, tags: [WrittenTag] = [],
    isState: Bool = false
  ) {
    while let last = open.last, topics[last].level >= level {
      open.removeLast()
      meanings.removeLast()
    }
    // The first heading may name the list.
    let isAside = Asides.isAside(heading: title) && (level > 1 || !topics.isEmpty)
    meanings.append(
      Meaning(
        // "En cours" and "Reading" are about progress.
        kind: isState ? currentKind : HeadingKind(title) ?? currentKind,
        aside: isAside ? "heading \"\(title)\"" : asideReason))
    topics.append(
      ListTopic(
        title: title, number: number, level: level, parent: open.last, line: line, note: "",
        tags: tags))
    notes.append([])
    open.append(topics.count - 1)
  }

  mutating func add(note: String) {
    guard let current else { return }
    notes[current].append(note)
  }

  mutating func add(note: String, to topic: Int) { notes[topic].append(note) }

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
