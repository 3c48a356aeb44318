internal import Markdown
internal import StudyModel

/// Gathers the entries and topics of a list that another program wrote.
final class RecordList {
  let source: [UInt8]
  let lines: SourceLines
  let fileName: String
  let folderName: String
  let rules: ListRules
  /// Where the text begins, after a byte order mark.
  let start: Int

  /// The list's own title, where the file says one.
  var title: String?
  var note: [String] = []
  private var topics: [(title: String, number: String, parent: Int?, line: Int)] = []
  private var topicNotes: [[String]] = []
  private var topicTags: [[WrittenTag]] = []
  /// What kind the name of each topic, or of one above it, says.
  private var topicKinds: [HeadingKind?] = []
  /// Topics by parent and title, for files that say a folder at each entry.
  private var named: [TopicName: Int] = [:]
  private var postings: [Posting] = []
  private var mentions: [Mention] = []
  private var ignored: [IgnoredLink] = []
  private var warnings: [ListWarning] = []
  private var hasTooManyItems = false
  var isTooDeep = false
  /// Whether everything is as it was written, and nothing is guessed.
  var isExact = false
  /// Whether its first topic is the list itself; if not, its topics are lists.
  var isOneList = false

  private struct TopicName: Hashable {
    var parent: Int?
    var title: String
  }

  /// Folders inside each other; what is deeper stands in the last of them.
  static let depth = 100

  init(_ text: ListText) {
    source = text.bytes
    lines = text.lines
    start = text.start
    fileName = NotionName.plain(text.fileName)
    folderName = text.folderName
    rules = text.rules
    for offset in text.badBytes {
      warn(.badBytes, line: lines.line(at: offset), "not UTF-8; shown as \u{FFFD}")
    }
  }

  func warn(_ rule: ListWarning.Rule, line: Int, _ message: String) {
    warnings.append(ListWarning(rule: rule, line: line, message: message))
  }

  func line(at offset: Int) -> Int { lines.line(at: offset) }

  /// Begins a topic of its own, even if there is one of the same title.
  func addTopic(
    _ title: String, number: String = "", in parent: Int?, line: Int, tags: [WrittenTag] = []
  ) -> Int {
    topics.append((title, number, parent, line))
    topicNotes.append([])
    topicTags.append(tags)
    topicKinds.append(
      isExact ? nil : HeadingKind(title) ?? parent.flatMap { topicKinds[$0] })
    return topics.count - 1
  }

  /// The topic of a path of folders; nil for an empty path.
  func topic(_ path: [String], line: Int) -> Int? {
    var parent: Int?
    for title in path.prefix(Self.depth) {
      let name = TopicName(parent: parent, title: title)
      if let known = named[name] {
        parent = known
      } else {
        parent = addTopic(title, in: parent, line: line)
        named[name] = parent
      }
    }
    return parent
  }

  func addNote(_ text: String, toTopic topic: Int?) {
    if text.hasWord { keepNote(text, topic) }
  }

  /// Keeps a note as it is.
  func keepNote(_ text: String, _ topic: Int?) {
    if let topic { topicNotes[topic].append(text) } else { note.append(text) }
  }

  /// Adds a note to an entry that was added before.
  func addNote(_ text: String, to posting: Int) {
    guard text.hasWord else { return }
    let old = postings[posting].note
    postings[posting].note = old.isEmpty ? text : old + "\n" + text
  }

  func attach(_ attachment: Attachment, to posting: Int) {
    postings[posting].attachments.append(attachment)
  }

  func mention(
    _ reason: Mention.Reason, topic: Int?, line: Int, title: String, address: String
  ) {
    mentions.append(
      Mention(reason: reason, topic: topic, line: line, title: title, address: address))
  }

  func ignore(_ reason: IgnoredLink.Reason, line: Int, title: String, address: String) {
    ignored.append(IgnoredLink(reason: reason, line: line, title: title, address: address))
  }

  /// Adds the entry, and returns its index; nil if there are too many.
  @discardableResult
  func add(_ record: Record, _ rule: PostingRule) -> Int? {
    guard postings.count < ListLimits.items else {
      hasTooManyItems = true
      return nil
    }
    let link = Link(
      address: record.address, text: isExact ? record.title : record.title.collapsed,
      line: record.line, bytes: record.bytes, written: record.bytes)
    let isUntitled =
      !isExact && !record.address.isEmpty && (!link.text.hasWord || link.isNamedByAddress)
    let title = isUntitled ? link.title : link.text
    var posting = Posting(
      topic: record.topic, rule: rule, line: record.line, bytes: record.bytes,
      address: record.address, key: "", title: title, writtenTitle: record.title,
      isUntitled: isUntitled, authors: record.authors, tags: record.tags, kind: .other,
      kindReason: "", moment: record.moment, box: record.box,
      note: record.notes.joined(separator: "\n"),
      attachments: record.attachments, mark: record.mark)
    posting.titleReason = isUntitled ? "the last part of its path" : record.titleReason
    posting.authorReason = record.authors.isEmpty ? "" : record.authorReason
    posting.minutes = record.minutes
    setKind(of: &posting, record)
    postings.append(posting)
    return postings.count - 1
  }

  private func setKind(of posting: inout Posting, _ record: Record) {
    if let (kind, reason) = record.kind {
      (posting.kind, posting.kindReason) = (kind, reason)
      return
    }
    let guess = RecordKind(
      address: record.address, title: posting.title, tags: record.tags,
      topic: record.topic.flatMap { topicKinds[$0] }, usual: isExact ? nil : rules.kind)
    (posting.kind, posting.kindReason) = (guess.kind, guess.reason)
    posting.asideReason = guess.asideReason
  }

  func finish() throws(ListError) -> ListDocument {
    guard !hasTooManyItems else { throw .tooManyItems(limit: ListLimits.items) }
    var document = ListDocument(
      title: "", tags: [], lineCount: lines.count, topics: [], note: note.joined(separator: "\n"),
      postings: postings, references: [], mentions: mentions, ignored: ignored, warnings: warnings)
    placeTopics(in: &document)
    if isOneList {
      document.title = document.topics[0].title
      ListTitle.dropFirstTopic(&document)
    } else {
      ListTitle.settle(
        &document, html: nil, frontMatter: title, fileName: fileName, folderName: folderName,
        mayUseHeading: false)
    }
    try Expansion.check(document, from: source.count)
    for index in document.postings.indices {
      document.postings[index].key = key(of: document.postings[index], in: document)
    }
    document.warnings.sort { ($0.line, $0.rule.rawValue) < ($1.line, $1.rule.rawValue) }
    for index in document.warnings.indices {
      let bytes = lines.bytes(of: document.warnings[index].line).prefix(1000)
      document.warnings[index].subject = String(decoding: source[bytes], as: UTF8.self).collapsed
    }
    return document
  }

  /// Puts the descendants of each topic directly after it.
  private func placeTopics(in document: inout ListDocument) {
    var children: [[Int]] = Array(repeating: [], count: topics.count)
    for (index, topic) in topics.enumerated() {
      if let parent = topic.parent { children[parent].append(index) }
    }
    var places = Array(repeating: 0, count: topics.count)
    var levels = places
    var rest = topics.indices.filter { topics[$0].parent == nil }.reversed() as [Int]
    while let index = rest.popLast() {
      let (title, number, parent, line) = topics[index]
      places[index] = document.topics.count
      levels[index] = parent.map { levels[$0] + 1 } ?? 1
      document.topics.append(
        ListTopic(
          title: title, number: number, level: min(levels[index], 6),
          parent: parent.map { places[$0] },
          line: line, note: topicNotes[index].joined(separator: "\n"), tags: topicTags[index]))
      rest += children[index].reversed()
    }
    for index in document.postings.indices {
      document.postings[index].topic = document.postings[index].topic.map { places[$0] }
    }
    for index in document.mentions.indices {
      document.mentions[index].topic = document.mentions[index].topic.map { places[$0] }
    }
  }

  private func key(of posting: Posting, in document: ListDocument) -> String {
    guard posting.address.isEmpty else { return CanonicalAddress.key(of: posting.address) }
    // A file with several lists is none itself.
    let path =
      (isExact && !isOneList ? [] : [document.title])
      + TopicTree.path(to: posting.topic, in: document.topics)
    return CanonicalAddress.key(forTitle: posting.title, path: path)
  }
}
