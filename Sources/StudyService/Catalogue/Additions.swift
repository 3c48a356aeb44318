import ReadingList
public import StudyModel
public import StudyStorage

/// Adds single links by hand, to a list of the person's own that has no file.
public struct Additions {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// The result of adding an address.
  public struct Addition: Sendable {
    public var mark: Mark
    /// True if it was in a list already, so that only tags were added.
    public var isKnown: Bool
  }

  /// Adds the page at `address`, read by the rules for a line of a list: the title may begin
  /// with tags and end in authors.
  ///
  /// - Throws: `StudyError.usage` for an address that is not on the web.
  public func add(
    _ address: String, title: String?, topic: String, tags: [Tag]
  ) throws -> Addition {
    let posting = try Self.posting(address, title: title?.words.joined(separator: " "))
    return try store.write { transaction in
      let snapshot = transaction.snapshot
      let known = try snapshot.findItem(key: posting.key)
      let marking = Marking(store: store, now: now)
      let arguments = ["add", address]
      if let known, try snapshot.isListed(known.id) {
        let marks = try marking.mark([known], as: arguments, transaction) { marked in
          let has = try marked.tags()
          return marked.facts(tags.filter { !has.contains($0) }.map { .tagged($0, true) })
        }
        return Addition(mark: marks[0], isKnown: true)
      }
      let command = try transaction.insertCommand(.addition, arguments, at: now)
      let item = try insert(posting, topic: topic, command: command, transaction)
      let facts = [Entry.Action.added(address: address, title: posting.title, topic: topic)]
      try Journal(transaction: transaction, now: now).append(
        (facts + tags.map { .tagged($0, true) }).map { (posting.key, $0) }, to: command)
      let marks = try marking.marks([item], changed: [item], snapshot)
      return Addition(mark: marks[0], isKnown: false)
    }
  }

  private func insert(
    _ posting: Posting, topic: String, command: Int64, _ transaction: Transaction
  ) throws -> Item.ID {
    let list = try ownList(transaction)
    let ordinal = try transaction.nextOrdinal(list: list)
    var posting = posting
    // As in a document, the list itself is not a topic but the root of all topics.
    let place = try transaction.ownTopic(titled: topic, list: list)
    posting.topic = place == 0 ? nil : place - 1
    posting.line = ordinal + 1
    let (item, isNew) = try transaction.itemID(
      for: Item(
        id: Item.ID(rawValue: 0), key: posting.key, address: posting.address,
        title: posting.title, kind: posting.kind, kindReason: posting.kindReason, addedAt: now),
      minutes: posting.minutes)
    try transaction.insertAddition(command: command, newItem: isNew ? item : nil)
    try transaction.write(posting, of: item, ordinal: ordinal, list: list, since: { _ in now })
    try transaction.refreshDerived(of: [item])
    return item
  }

  private func ownList(_ transaction: Transaction) throws -> Int64 {
    if let known = try transaction.snapshot.findOwnList() { return known.id }
    let id = try transaction.nextListID()
    try transaction.saveList(
      ListRow(
        id: id, path: OwnList.path, root: "", place: OwnList.place, title: OwnList.title,
        lineCount: 0, contentHash: 0, importedAt: now))
    try transaction.insertTopic(
      TopicRow(
        ordinal: 0, lastOrdinal: 0, parent: nil, depth: 0, number: "", title: OwnList.title,
        line: 0, note: ""), list: id)
    return id
  }

  private static func posting(_ address: String, title: String?) throws -> Posting {
    let isOdd = address.unicodeScalars.contains {
      $0.value <= 0x20 || "<>\\".unicodeScalars.contains($0)
    }
    let parts = Address(address)
    let isWeb =
      parts.hasWebScheme && parts.authority?.contains { $0.isLetter || $0.isNumber } == true
    let key = CanonicalAddress.key(of: address)
    let lines = [title.map { "- [\($0)](<\(address)>)\n" }, "- <\(address)>\n"].compactMap(\.self)
    for (index, line) in lines.enumerated() where isWeb && !isOdd {
      let postings = try ListParser.parse(Array(line.utf8), fileName: "").postings
      guard postings.count == 1, var posting = postings.first, posting.key == key else { continue }
      // A title that does not parse as Markdown is taken literally.
      if let title, index > 0 { (posting.title, posting.isUntitled) = (title, false) }
      return posting
    }
    throw StudyError.usage(
      "\(address) is not a web address",
      hint: "study add https://… takes a page; lists: study import")
  }
}

extension String {
  fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
