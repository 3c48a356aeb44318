import ReadingList
import StudyModel
import StudyStorage

/// One import under way inside its transaction.
final class ImportWork {
  private let transaction: Transaction
  private let now: Instant
  private let lastOldItem: Int64
  /// The rows of the lists to be replaced, as they were.
  private let listRows: String
  private var lists: [Int64] = []
  private var nextNewList: Int64
  /// Known items that the lists named before or name now.
  private var touched: Set<Item.ID> = []
  private var listedBefore: Set<Item.ID> = []
  /// What the lists that were known before say of each item, then and now.
  private var factsBefore: [Item.ID: Set<PostingFacts>] = [:]
  private var factsAfter: [Item.ID: Set<PostingFacts>] = [:]
  private var ticked: [Item.ID] = []
  private var named: Set<Item.ID> = []
  private var taggedItems: Set<TagOnItem> = []

  init(_ transaction: Transaction, sources: [ListSource], now: Instant) throws {
    self.transaction = transaction
    self.now = now
    lastOldItem = try transaction.snapshot.lastItemID()
    nextNewList = try transaction.nextListID()
    listRows = try transaction.captureRows(ofLists: sources.compactMap { $0.known?.id })
  }

  /// Replaces one list's rows with what its file says now.
  func read(_ source: ListSource, _ report: inout ImportReport) throws {
    let document = try ListParser.parse(source.bytes, fileName: source.file.name)
    let id = source.known?.id ?? nextNewList
    if source.known == nil { nextNewList += 1 }
    lists.append(id)

    let before = try source.known.map { try transaction.snapshot.fetchFacts(ofList: $0.id) } ?? []
    let ages = try source.known.map { try transaction.snapshot.fetchTagAges(ofList: $0.id) } ?? [:]
    for (item, facts) in before {
      touched.insert(item)
      listedBefore.insert(item)
      factsBefore[item, default: []].insert(facts)
    }
    if source.known != nil { try transaction.deleteContents(ofList: id) }
    try transaction.saveList(
      ListRow(
        id: id, path: source.file.path, place: source.file.place, title: document.title,
        lineCount: document.lineCount, contentHash: source.hash, importedAt: now))

    let rows = ListRows(document)
    for tag in document.tags {
      try transaction.insertListTag(tag.name, written: tag.written, list: id)
    }
    for topic in rows.topics { try transaction.insertTopic(topic, list: id) }
    for (ordinal, posting) in document.postings.enumerated() {
      let item = try save(posting, ordinal: ordinal, list: id, ages: ages)
      if source.known != nil { factsAfter[item, default: []].insert(rows.facts(of: posting)) }
      for tag in posting.tags
      where taggedItems.insert(TagOnItem(item: item, tag: tag.name.name)).inserted {
        if report.tags[tag.name] == nil { report.tagOrder.append(tag.name) }
        report.tags[tag.name, default: 0] += 1
      }
      if named.insert(item).inserted { report.kinds[posting.kind, default: 0] += 1 }
    }
    for (ordinal, aside) in rows.asides.enumerated() {
      try transaction.insertAside(
        list: id, ordinal: ordinal, topic: aside.topic, role: aside.role, line: aside.line,
        title: aside.title, address: aside.address)
    }
    report.add(document, place: source.file.place)
  }

  /// Brings the items up to date, counts, and records the command.
  func finish(words: String, _ report: inout ImportReport) throws {
    guard !lists.isEmpty else { return }
    let snapshot = transaction.snapshot
    let last = try snapshot.lastItemID()
    let known = touched.filter { $0.rawValue <= lastOldItem }.sorted()
    let set = ImportedSet(
      lists: lists, items: known, newItems: last > lastOldItem ? lastOldItem + 1...last : nil)
    let itemRows = try transaction.captureItemRows(
      of: ImportedSet(lists: [], items: known, newItems: nil))
    try transaction.refreshItems(touched)

    let listed = try snapshot.filterListed(known)
    report.newItems = Int(last - lastOldItem)
    report.distinctItems = named.count
    report.goneItems = known.count { listedBefore.contains($0) && !listed.contains($0) }
    report.backItems = known.count { !listedBefore.contains($0) && listed.contains($0) }
    report.changedItems = known.count {
      listedBefore.contains($0) && listed.contains($0) && factsBefore[$0] != factsAfter[$0]
    }

    let command = try transaction.insertCommand(words: words, at: now)
    try transaction.insertImage(
      command: command, set: set, listRows: listRows, itemRows: itemRows,
      keeping: Importer.imagesKept)
    try markTicked(command, &report)
  }

  /// A ticked box marks an item that the person never touched, and no other.
  private func markTicked(_ command: Int64, _ report: inout ImportReport) throws {
    let items = try transaction.snapshot.fetchItems(Set(ticked).sorted())
    let untouched = try items.filter { try !transaction.snapshot.hasEntries(key: $0.key) }
    report.tickedItems = untouched.count
    try Journal(transaction: transaction, now: now).append(
      untouched.map { ($0.key, .done(byList: true)) }, to: command)
  }

  private func save(
    _ posting: Posting, ordinal: Int, list: Int64, ages: [TagOnItem: Instant]
  ) throws -> Item.ID {
    let (item, isNew) = try transaction.itemID(
      for: Item(
        id: Item.ID(rawValue: 0), key: posting.key, address: posting.address,
        title: posting.title, kind: posting.kind, kindReason: posting.kindReason, addedAt: now))
    if !isNew { try touch(item) }
    try transaction.insertPosting(
      PostingRow(posting, ordinal: ordinal, item: item), list: list)
    for tag in posting.tags {
      let since = ages[TagOnItem(item: item, tag: tag.name.name)] ?? now
      try transaction.insertTag(
        tag.name, written: tag.written, since: since, list: list, posting: ordinal)
    }
    for (position, name) in posting.authors.enumerated() {
      try transaction.insertAuthor(name, position: position, list: list, posting: ordinal)
    }
    for (position, attachment) in posting.attachments.enumerated() {
      try transaction.insertAttachment(
        form: attachment.form.rawValue, title: attachment.title, address: attachment.address,
        line: attachment.line, position: position, list: list, posting: ordinal)
    }
    if posting.checkbox == true { ticked.append(item) }
    return item
  }

  /// Remembers a known item that is named again, and whether it was listed.
  private func touch(_ item: Item.ID) throws {
    guard touched.insert(item).inserted, item.rawValue <= lastOldItem else { return }
    if try transaction.snapshot.isListed(item) { listedBefore.insert(item) }
  }
}
