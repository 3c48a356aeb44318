/// Something in the lists or the database that is worth fixing, and how.
public struct Finding: Equatable, Sendable {
  /// The weightiest first.
  public enum Rule: String, CaseIterable, Sendable {
    case unusableDatabase = "unusable-database"
    case damagedDatabase = "damaged-database"
    case changedSchema = "changed-schema"
    case brokenReference = "broken-reference"
    case changedIndex = "changed-index"
    case otherSettings = "other-settings"
    case unwritableDatabase = "unwritable-database"
    case staleRows = "stale-rows"
    case journalGap = "journal-gap"
    case unreadableCopies = "unreadable-copies"
    case hardLinked = "hard-linked"
    case openToOthers = "open-to-others"
    case riskyFolder = "risky-folder"
    case unreadable
    case damagedText = "damaged-text"
    case brokenLink = "broken-link"
    case sameAddress = "same-address"
    case nearDuplicate = "near-duplicate"
    case lookAlike = "look-alike"
    case missingList = "missing-list"
    case missingHeading = "missing-heading"
    case missingFile = "missing-file"
    case otherMachine = "other-machine"
    case littleRead = "little-read"
    case tagSpelling = "tag-spelling"
    case untitled

    /// The heading above findings of this rule.
    public var title: String {
      switch self {
      case .unusableDatabase: "The database cannot be used"
      case .damagedDatabase: "The database is damaged"
      case .changedSchema: "Tables that are not study's"
      case .brokenReference: "Rows that refer to missing ones"
      case .changedIndex: "Indexes and derived tables that are not study's"
      case .otherSettings: "Settings that a power cut may make fatal"
      case .unwritableDatabase: "The database is not writable"
      case .staleRows: "Rows that do not follow from your marks and lists"
      case .journalGap: "Marks that are missing in the journal"
      case .unreadableCopies: "Copies of the database that cannot be read"
      case .hardLinked: "A database with several names"
      case .openToOthers: "A database that others may read"
      case .riskyFolder: "A folder where a database may be damaged"
      case .sameAddress: "The title of another page"
      case .nearDuplicate: "Perhaps the same page under two addresses"
      case .lookAlike: "Titles that look alike but differ"
      case .missingList: "References to missing lists"
      case .missingHeading: "References to missing headings"
      case .missingFile: "Missing local files"
      case .otherMachine: "Paths of another machine"
      case .littleRead: "Lists of which little was read"
      case .damagedText: "Damaged text"
      case .brokenLink: "Links without a proper address"
      case .tagSpelling: "Tags that differ only in spelling"
      case .unreadable: "Lists that cannot be read"
      case .untitled: "Pages without a title"
      }
    }

    public enum Weight: Sendable {
      /// What study keeps is damaged.
      case damage
      /// What is derived can be derived again.
      case mendable
      /// It is the person's own to decide.
      case advice
    }

    public var weight: Weight {
      switch self {
      case .unusableDatabase, .damagedDatabase, .changedSchema, .brokenReference: .damage
      case .changedIndex, .staleRows: .mendable
      case .otherSettings, .unwritableDatabase, .journalGap, .unreadableCopies, .hardLinked,
        .openToOthers, .riskyFolder, .sameAddress, .nearDuplicate, .lookAlike, .missingList,
        .missingHeading, .missingFile, .otherMachine, .littleRead, .damagedText, .brokenLink,
        .tagSpelling, .unreadable, .untitled:
        .advice
      }
    }

    /// True for what is about the database, and not a list.
    public var isOfDatabase: Bool {
      switch self {
      case .unusableDatabase, .damagedDatabase, .changedSchema, .brokenReference, .changedIndex,
        .otherSettings, .unwritableDatabase, .staleRows, .journalGap, .unreadableCopies,
        .hardLinked, .openToOthers, .riskyFolder:
        true
      case .sameAddress, .nearDuplicate, .lookAlike, .missingList, .missingHeading, .missingFile,
        .otherMachine, .littleRead, .damagedText, .brokenLink, .tagSpelling, .unreadable, .untitled:
        false
      }
    }

    /// What to do about each of them.
    public var advice: String {
      switch self {
      case .unusableDatabase: "Name another with --db or STUDY_DB, or see why it cannot be used."
      case .damagedDatabase, .brokenReference:
        "study doctor --fix mends what can be derived. If that is not enough, restore a copy, or:"
          + " study rebuild"
      case .changedSchema: "Another program changed them. Restore a copy, or: study rebuild"
      case .changedIndex:
        "Another program changed them. study doctor --fix puts them right, and drops views and triggers."
      case .otherSettings: "Another program uses the database. End it, and look again."
      case .unwritableDatabase:
        "study cannot keep marks in it, and did not compare its rows with your marks and lists."
      case .staleRows: "study doctor --fix derives them again."
      case .journalGap: "They are lost unless a copy or another machine has them."
      case .unreadableCopies: "study cannot list or restore them. Check who owns the folder."
      case .hardLinked:
        "One name may be used with another's journal. Make a copy of its own: cp DB NEW && mv NEW DB"
      case .openToOthers: "chmod 600 keeps them out."
      case .riskyFolder:
        "Keep it on a disk of this machine, and exchange marks with: study sync --folder"
      case .sameAddress: "A wrong paste? Check which page the address opens, and fix the other."
      case .nearDuplicate: "If it is one page, keep one address; its progress follows the title."
      case .lookAlike: "Remove the invisible characters, or give one of them another title."
      case .missingList: "Fix the path, or import the list that it means."
      case .missingHeading: "Fix the part after the #."
      case .missingFile: "Fix the path, or remove the line."
      case .littleRead:
        "How each line was read: study import --explain PATH"
      case .damagedText: "Save the line again as UTF-8; study shows it repaired."
      case .otherMachine:
        "They open on that machine only; a path relative to the list opens on every one."
      case .brokenLink: "Write [Title](https://…)."
      case .tagSpelling: "Choose one spelling; study counts them as two tags."
      case .unreadable: "Make sure that the file exists and is UTF-8 text."
      case .untitled:
        "Write [Title](address). To see them all: study list is:untitled"
      }
    }
  }

  public var rule: Rule
  /// The list's path relative to what was imported.
  public var place: String
  /// 0 if it is about the whole file.
  public var line: Int
  public var text: String
}
