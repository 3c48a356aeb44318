public import ReadingList
public import StudyModel

public struct ImportReport: Sendable {
  public struct Warning: Sendable {
    public var list: Int64
    public var rule: ListWarning.Rule
    public var line: Int
    public var message: String
  }

  /// A difference from the last import, for a person to read.
  public struct Change: Sendable {
    public enum Form: String, Sendable {
      case new, title, tags, moved, address, details, gone, back, pruned
    }

    public var form: Form
    /// The list that says so; nil if none does.
    public var list: Int64?
    public var item: Item.ID
    public var title: String
    /// The difference: `"A" is now "B"`; "" if the form says it all.
    public var text: String
  }

  /// How many items a list marked in one way.
  public struct WrittenCount: Equatable, Sendable {
    public var state: Status.State
    /// By what it was read, such as `✅ in the column "Progress"`.
    public var reason: String
    public var items: Int
  }

  public var readLists = 0
  public var unchangedLists = 0
  /// The lists that are named below: their paths relative to what was imported, or whole where
  /// two would be the same.
  public var names: [Int64: String] = [:]
  /// The lists that were known before and were read again.
  public var knownLists: Set<Int64> = []
  /// Paths of the lists whose file no longer exists.
  public var goneLists: [String] = []
  /// Lists that the person took out: path and title.
  public var forgottenLists: [(place: String, title: String)] = []
  /// Old and new paths of the lists whose file was renamed or moved.
  public var movedLists: [(from: String, to: String)] = []
  /// The name that a list from standard input would have had, and the one that it has, since there
  /// was another list of the first.
  public var renamedPipe: (from: String, to: String)?
  /// The name of the file that was read, if it was just one.
  public var readName: String?
  public var lineCount = 0
  public var skipped: [SkippedFile]

  public var newItems = 0
  public var changedItems = 0
  /// No longer in any list; their progress is kept.
  public var goneItems = 0
  /// Listed again after they were gone.
  public var backItems = 0
  /// Items with a new address, recognised by their title.
  public var readdressedItems = 0
  /// Items that turned out to be others, under better rules.
  public var mergedItems = 0
  /// Lists whose bytes are the same, and that were read again by new rules.
  public var rereadLists = 0
  /// Items deleted because they are in no list and nobody touched them.
  public var prunedItems = 0
  public var changes: [Change] = []
  /// How many new items each list has besides those that `changes` names.
  public internal(set) var unnamedNew: [Int64?: Int] = [:]
  /// The new item with the largest id.
  public internal(set) var lastNew: Item.ID?
  var namedNew: [Int64?: Int] = [:]
  /// The items that took a state from a list, by that state and by what it was read, the most
  /// first.
  public var marks: [WrittenCount] = []
  /// The items of which a state was taken back, since their lists no longer say it by new rules.
  public var takenBack: [Status.State: Int] = [:]
  /// Lines that link to an item, in the lists that were read.
  public var postings = 0
  /// How many different items those lines link to.
  public var distinctItems = 0

  public var kinds: [Kind: Int] = [:]
  /// For each tag, the number of its items, and its first position.
  public var tags: [Tag: Int] = [:]
  public var tagOrder: [Tag] = []
  public var topics = 0
  public var references = 0
  /// What is worth a look: only what is new, unless all was asked for.
  public var warnings: [Warning] = []

  init(skipped: [SkippedFile]) { self.skipped = skipped }

  /// False if the lists are unchanged and nothing was written.
  public var isChange: Bool {
    readLists > 0 || !goneLists.isEmpty || !movedLists.isEmpty || !forgottenLists.isEmpty
      || prunedItems > 0
  }
}
