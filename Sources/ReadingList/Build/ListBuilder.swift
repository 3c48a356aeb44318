internal import Markdown
internal import StudyModel

/// Builds a list from the events of its Markdown.
///
/// Knows the current list, item and topic. The extensions decide what a line means, one file
/// per group of rules.
final class ListBuilder {
  let source: [UInt8]
  let lines: SourceLines
  let fileName: String
  var folderName = ""
  var rules = ListRules()
  var frontMatterTitle: String?
  var htmlTitle: String?

  var topics = TopicTree()
  /// A line that stands as the heading of what is about the list itself.
  var asideLead: AsideLead?
  /// The fields above an address, each in an entry of its own.
  var record: FieldRecord?
  var note: [String] = []
  var postings: [Posting] = []
  /// By the index of the item.
  var doubtfulAuthors: [(posting: Int, found: DoubtfulAuthors)] = []
  var references: [Reference] = []
  var candidates: [Candidate] = []
  var mentions: [Mention] = []
  var ignored: [IgnoredLink] = []
  var warnings: [ListWarning] = []
  /// Notes of postings, joined at the end.
  var postingNotes: [[String]] = []

  /// The item that a following line without a link belongs to.
  var lastItem: (posting: Int, mark: UInt8)?
  /// The marks of the lists of this topic.
  var topicMarks: Set<UInt8> = []
  var containers: [Container] = []
  var contents = ContentsSkip()
  var hasTooManyItems = false
  /// Of all items: many may be named after one long entry above them.
  var titleBytes = 0
  var expansionLimit: Int { Expansion.limit(for: source.count) }
  var footnotes = Footnotes()
  private(set) lazy var hasFootnotes = source.indices.contains {
    source[$0] == UInt8(ascii: "^") && $0 > 0 && source[$0 - 1] == UInt8(ascii: "[")
  }
  /// Where the text begins, after the front matter.
  var start = 0
  var conflicts = Conflicts()
  /// What has become notes: entries of lists and rows of tables without a link, and prose.
  var unread = UnreadText()
  /// The numbers of the lines that the parser did not see.
  var leftOut: Set<Int> = []
  /// Code and HTML, in order.
  private(set) var codeRanges: [Range<Int>] = []
  private(set) var htmlRanges: [Range<Int>] = []
  /// True once there was a link before the first heading.
  var hasLinkBeforeTopics = false

  /// The item of a note about one page, and the lines with its fields.
  var notePage: Int?
  var fieldLines: Set<Int> = []
  /// Whether entries without a link are items, for the open lists by their place among the
  /// containers.
  var plainEvidence: [Int: Bool] = [:]
  /// The postings whose kind the list's own name would overrule.
  var weakKinds: [Int] = []
  private lazy var repeated = RepeatedTexts(source)
  /// What the title of a link here may depend on, beside its line.
  var setting: PostingDraft.Setting {
    PostingDraft.Setting(parent: parentTitle, repeated: repeated)
  }

  /// Where the last comment that closes a table of contents begins.
  private(set) lazy var lastClosingComment = ContentsSkip.lastClosing(in: source)

  private var collector: LineCollector
  private var rawBlock: Range<Int>?
  private var isRaw = false
  private var heading: Int?
  private var row: [Line]?
  private var table: TableDraft?
  /// The head of an HTML table that goes on after a blank line.
  var openTable: TableDraft?
  /// What each posting's own line says of progress; see `settleStates`.
  var sightings: [[StateSighting]] = []
  /// The headings that are nothing but a state, by topic.
  var headingStates: [Int: HeadingState] = [:]
  var candidateSightings: [[StateSighting]] = []

  init(_ source: [UInt8], lines: SourceLines, fileName: String) {
    self.source = source
    self.lines = lines
    self.fileName = fileName
    collector = LineCollector(source, lines)
  }

  func take(_ event: MarkdownEvent) {
    switch event {
    case .enterBlock(let block): enter(block)
    case .leaveBlock(let block): leave(block)
    case .enterSpan(let span): collector.enter(span)
    case .leaveSpan(let span, let place): collector.leave(span, place)
    case .text(.code(let range)):
      codeRanges.append(range)
      isRaw ? takeRaw(.code(range)) : collector.take(.code(range))
    case .text(.html(let range)):
      if !isRaw { htmlRanges.append(range) }
      isRaw ? takeRaw(.html(range)) : collector.take(.html(range))
    case .text(let text): isRaw ? takeRaw(text) : collector.take(text)
    }
  }

  private func enter(_ block: MarkdownBlock) {
    finishTightText()
    switch block {
    case .bulletList(let mark): containers.append(.list(mark: mark))
    case .orderedList(let delimiter): containers.append(.list(mark: delimiter))
    case .listItem(let box):
      containers.append(.item(ListEntry(mark: currentMark, box: box.map(readBox))))
    case .quote: containers.append(.quote)
    case .heading(let level): heading = level
    case .html, .code:
      isRaw = true
      rawBlock = nil
    case .table: table = TableDraft()
    case .tableRow: row = []
    default: break
    }
  }

  private func leave(_ block: MarkdownBlock) {
    switch block {
    case .html, .code:
      isRaw = false
      if let rawBlock {
        if block == .html { htmlRanges.append(rawBlock) }
        block == .html ? html(rawBlock) : code(rawBlock)
      }
    case .heading(let level):
      heading = nil
      let lines = withoutFields(collector.finish())
      takeHeading(withoutFootnotes(lines, mayDefine: false), level: level)
      settleMarks()
    case .tableHeadCell, .tableCell:
      let end = row?.last?.bytes.upperBound ?? 0
      let empty = Line(number: row?.last?.number ?? 1, bytes: end..<end)
      row?.append(collector.finish().first ?? empty)
    case .tableRow:
      if let row { table?.add(TableDraft.aligned(row, in: source, lines)) }
      row = nil
    case .table:
      if let table { takeTable(table.repaired(in: source)) }
      table = nil
    default: finishTightText()
    }
    switch block {
    case .bulletList, .orderedList, .listItem, .quote:
      containers.removeLast()
      plainEvidence[containers.count] = nil
    default: break
    }
  }

  /// Ends a paragraph, or the text of a tight list item.
  private func finishTightText() {
    guard !collector.isEmpty, heading == nil, row == nil else { return }
    let lines = withoutFields(collector.finish())
    if let range = headingOfHTML(lines) { return html(range) }
    let text = withoutFootnotes(
      lines.map { Wikilinks.found(in: LooseLinks.repaired($0, in: source), source) })
    if !text.isEmpty { takeText(text) }
    settleMarks()
  }

  /// Without the fields of a note, which have been read.
  private func withoutFields(_ lines: [Line]) -> [Line] {
    fieldLines.isEmpty ? lines : lines.filter { !fieldLines.contains($0.number) }
  }

  /// The bytes of a paragraph that is an HTML heading: the parser treats `<h1>` as a block and
  /// `<h2>` as inline.
  private func headingOfHTML(_ lines: [Line]) -> Range<Int>? {
    guard let first = lines.first?.bytes, let last = lines.last?.bytes,
      let level = source[first].dropFirst(2).first, source[first].starts(with: "<h".utf8),
      level.isDigit
    else { return nil }
    return first.lowerBound..<last.upperBound
  }

  private func takeRaw(_ text: MarkdownText) {
    switch text {
    case .plain(let range), .code(let range), .html(let range), .entity(let range):
      let old = rawBlock ?? range
      rawBlock = min(old.lowerBound, range.lowerBound)..<max(old.upperBound, range.upperBound)
    case .softBreak, .hardBreak, .made: break
    }
  }

  private func readBox(_ box: MarkdownBox) -> Box { Box(box, in: source, marks: rules.marks) }

  func string(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  func warn(_ rule: ListWarning.Rule, at offset: Int, _ message: String) {
    warn(rule, line: lines.line(at: offset), message)
  }

  func warn(_ rule: ListWarning.Rule, line: Int, _ message: String) {
    warnings.append(ListWarning(rule: rule, line: line, message: message))
  }
}
