/// Something in the lists that is worth fixing, and how.
public struct Finding: Equatable, Sendable {
  /// The weightiest first.
  public enum Rule: String, CaseIterable, Sendable {
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

    /// True for what is in the lists, which are the person's own to write; nothing is wrong with
    /// what study keeps.
    public var isAdvice: Bool {
      switch self {
      case .sameAddress, .nearDuplicate, .lookAlike, .missingList, .missingHeading, .missingFile,
        .otherMachine, .littleRead, .damagedText, .brokenLink, .tagSpelling, .unreadable, .untitled:
        true
      }
    }

    /// What to do about each of them.
    public var advice: String {
      switch self {
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
