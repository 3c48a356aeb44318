public import ReadingList
public import StudyModel

/// What an import found and did.
public struct ImportReport: Sendable {
  public struct Warning: Sendable {
    /// The list's place below what was imported.
    public var place: String
    public var warning: ListWarning
  }

  /// Something that differs from the last import, for a person to read.
  public struct Change: Sendable {
    public enum Form: String, Sendable {
      case new, title, tags, moved, address, details, gone, back, pruned
    }

    public var form: Form
    public var item: Item.ID
    public var title: String
    /// What differs: `"A" is now "B"`; "" where the form says it all.
    public var text: String
  }

  public var readLists = 0
  public var unchangedLists = 0
  /// Places of the lists whose file is no longer there.
  public var goneLists: [String] = []
  /// Old and new places of the lists whose file was renamed or moved.
  public var movedLists: [(from: String, to: String)] = []
  public var lineCount = 0
  public var skipped: [SkippedFile]

  public var newItems = 0
  public var changedItems = 0
  /// No longer listed anywhere; their progress is kept.
  public var goneItems = 0
  /// Listed again after they were gone.
  public var backItems = 0
  /// Items under a new address that were recognised by their title.
  public var readdressedItems = 0
  /// Items forgotten because no list has them and nobody touched them.
  public var prunedItems = 0
  public var changes: [Change] = []
  /// Items that a ticked box marked done.
  public var tickedItems = 0
  /// Lines that name an item, in the lists that were read.
  public var postings = 0
  /// How many different items those lines name.
  public var distinctItems = 0

  public var kinds: [Kind: Int] = [:]
  /// By tag, the number of items that carry it, and its first place.
  public var tags: [Tag: Int] = [:]
  public var tagOrder: [Tag] = []
  public var topics = 0
  public var references = 0
  public var warnings: [Warning] = []

  init(skipped: [SkippedFile]) { self.skipped = skipped }

  /// False where the lists are as they were and nothing was written.
  public var isChange: Bool {
    readLists > 0 || !goneLists.isEmpty || !movedLists.isEmpty || prunedItems > 0
  }
}
