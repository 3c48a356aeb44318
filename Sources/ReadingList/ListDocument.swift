public import StudyModel

/// Everything that one Markdown reading list says, in the order written.
///
/// A pure function of the file's bytes and name: parsing the same bytes twice gives equal
/// values. Line numbers count from 1, byte ranges from 0 in the given bytes, byte order mark
/// included.
public struct ListDocument: Equatable, Sendable {
  /// The list's own title, without its tags.
  public var title: String
  /// Tags of the list itself: leading brackets in the file's name or title.
  public var tags: [WrittenTag]
  public var lineCount: Int
  /// Topics in document order: a topic's descendants follow it directly.
  public var topics: [ListTopic]
  /// Text before the first topic that belongs to no item.
  public var note: String
  /// Postings in document order.
  public var postings: [Posting]
  public var references: [Reference]
  /// What could be an item in place of a reference, in document order; see `settle(_:)`.
  public var candidates: [Candidate] = []
  /// Links in prose, kept so that nothing is lost, but not tracked.
  public var mentions: [Mention]
  /// All other links, each with the reason.
  public var ignored: [IgnoredLink]
  /// In line order.
  public var warnings: [ListWarning]
  public var unread = UnreadText()
  /// The sign in most of its done boxes; "x" where there are none.
  public var doneBox = "x"
}

/// What looks as if it meant something, and was not read.
public struct UnreadText: Equatable, Sendable {
  /// Entries of lists without a link, and rows of tables.
  public var plainEntries = 0
  /// Those among them that are as short as a title.
  public var shortEntries = 0
  /// Longer entries, sentences beside them, and blocks of code, which count twice: what notes are
  /// made of.
  public var remarks = 0
  /// Signs at the places of a state that are in no table of signs, and how often each.
  public var signs: [String: Int] = [:]

  public init() {}

  /// True if the entries could be items. Those of notes are sentences, or have sentences and code
  /// beside them.
  var isListLike: Bool { shortEntries >= 2 * remarks }
}

/// A heading.
public struct ListTopic: Equatable, Sendable {
  /// Plain text without the leading number.
  public var title: String
  /// The leading number as written, such as "7.1"; "" without one.
  public var number: String
  /// The heading's level, 1 to 6.
  public var level: Int
  /// Index into `ListDocument.topics`; nil for a top-level topic.
  public var parent: Int?
  public var line: Int
  /// Text without links that belongs to the topic and not to an item.
  public var note: String
  /// What the heading says of the progress with its entries; nil where it says nothing.
  public var mark: HeadingMark?
  /// Tags at the head of the heading.
  public var tags: [WrittenTag] = []
}

/// One mention of an item in a list.
public struct Posting: Equatable, Sendable {
  /// Index into `ListDocument.topics`; nil above the first heading.
  public var topic: Int?
  public var rule: PostingRule
  public var line: Int
  /// The item's own bytes: the whole link, or the whole line if it has none.
  public var bytes: Range<Int>
  /// The address as written; "" for an item without one.
  public var address: String
  /// The item's identity across all lists; see `CanonicalAddress`.
  public var key: String
  /// Plain text without tags, authors and moment; repaired if damaged.
  public var title: String
  /// The link's text exactly as written, markup included.
  public var writtenTitle: String
  /// True if the title is just the address, because none was written.
  public var isUntitled: Bool
  public var authors: [String]
  public var tags: [WrittenTag]
  public var kind: Kind
  /// Why the kind was chosen, as a short phrase: "host youtube.com".
  public var kindReason: String
  public var moment: Moment?
  public var box: Box?
  /// The offset at which a box can be inserted, after the marker of a list entry; nil outside
  /// lists and where there is a box.
  public var boxPlace: Int?
  /// Lines that belong to the item, joined by newlines; "" without any.
  public var note: String
  public var attachments: [Attachment]
  /// What the list says of the person's progress; nil where it says nothing.
  public var mark: WrittenMark?
  /// The sign of the list's own by which it says so, if another can be written in its place.
  public var sign: WrittenSign?
  /// Where the title comes from, as a short phrase: "the link's text".
  public var titleReason = ""
  /// Where the authors come from; "" without any.
  public var authorReason = ""
  /// How long it takes, where the list says so.
  public var minutes: Int?
  /// Why it is about the list itself and not something to study, such as `heading "License"`; nil
  /// for everything else.
  public var asideReason: String?
  /// A link to another list, which is an item only if that list has none of its own; see
  /// `ListDocument.candidates`.
  public var isCandidate = false
  /// The address as written by `[[Note]]`, which may mean a note in any folder below the list's
  /// root; nil for every other link.
  public var wikilink: String?
}

extension Posting {
  /// True for `[x]`, false for any other box, nil without one.
  public var checkbox: Bool? { box.map { $0.state == .done } }
}

/// A sign outside boxes that says how far the person is, one of a pair such as ✅ and ⬜.
public struct WrittenSign: Equatable, Sendable {
  /// Its bytes.
  public var range: Range<Int>
  public var state: Status.State
  /// What the list writes there for done.
  public var done: String
  /// What the list writes there for unread.
  public var unread: String
}

/// Why a link or a line is an item.
public enum PostingRule: String, CaseIterable, Sendable {
  case entry = "entry of a list"
  case path = "path as an entry of a list"
  case row = "row of a table"
  case line = "a line of its own"
  case heading = "link in a heading"
  case note = "page of the note"
  case bookmark
  /// A row of a CSV file.
  case record = "row of an export"
  case outline = "outline with an address"
  /// Without a link.
  case checkbox, tag
  /// Without a link, beside numbered or ticked items.
  case plain = "entry without a link"
}

/// A position in a recording.
public struct Moment: Equatable, Sendable {
  /// As written: "1:24", "t=360".
  public var text: String
  /// Seconds from the start; nil if the text is ambiguous ("1:24").
  public var seconds: Int?

  public init(text: String, seconds: Int?) {
    self.text = text
    self.seconds = seconds
  }
}

/// A tag, and its spelling in the list.
public struct WrittenTag: Equatable, Sendable {
  public var name: Tag
  public var written: String

  public init(name: Tag, written: String) {
    self.name = name
    self.written = written
  }
}

/// A further link of an item or topic, not tracked on its own.
public struct Attachment: Equatable, Sendable {
  public enum Form: String, Sendable { case image, file, link }
  public var form: Form
  public var title: String
  public var address: String
  public var line: Int

  public init(form: Form, title: String, address: String, line: Int) {
    self.form = form
    self.title = title
    self.address = address
    self.line = line
  }
}

/// A link to another list.
public struct Reference: Equatable, Sendable {
  public var topic: Int?
  public var line: Int
  public var title: String
  public var address: String
  /// Written as `[[Note]]`: the note may stand in any folder below the list's root, or not exist.
  public var isWikilink = false
}

/// An entry or a row whose link is another list: an item only if that list has none of its own,
/// which only the import knows. Until it says so by `settle(_:)`, it is a reference.
public struct Candidate: Equatable, Sendable {
  /// Its `isCandidate` is true.
  public var posting: Posting
  /// How many postings of the document come before it.
  var place: Int
}

/// A link that is kept but is not an item.
public struct Mention: Equatable, Sendable {
  public enum Reason: String, CaseIterable, Sendable {
    case prose = "among other words"
    case several = "one of several on a line"
    case unowned = "below no item"
    case noPage = "leads to no page"
    case tableHead = "head of a table"
    case definition = "definition that no link uses"
    case source = "a source"
    case aside = "about the list itself"
  }
  public var reason: Reason
  public var topic: Int?
  public var line: Int
  public var title: String
  public var address: String
}

/// A link or an image that is not meant as something to read.
public struct IgnoredLink: Equatable, Sendable {
  public enum Reason: String, CaseIterable, Sendable {
    case tableOfContents = "table of contents"
    case anchor = "place in the same file"
    case badge = "badge"
    case looseImage = "image below no item"
    case empty = "no address"
    case escaped = "escaped"
    case noPage = "leads to no page"
    case code = "in code"
    case comment = "in a comment"
    case frontMatter = "in the front matter"
    case html = "in HTML"
    case inLink = "in the text of another link"
    case leftOut = "in a line that is left out"
    /// `javascript:`, `place:` and the like.
    case browser = "only the browser's own"
    case feed = "from a feed, not saved"
    case nothing = "neither a title nor an address"
  }
  public var reason: Reason
  public var line: Int
  public var title: String
  public var address: String
}

/// Something worth a look, which never stops an import.
public struct ListWarning: Equatable, Sendable {
  /// The weightiest first: what was not read, what was read wrongly, what is only untidy.
  public enum Rule: String, CaseIterable, Sendable {
    case tooLong = "too-long"
    case tooDeep = "too-deep"
    case littleRead = "little-read"
    /// A file of another program that is damaged.
    case malformed
    case badBytes = "bad-bytes"
    case damagedText = "damaged-text"
    case conflict
    case brokenLink = "broken-link"
    case mistypedScheme = "mistyped-scheme"
    case doubtfulAddress = "doubtful-address"
    case sameAddress = "same-address"
    case localPath = "local-path"
    case untitled
  }
  public var rule: Rule
  public var line: Int
  /// One short clause, such as `no title; named after its address`.
  public var message: String
  /// What it is about, wherever that stands: the key of an item, else the text of the line. By
  /// it, the next import knows a warning again.
  public var subject = ""

  public init(rule: Rule, line: Int, message: String) {
    self.rule = rule
    self.line = line
    self.message = message
  }
}
