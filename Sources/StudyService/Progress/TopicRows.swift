import StudyModel
import StudyStorage

/// The rows of progress by topic: which are shown, in which order, and what each is called.
struct TopicRows {
  private let request: TopicsRequest
  private let forest: TopicForest
  private let figures: [GroupFigures]
  private let labels: ListLabels
  private let isOnlyList: Bool
  private var children: [Int?: [Int]] = [:]

  /// - Parameter most: how many rows there should be, if fewer levels make them fewer.
  init(
    _ request: TopicsRequest, _ forest: TopicForest, _ figures: [GroupFigures],
    _ labels: ListLabels, fitting most: Int?
  ) {
    self.request = request
    self.forest = forest
    self.figures = figures
    self.labels = labels
    isOnlyList = Set(forest.nodes.map(\.topic.id.list)).count == 1
    let shown = forest.nodes.indices.filter { request.shown.keeps(figures[$0].figures) }
    let levels =
      most.map { Self.levels(shown.map { forest.nodes[$0].level }, fitting: $0) } ?? .max
    for index in shown where forest.nodes[index].level < levels {
      children[forest.nodes[index].above, default: []].append(index)
    }
  }

  /// The number of levels with at most that many rows; at least one.
  private static func levels(_ levels: [Int], fitting most: Int) -> Int {
    var count = 1
    while levels.contains(count), levels.count(where: { $0 <= count }) <= most { count += 1 }
    return count
  }

  /// Those that stand below no other row, in list order.
  private var roots: [Int] { children[nil] ?? [] }

  /// Each topic with its whole path, without a tree.
  var flat: [ProgressEntry] {
    sorted(forest.nodes.indices.filter { request.shown.keeps(figures[$0].figures) }).map { index in
      let node = forest.nodes[index]
      return entry(index, level: 0, label: [listLabel(node)] + node.path.dropFirst())
    }
  }

  /// Each topic below its own parent.
  ///
  /// - Parameter isRanked: whether what was touched last comes first, and then what is largest;
  ///   by default in list order.
  func tree(isRanked: Bool) -> [ProgressEntry] {
    rows(from: sorted(isRanked && request.order == nil ? ranked(roots) : roots), folders: 0)
  }

  /// In list order, below the lists' folders.
  func tree(in tree: FolderTree, _ folders: [GroupFigures]) -> [ProgressEntry] {
    let byList = Dictionary(grouping: roots) { forest.nodes[$0].topic.id.list }
    func lists(_ ids: [Int64], _ level: Int) -> [ProgressEntry] {
      rows(from: sorted(ids.flatMap { byList[$0] ?? [] }), folders: level)
    }
    let parents = tree.folders.map { tree.parent(of: $0)?.parts }
    func below(_ parent: FolderTree.Folder?, _ level: Int) -> [ProgressEntry] {
      let inside = tree.folders.indices.filter {
        parents[$0] == parent?.parts && request.shown.keeps(folders[$0].figures)
      }
      let inner = inside.map { index in
        let name = tree.folders[index].name
        return ProgressEntry(
          place: .folder(name), level: level,
          label: [String(name.dropFirst(parent?.name.count ?? 0))],
          figures: folders[index].figures, forecast: folders[index].forecast)
      }
      return lists(parent?.own ?? tree.loose, level)
        + zip(inside, inner).flatMap { [$1] + below(tree.folders[$0], level + 1) }
    }
    return below(nil, 0)
  }

  private func rows(from roots: [Int], folders: Int) -> [ProgressEntry] {
    var rows: [ProgressEntry] = []
    for root in roots { add(root, folders: folders, to: &rows) }
    return rows
  }

  /// A row, and those below it.
  private func add(_ index: Int, folders: Int, to rows: inout [ProgressEntry]) {
    let node = forest.nodes[index]
    let isList = node.path.count == 1
    let heading = isList && folders == 0 ? listLabel(node) : node.topic.heading
    let label = TopicLabel.parts(
      [listLabel(node)] + node.path.dropFirst(), said: node.said, heading: heading,
      isOnlyList: isOnlyList)
    rows.append(entry(index, level: node.level + folders, label: label))
    for child in sorted(children[index] ?? []) { add(child, folders: folders, to: &rows) }
  }

  private func listLabel(_ node: TopicForest.Node) -> String {
    labels[node.topic.id.list] ?? node.path[0]
  }

  private func entry(_ index: Int, level: Int, label: [String]) -> ProgressEntry {
    let node = forest.nodes[index]
    return ProgressEntry(
      place: .topic(node.topic, path: node.path), level: level, label: label,
      figures: figures[index].figures, forecast: figures[index].forecast)
  }

  private func sorted(_ indices: [Int]) -> [Int] {
    request.order?.sorted(indices) { index in
      ProgressOrder.Key(
        name: forest.nodes[index].path.last ?? "", figures: figures[index].figures,
        forecast: figures[index].forecast)
    } ?? indices
  }

  private func ranked(_ indices: [Int]) -> [Int] {
    indices.enumerated().sorted { a, b in
      let (first, second) = (figures[a.element].figures, figures[b.element].figures)
      return (second.lastTouched ?? .distantPast, second.all, a.offset)
        < (first.lastTouched ?? .distantPast, first.all, b.offset)
    }.map(\.element)
  }
}

extension Instant {
  static let distantPast = Instant(milliseconds: .min)
}
