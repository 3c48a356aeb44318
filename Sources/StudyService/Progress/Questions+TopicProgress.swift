public import StudyModel
import StudyStorage

extension Questions {
  /// Rows that fit a screen with what is said around them.
  static let screenful = 20

  /// Progress in each topic.
  ///
  /// Words alone select topics, which are shown whole; with any other filter, matching items
  /// are counted, in the lists and topics that it names if it names any.
  ///
  /// - Throws: `StudyError.notFound`, with the nearest word, if no topic has the words.
  public func progressByTopic(
    _ filter: Filter, _ request: TopicsRequest
  ) throws -> Answer<TopicsAnswer> {
    let lists = try snapshot.fetchLists()
    let found = try filter.titleWords.map { try Found($0, lists, snapshot) }
    let isPart = found == nil && !filter.isEverything
    let needsTotal = request.isForScreen && !filter.isEverything
    let selections = try selections(
      needsTimes: needsTotal || request.hasForecast || filter.speaksOfMinutes)
    let selection = isPart ? topicSelection(filter, selections) : nil
    let forest = try forest(filter, found, lists, request)

    let labels = ListLabels(lists)
    let names = request.form == .named ? TopicName.all(forest.nodes) : []
    // In another order, folders would part what belongs side by side.
    let isInFolders =
      request.form == .tree && request.isForScreen && filter.isEverything
      && request.order == nil && request.limit == nil
    let folders = isInFolders ? FolderTree(lists).levels : nil
    let rows = request.form == .named ? names.map(\.spans) : forest.nodes.map { [$0.span] }
    let figures = try snapshot.fetchProgress(
      ofGroups: rows + (folders?.folders.map(\.spans) ?? []), in: selection,
      request.hasForecast ? selections.forecast : nil, on: today)

    var answer = TopicsAnswer(entries: [])
    let isFitted =
      needsTotal && request.depth == nil && request.limit == nil && !request.shown.hasEmpty
    if request.form == .named {
      answer.entries = named(names, labels, figures, request)
    } else {
      let topics = TopicRows(
        request, forest, Array(figures.prefix(rows.count)), labels,
        fitting: isFitted && request.form == .tree ? Self.screenful : nil)
      answer.entries =
        request.form == .flat
        ? topics.flat
        : folders.map { topics.tree(in: $0, Array(figures.dropFirst(rows.count))) }
          ?? topics.tree(isRanked: !filter.isEverything)
      if isFitted, request.form == .tree { answer.cut(to: Self.screenful) }
    }
    if let limit = request.limit { answer.entries = Array(answer.entries.prefix(limit)) }
    let isEmpty = !figures.contains { $0.figures.all > 0 }
    if needsTotal, !isEmpty {
      let spans = found?.spans ?? lists.map { TopicSpan(list: $0.id) }
      let sum = try snapshot.fetchProgress(
        ofGroups: [spans], in: selection, selections.forecast, on: today)[0]
      // A topic without items may have the name of others that have some.
      let each =
        request.form == .named
        ? try snapshot.fetchProgress(
          ofGroups: forest.nodes.map { [$0.span] }, in: selection, nil, on: today)
        : figures
      answer.total = ProgressTotal(
        of: filter, sum,
        in: zip(forest.nodes, each).filter { $1.figures.all > 0 }.map(\.0))
      if let folder = found?.folder { answer.total?.name = folder.name }
    }
    return Answer(answer, advice: isEmpty ? try selection.flatMap(advice) : nil)
  }

  /// The topics that may have a row.
  private func forest(
    _ filter: Filter, _ found: Found?, _ lists: [ListRow], _ request: TopicsRequest
  ) throws -> TopicForest {
    let isWhole = filter.isEverything
    let places = Dictionary(lastOf: lists.map { ($0.id, $0.place) })
    let depth = request.depth ?? (isWhole && request.form == .tree ? lists.count == 1 ? 2 : 1 : nil)
    let outline =
      try found.map { try snapshot.fetchOutline(of: $0.spans) }
      ?? snapshot.fetchOutline(levels: isWhole ? depth ?? .max : .max)
    let scope = found?.scope ?? TopicScope(filter)
    var forest = TopicForest(outline, places, in: scope)
    // Items of two lists or topics have no row of their own.
    if forest.nodes.isEmpty { forest = TopicForest(outline, places, in: TopicScope(.everything)) }
    if let depth {
      forest.truncate(to: depth)
    } else if request.form == .tree, found == nil {
      forest.truncate(to: Set(forest.nodes.map(\.topic.id.list)).count == 1 ? 2 : 3)
    }
    return forest
  }

  /// The topics of each name, the largest first.
  private func named(
    _ names: [TopicName], _ labels: ListLabels, _ figures: [GroupFigures],
    _ request: TopicsRequest
  ) -> [ProgressEntry] {
    let rows = zip(names, figures).filter { request.shown.keeps($1.figures) }
      .map { name, figures in
        let path = name.path(labels)
        return ProgressEntry(
          place: .named(name.topics[0].topic, path: path, lists: name.lists), level: 0, label: path,
          figures: figures.figures, forecast: figures.forecast)
      }
    if let order = request.order { return order.sorted(rows, \.key) }
    return rows.enumerated().sorted {
      ($1.element.figures.all, $0.offset) < ($0.element.figures.all, $1.offset)
    }.map(\.element)
  }

  /// A bare word in a filter of progress means a topic.
  func topicSelection(_ filter: Filter, _ selections: SelectionBuilder) -> Selection {
    selections.selection(
      filter.replacingTexts { .term(FilterTerm(.topic, [.text($0)])) }, in: .listed)
  }
}

/// What words of progress name: topics by their title, or a folder by its path with a slash.
private struct Found {
  var spans: [TopicSpan]
  var scope: TopicScope
  var folder: FolderTree.Folder?

  init(_ words: String, _ lists: [ListRow], _ snapshot: Snapshot) throws {
    folder = FolderTree(lists).folders.first { $0.name == words }
    scope = folder == nil ? TopicScope(titled: words) : TopicScope(.everything)
    spans = try folder?.spans ?? TopicFinder(snapshot).requireSpans(titled: words)
  }
}
