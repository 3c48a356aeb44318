public import StudyModel
public import StudyStorage

/// What the person says of an item instead of its lists. It stands whatever
/// an import brings.
public struct Editing {
  private let store: Store
  private let now: Instant

  public init(store: Store, now: Instant) {
    self.store = store
    self.now = now
  }

  /// What is to change; what is nil stays.
  public struct Changes: Sendable {
    public var title: String?
    public var kind: Kind?
    public var minutes: Int?
    public var tags: [Tag] = []
    public var withoutTags: [Tag] = []
    /// Goes back to what the lists say; then the rest is set.
    public var isReset = false

    public init() {}
  }

  /// Changes the items, all in one command.
  public func edit(_ words: [String], _ changes: Changes) throws -> [Mark] {
    try store.write { transaction in
      let snapshot = transaction.snapshot
      let items = try ItemFinder(snapshot, for: .writing).requireItems(words)
      return try Marking(transaction: transaction, now: now).markFacts(items, as: "edit") {
        item, _ in
        let entries = Fold.standing(try snapshot.fetchEntries(of: [item.id]))
        let undone = changes.isReset ? entries.filter(\.isEdit) : []
        let tags = Set(try snapshot.fetchTags(of: item.id).map(\.tag))
        return undone.map { ($0.itemKey, .retract($0.id)) }
          + Self.actions(changes, on: Fold(entries), tags: tags).map { (item.key, $0) }
      }
    }
  }

  private static func actions(
    _ changes: Changes, on fold: Fold, tags: Set<Tag>
  ) -> [Entry.Action] {
    let isReset = changes.isReset
    var actions: [Entry.Action] = []
    if let title = changes.title, isReset || title != fold.edits.title {
      actions.append(.titled(title))
    }
    if let kind = changes.kind, isReset || kind != fold.edits.kind { actions.append(.sorted(kind)) }
    if let minutes = changes.minutes, isReset || minutes != fold.edits.minutes {
      actions.append(.estimated(minutes))
    }
    actions += changes.tags.filter { isReset || !tags.contains($0) }.map { .tagged($0, true) }
    actions += changes.withoutTags.filter { isReset || tags.contains($0) }
      .map { .tagged($0, false) }
    return actions
  }
}

extension Entry {
  fileprivate var isEdit: Bool {
    switch action {
    case .titled, .sorted, .estimated, .tagged: true
    default: false
    }
  }
}
