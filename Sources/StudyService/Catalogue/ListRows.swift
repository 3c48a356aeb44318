import ReadingList
import StudyModel
import StudyStorage

/// A parsed list as its rows: the list itself becomes topic 0, and every topic moves up by one.
struct ListRows {
  private(set) var topics: [TopicRow] = []
  private(set) var asides: [Aside] = []
  private var paths: [[String]] = []
  /// What each topic's heading says of progress, or the nearest above it that says anything.
  private var headings: [HeadingMark?] = [nil]

  struct Aside {
    var topic: Int
    var role: String
    var line: Int
    var title: String
    var address: String
  }

  init(_ document: ListDocument) {
    topics.append(
      TopicRow(
        ordinal: 0, lastOrdinal: document.topics.count, parent: nil, depth: 0, number: "",
        title: document.title, line: 0, note: document.note))
    paths.append([document.title])
    for (index, topic) in document.topics.enumerated() {
      let parent = topic.parent.map { $0 + 1 } ?? 0
      topics.append(
        TopicRow(
          ordinal: index + 1, lastOrdinal: index + 1, parent: parent,
          depth: topics[parent].depth + 1, number: topic.number, title: topic.title,
          line: topic.line, note: topic.note, mark: topic.mark))
      headings.append(topic.mark ?? headings[parent])
      paths.append(paths[parent] + [topic.title])
    }
    // Descendants follow their topic, so the last of them ends its range.
    for ordinal in topics.indices.dropFirst().reversed() {
      let parent = topics[ordinal].parent ?? 0
      topics[parent].lastOrdinal = max(topics[parent].lastOrdinal, topics[ordinal].lastOrdinal)
    }
    asides =
      document.references.map {
        Aside(
          topic: Self.ordinal($0.topic), role: "reference", line: $0.line, title: $0.title,
          address: $0.address)
      }
      + document.mentions.map {
        Aside(
          topic: Self.ordinal($0.topic), role: "mention", line: $0.line, title: $0.title,
          address: $0.address)
      }
  }

  static func ordinal(_ topic: Int?) -> Int { topic.map { $0 + 1 } ?? 0 }

  func facts(of posting: Posting) -> PostingFacts {
    PostingFacts(
      topicPath: paths[Self.ordinal(posting.topic)], address: posting.address,
      title: posting.title, kind: posting.kind.rawValue, moment: posting.moment?.text,
      checkbox: posting.checkbox, note: posting.note,
      tags: Set(posting.tags.map(\.name.name)).sorted(), authors: posting.authors,
      progress: progress(of: posting))
  }

  private func progress(of posting: Posting) -> ProgressFacts {
    var facts = ProgressFacts()
    facts.state = posting.mark?.state
    facts.day = posting.mark?.day
    facts.position = posting.mark?.position?.stored
    facts.heading = heading(of: posting)
    facts.minutes = posting.minutes
    facts.isAside = posting.asideReason != nil
    return facts
  }

  func heading(of posting: Posting) -> HeadingMark? { headings[Self.ordinal(posting.topic)] }
}

extension PostingRow {
  init(_ posting: Posting, ordinal: Int, item: Item.ID, heading: HeadingMark?) {
    self.init(
      ordinal: ordinal, topic: ListRows.ordinal(posting.topic), item: item, line: posting.line,
      bytes: posting.bytes, address: posting.address, title: posting.title,
      writtenTitle: posting.writtenTitle, isUntitled: posting.isUntitled, kind: posting.kind,
      kindReason: posting.kindReason, moment: posting.moment?.text,
      momentSeconds: posting.moment?.seconds, checkbox: posting.checkbox, note: posting.note,
      mark: posting.mark, heading: heading, minutes: posting.minutes,
      asideReason: posting.asideReason)
  }
}

extension ImportReport {
  /// Between folders that were named separately, the name can be the same.
  mutating func addMove(of list: ListRow, to file: ListFile) {
    movedLists.append(
      list.place == file.place ? (list.path, file.path) : (list.place, file.place))
  }

  mutating func add(_ document: ListDocument, named name: String) {
    readLists += 1
    readName = readLists == 1 ? name : nil
    lineCount += document.lineCount
    topics += document.topics.count
    postings += document.postings.count
    references += document.references.count
  }
}

extension Transaction {
  /// Writes one posting with its tags, authors and attachments.
  ///
  /// - Parameters:
  ///   - heading: what its heading says of progress.
  ///   - since: when each tag was first seen there.
  func write(
    _ posting: Posting, of item: Item.ID, ordinal: Int, list: Int64, heading: HeadingMark? = nil,
    since: (Tag) -> Instant
  ) throws {
    try insertPosting(
      PostingRow(posting, ordinal: ordinal, item: item, heading: heading), list: list)
    for tag in posting.tags {
      try insertTag(
        tag.name, written: tag.written, since: since(tag.name), list: list, posting: ordinal)
    }
    for (position, name) in posting.authors.enumerated() {
      try insertAuthor(name, position: position, list: list, posting: ordinal)
    }
    for (position, attachment) in posting.attachments.enumerated() {
      try insertAttachment(
        form: attachment.form.rawValue, title: attachment.title, address: attachment.address,
        line: attachment.line, position: position, list: list, posting: ordinal)
    }
  }
}
