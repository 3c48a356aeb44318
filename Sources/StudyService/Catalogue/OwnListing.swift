import ReadingList
import StudyModel
public import StudyStorage

/// Writes the list of what the person added by hand, as the standing entries say: a line for
/// each, in the order of their clocks, even if another list has the page.
struct OwnListing {
  let transaction: Transaction
  /// The ids that items had before an undo, by key.
  var numbers: [String: Item.ID] = [:]

  struct Change {
    /// The items whose lines may be others.
    var items: Set<Item.ID> = []
    var newItems: Set<Item.ID> = []
    /// False if lines were only added at the end.
    var isWide = false
  }

  func write() throws -> Change {
    let snapshot = transaction.snapshot
    let additions = try snapshot.fetchAdditions().compactMap(Addition.init)
    let lines = try snapshot.fetchOwnLines()
    let list = try snapshot.findOwnList()
    let items = try snapshot.fetchItemIDs(ofKeys: additions.flatMap { [$0.key, $0.entry.itemKey] })
    // What is as it was stays: most often, all but the last.
    let isCurrent = list?.contentHash == Self.rules
    let kept =
      isCurrent
      ? zip(lines, additions).prefix { line, addition in
        addition.says(line) && line.item == items[addition.entry.itemKey]
      }.count : 0
    var change = Change()
    guard kept < lines.count || kept < additions.count else { return change }
    if kept < lines.count {
      change.items = Set(lines.map(\.item))
      change.isWide = true
    }
    try transaction.truncateOwnList(to: kept)
    guard let first = additions.first else { return change }
    // A list without lines is removed.
    try save(kept == 0 ? nil : list, since: first.entry.at)
    var ordinal = kept
    for addition in additions.dropFirst(kept) {
      guard var posting = try addition.posting() else { continue }
      let place = try transaction.ownTopic(titled: addition.topic)
      // As in a document, the list itself is not a topic but the root of all topics.
      posting.topic = place == 0 ? nil : place - 1
      posting.line = ordinal + 1
      posting.writtenTitle = addition.writtenTitle
      let (item, isNew) = try transaction.itemID(
        for: Item(
          id: Item.ID(rawValue: 0), key: posting.key, address: posting.address,
          title: posting.title, kind: posting.kind, kindReason: posting.kindReason,
          addedAt: addition.entry.at),
        minutes: posting.minutes, numbered: numbers[addition.entry.itemKey])
      if isNew { change.newItems.insert(item) }
      change.items.insert(item)
      try transaction.write(
        posting, of: item, ordinal: ordinal, list: OwnList.id, since: { _ in addition.entry.at })
      ordinal += 1
    }
    if ordinal == 0 { try transaction.deleteList(OwnList.id) }
    return change
  }

  /// The version of the rules by which a line is read.
  private static let rules = Int64(ListParser.version)

  private func save(_ list: ListRow?, since: Instant) throws {
    if list?.importedAt != since || list?.contentHash != Self.rules {
      try transaction.saveList(
        ListRow(
          id: OwnList.id, path: OwnList.path, root: "", place: OwnList.place,
          title: OwnList.title, lineCount: 0, contentHash: Self.rules, importedAt: since))
    }
    if list == nil {
      try transaction.insertTopic(
        TopicRow(
          ordinal: 0, lastOrdinal: 0, parent: nil, depth: 0, number: "", title: OwnList.title,
          line: 0, note: ""), list: OwnList.id)
    }
  }
}

/// An entry that says what was added.
private struct Addition {
  let entry: Entry
  let address: String
  let title: String?
  let topic: String
  /// By the present rules.
  let key: String

  /// Nil for an entry that is not about the page at its address.
  init?(_ entry: Entry) {
    guard case .added(let address, let title, let topic) = entry.action else { return nil }
    key = CanonicalAddress.key(of: address)
    guard AddedLine.isWeb(address), Moves.present(entry.itemKey) == key else { return nil }
    (self.entry, self.address, self.title, self.topic) = (entry, address, title, topic)
  }

  var writtenTitle: String { title ?? address }

  func says(_ line: OwnLine) -> Bool {
    line.address == address && line.writtenTitle == writtenTitle && line.topic == topic
      && line.since ?? entry.at == entry.at
  }

  func posting() throws -> Posting? {
    var posting = try AddedLine(address: address, title: title).posting()
    posting?.address = address
    return posting
  }
}

extension Transaction {
  /// Brings the list of what was added by hand up to date, and all that follows from it.
  ///
  /// - Parameters:
  ///   - numbers: the ids that items had before, by key.
  ///   - isHeard: whether items that were known take values from their new lines, as in an import.
  /// - Returns: the items that are new.
  @discardableResult
  func deriveOwnList(numbers: [String: Item.ID] = [:], isHeard: Bool = false) throws
    -> Set<Item.ID>
  {
    let change = try OwnListing(transaction: self, numbers: numbers).write()
    guard !change.items.isEmpty else { return [] }
    if isHeard { try refreshItems(change.items.subtracting(change.newItems)) }
    let moved = change.newItems.isEmpty ? [] : try followMoves()
    var stale = try fold(change.newItems.union(moved).sorted())
    let listed = change.isWide ? try snapshot.fetchItemIDs(ofList: OwnList.id) : []
    stale.places = change.items.union(listed)
    stale.words.formUnion(stale.places)
    try refreshDerived(stale)
    return change.newItems
  }

  /// Brings everything that is derived up to date after those entries came, as from another machine.
  public func settle(_ span: EntrySpan) throws {
    try refold(span)
    if try snapshot.hasAdditions(in: span) { try deriveOwnList(isHeard: true) }
  }
}
