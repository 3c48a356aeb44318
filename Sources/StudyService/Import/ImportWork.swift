import ReadingList
import StudyModel
import StudyStorage

/// One import in progress, inside its transaction.
final class ImportWork {
  let transaction: Transaction
  let now: Instant
  let lastOldItem: Int64
  private let arguments: [String]
  /// The id of its command, once there is something to change.
  private(set) var command: Int64?
  /// The ids of the lists that it changed.
  private(set) var lists: [Int64] = []
  private var nextNewList: Int64
  var comparison = ImportComparison()
  /// Known items that the lists link to, before or now.
  var touched: Set<Item.ID> = []
  /// Known and new items that some list gives a state, and those that one calls unread.
  var marked: Set<Item.ID> = []
  var unread: Set<Item.ID> = []
  /// What lists said of known items before the same text was read by other rules.
  var formerMarks: [Item.ID: Set<Status.State>] = [:]
  /// The items that the lists which were read link to.
  var named = ItemSet()
  /// Which tags they have, by the numbers of both.
  private var tagged: Set<UInt64> = []
  private var tagNumbers: [Tag: Int] = [:]
  /// Whether keys may be those of older rules.
  let isUpgrade: Bool
  var merges: PageMerges
  private let linked: LinkedLists

  /// - Parameter rekeys: whether items get keys by the present rules.
  init(
    _ transaction: Transaction, _ arguments: [String], now: Instant, rekeys: Bool = false
  ) throws {
    self.transaction = transaction
    self.arguments = arguments
    self.now = now
    let lists = rekeys ? try transaction.snapshot.fetchLists() : []
    isUpgrade =
      rekeys && (lists.isEmpty || lists.contains { ($0.keyRules ?? 1) < CanonicalAddress.rules })
    merges = try PageMerges(
      transaction.snapshot, isDue: isUpgrade,
      separate: rekeys ? transaction.snapshot.fetchSeparateItems() : [])
    linked = LinkedLists(transaction.snapshot)
    lastOldItem = try transaction.snapshot.lastItemID()
    nextNewList = try transaction.nextListID()
  }

  /// Replaces one list's rows with the content of its file.
  ///
  /// - Parameter progress: called now and then with the number of links read so far.
  func read(
    _ source: ListSource, _ report: inout ImportReport, progress: (Int) -> Void
  ) throws {
    let (list, others) = try linked.document(of: source)
    let document = list.document
    let snapshot = transaction.snapshot
    let id = source.known?.id ?? source.formerID ?? nextNewList
    if id == nextNewList { nextNewList += 1 }
    try begin(with: id)
    let oldWarnings = try snapshot.fetchWarnings(ofLists: [id])
    let ages = try source.known.map { try transaction.snapshot.fetchTagAges(ofList: $0.id) } ?? [:]
    let hasSameBytes = list.hasKnownBytes
    let oldPlaces = hasSameBytes ? try snapshot.fetchPlacedItems(ofList: id) : []
    let hasNewRules = hasSameBytes && source.known?.contentHash != list.hash
    if let known = source.known { try recall(known, marks: hasNewRules) }
    try transaction.deleteContents(ofList: id)
    if let known = source.known {
      report.knownLists.insert(id)
      if known.path != source.file.path { report.addMove(of: known, to: source.file) }
    }
    try transaction.saveList(row(of: source, id: id, list))

    let rows = ListRows(document)
    for tag in document.tags {
      try transaction.insertListTag(tag.name, written: tag.written, list: id)
    }
    for topic in rows.topics { try transaction.insertTopic(topic, list: id) }
    for (index, topic) in document.topics.enumerated() {
      for tag in topic.tags {
        try transaction.insertTopicTag(
          tag.name, written: tag.written, topic: ListRows.ordinal(index), list: id)
      }
    }
    var places: [PlaceMatches.Place] = []
    for (ordinal, posting) in document.postings.enumerated() {
      let item = try save(
        posting, ordinal: ordinal, list: id, heading: rows.heading(of: posting), ages: ages)
      if source.known != nil {
        comparison.after(item, rows.facts(of: posting))
      }
      count(posting, of: item, in: &report)
      if hasSameBytes {
        places.append(PlaceMatches.Place(item: item, bytes: posting.bytes, line: posting.line))
      }
      if ordinal % 500 == 0 { progress(report.postings + ordinal) }
    }
    for (ordinal, aside) in rows.asides.enumerated() {
      try transaction.insertAside(
        list: id, ordinal: ordinal, topic: aside.topic, role: aside.role, line: aside.line,
        title: aside.title, address: aside.address)
    }
    for candidate in others { try transaction.insertCandidate(candidate, list: id) }
    if hasNewRules { report.rereadLists += 1 }
    if hasSameBytes {
      let old = oldPlaces.map { PlaceMatches.Place(item: $0, bytes: $1, line: $2) }
      merges.note(PlaceMatches(old, places) { $0.rawValue > lastOldItem })
    }
    comparison.end(list: id)
    report.warnings += try transaction.keep(
      document.warnings, ofList: id, besides: oldWarnings)
    report.add(document, named: source.file.name)
  }

  /// Says which lists are read later in this import.
  func wait(for sources: [ListSource]) { linked.wait(for: sources) }

  /// Reads lists again that are as they were, but that link to others of which it is now to be
  /// said otherwise whether they have items.
  ///
  /// - Parameter unchanged: the lists that the report counts as such.
  func settle(
    _ rules: ImportRules, unchanged: Set<Int64> = [], _ report: inout ImportReport
  ) throws {
    let snapshot = transaction.snapshot
    let stored = Dictionary(grouping: try snapshot.fetchCandidates(), by: \.list)
    guard !stored.isEmpty else { return }
    let settled = Set(lists)
    for list in try snapshot.fetchLists() where !settled.contains(list.id) {
      let isOther = try (stored[list.id] ?? []).contains { _, candidate in
        try linked.isOther(candidate, in: list)
      }
      guard isOther, let source = ListSource(list, rules) else { continue }
      // What cannot be read a moment later stays as it was.
      do { try read(source, &report) { _ in } } catch is ReadList.Unread { continue }
      if unchanged.contains(list.id) {
        report.unchangedLists -= 1
        report.lineCount -= list.lineCount
      }
    }
  }

  /// Removes a list whose file is gone.
  func drop(_ list: ListRow, _ report: inout ImportReport) throws {
    try remove(list)
    report.names[list.id] = list.place
    report.goneLists.append(list.place)
  }

  /// Removes a list that the person no longer wants, though its file may be there.
  ///
  /// - Parameter named: what the person named: its path or that of a folder above it.
  func forget(_ list: ListRow, named: String, _ report: inout ImportReport) throws {
    if list.id == OwnList.id {
      try forgetAdditions(list)
    } else {
      try remove(list)
    }
    // What has no file cannot be found again by itself.
    if !list.root.isEmpty {
      try transaction.insertForgotten(
        ForgottenList(id: list.id, path: list.path, named: named))
    }
    report.names[list.id] = list.place
    report.forgottenLists.append((list.place, list.title))
  }

  private func forgetAdditions(_ list: ListRow) throws {
    try recall(list, marks: false)
    comparison.end(list: list.id)
    let additions = try transaction.snapshot.fetchAdditions()
    try Journal(transaction: transaction, now: now).append(
      additions.map(Journal.retraction), to: requireCommand())
    try transaction.deriveOwnList()
  }

  private func remove(_ list: ListRow) throws {
    try begin(with: list.id)
    try recall(list, marks: false)
    comparison.end(list: list.id)
    try transaction.deleteList(list.id)
  }

  /// Gives an unchanged list its new path.
  func move(_ source: ListSource, _ report: inout ImportReport) throws {
    guard var list = source.known else { return }
    try begin(with: list.id)
    report.addMove(of: list, to: source.file)
    report.unchangedLists += 1
    report.lineCount += list.lineCount
    (list.path, list.root, list.place) = (source.file.path, source.file.root, source.file.place)
    try transaction.saveList(list)
  }

  /// Saves the rows of a list for undo, before they change.
  func begin(with list: Int64) throws {
    lists.append(list)
    try transaction.keepRows(ofList: list, for: requireCommand())
  }

  func requireCommand() throws -> Int64 {
    if let command { return command }
    let new = try transaction.insertCommand(.import, arguments, at: now)
    command = new
    return new
  }

  /// Remembers the content of a list before its rows are deleted.
  ///
  /// - Parameter marks: whether what it said of progress counts only if it is read so again.
  private func recall(_ list: ListRow, marks: Bool) throws {
    for (item, facts) in try transaction.snapshot.fetchFacts(ofList: list.id) {
      if marks, let state = facts.progress.state, state != .unread {
        formerMarks[item, default: []].insert(state)
      }
      touched.insert(item)
      comparison.before(item, facts)
    }
  }

  private func row(of source: ListSource, id: Int64, _ list: ReadList) -> ListRow {
    ListRow(
      id: id, path: source.file.path, root: source.file.root, place: source.file.place,
      title: list.document.title, lineCount: list.document.lineCount, contentHash: list.hash,
      importedAt: now, bytesHash: list.bytesHash,
      format: source.file.format?.rawValue)
  }

  private func count(_ posting: Posting, of item: Item.ID, in report: inout ImportReport) {
    if named.insert(item) { report.kinds[posting.kind, default: 0] += 1 }
    for tag in posting.tags.map(\.name) {
      if tagNumbers[tag] == nil {
        tagNumbers[tag] = tagNumbers.count
        report.tagOrder.append(tag)
      }
      let pair = UInt64(tagNumbers[tag] ?? 0) << 40 | UInt64(item.rawValue)
      if tagged.insert(pair).inserted { report.tags[tag, default: 0] += 1 }
    }
  }

  private func save(
    _ posting: Posting, ordinal: Int, list: Int64, heading: HeadingMark?,
    ages: [TagOnItem: Instant]
  ) throws -> Item.ID {
    let (found, isNew) =
      try merges.item(ofKey: posting.key).map { ($0, false) }
      ?? transaction.itemID(
        for: Item(
          id: Item.ID(rawValue: 0), key: posting.key, address: posting.address,
          title: posting.title, kind: posting.kind, kindReason: posting.kindReason, addedAt: now),
        minutes: posting.minutes)
    let item = merges.root(of: found)
    if !isNew { try touch(item) }
    try transaction.write(
      posting, of: item, ordinal: ordinal, list: list, heading: heading,
      since: { ages[TagOnItem(item: item, tag: $0.name)] ?? now })
    if let mark = posting.mark {
      if mark.state != .unread { marked.insert(item) } else if !isNew { unread.insert(item) }
    }
    return item
  }

  /// Remembers a known item that is linked again, and whether it was listed.
  private func touch(_ item: Item.ID) throws {
    guard touched.insert(item).inserted, item.rawValue <= lastOldItem else { return }
    if try transaction.snapshot.isListed(item) { comparison.wasListed(item) }
  }
}
