internal import ReadingList
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
    let title = title?.words.joined(separator: " ")
    guard let line = try AddedLine(address: address, title: title).posting() else {
      throw notWeb(address)
    }
    return try store.write { transaction in
      let snapshot = transaction.snapshot
      let known = try snapshot.findItem(key: line.key)
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
      let facts = [Entry.Action.added(address: address, title: title, topic: topic)]
      try Journal(transaction: transaction, now: now).append(
        (facts + tags.map { .tagged($0, true) }).map { (line.key, $0) }, to: command)
      let new = try transaction.deriveOwnList()
      guard let item = try snapshot.findItem(key: line.key)?.id else { throw notWeb(address) }
      try transaction.insertAddition(command: command, newItem: new.contains(item) ? item : nil)
      let marks = try marking.marks([item], changed: [item], snapshot)
      return Addition(mark: marks[0], isKnown: false)
    }
  }

  private func notWeb(_ address: String) -> StudyError {
    .usage(
      "\(address) is not a web address",
      hint: "study add https://… takes a page; lists: study import")
  }
}

extension String {
  fileprivate var words: [Substring] { split(whereSeparator: \.isWhitespace) }
}
