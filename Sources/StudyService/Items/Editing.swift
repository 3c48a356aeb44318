public import StudyModel
public import StudyStorage

/// The person's own values for an item, in place of its lists'. They survive every import.
public struct Editing {
  private let marking: Marking

  public init(store: Store, now: Instant) { marking = Marking(store: store, now: now) }

  /// The changes; nil leaves a value as it is.
  public struct Changes: Sendable {
    public var title: String?
    public var kind: Kind?
    public var minutes: Int?
    public var tags: [Tag] = []
    public var withoutTags: [Tag] = []
    /// Goes back to the lists' values first, then sets the rest.
    public var isReset = false

    public init() {}
  }

  /// Edits the items, all in one command.
  public func edit(_ words: [String], _ changes: Changes) throws -> [Mark] {
    try marking.mark(words, as: "edit") { marked in
      let undone = changes.isReset ? try marked.retractions { $0.action.sort == .edit } : []
      let edits = Fold(standing: try marked.standingEntries()).edits
      return try undone + marked.facts(Self.actions(changes, on: edits, tags: marked.tags()))
    }
  }

  private static func actions(
    _ changes: Changes, on edits: Fold.Edits, tags: Set<Tag>
  ) -> [Entry.Action] {
    let isReset = changes.isReset
    var actions: [Entry.Action] = []
    if let title = changes.title, isReset || title != edits.title {
      actions.append(.titled(title))
    }
    if let kind = changes.kind, isReset || kind != edits.kind { actions.append(.kindSet(kind)) }
    if let minutes = changes.minutes, isReset || minutes != edits.minutes {
      actions.append(.estimated(minutes))
    }
    actions += changes.tags.filter { isReset || !tags.contains($0) }.map { .tagged($0, true) }
    actions += changes.withoutTags.filter { isReset || tags.contains($0) }
      .map { .tagged($0, false) }
    return actions
  }
}
