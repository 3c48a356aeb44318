public import ReadingList
public import StudyModel

/// What an import found and did.
public struct ImportReport: Sendable {
  public struct Warning: Sendable {
    /// The list's place below what was imported.
    public var place: String
    public var warning: ListWarning
  }

  public var readLists = 0
  public var unchangedLists = 0
  public var lineCount = 0
  public var skipped: [SkippedFile]

  public var newItems = 0
  public var changedItems = 0
  /// No longer listed anywhere; their progress is kept.
  public var goneItems = 0
  /// Listed again after they were gone.
  public var backItems = 0
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
}
