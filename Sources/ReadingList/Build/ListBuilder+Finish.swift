internal import Markdown
internal import StudyModel

extension ListBuilder {
  /// The finished list.
  func finish() throws(ListError) -> ListDocument {
    guard !hasTooManyItems else { throw .tooManyItems(limit: ListLimits.items) }
    guard titleBytes <= expansionLimit else { throw .expands(limit: expansionLimit) }
    settleFootnotes()
    settleAuthors()
    var document = ListDocument(
      title: "", tags: [], lineCount: lines.count, topics: topics.topics,
      note: note.joined(separator: "\n"), postings: postings, references: references,
      mentions: mentions, ignored: ignored, warnings: warnings)
    document.candidates = candidates
    for index in document.topics.indices {
      document.topics[index].note = topics.notes[index].joined(separator: "\n")
    }
    for index in document.postings.indices {
      document.postings[index].note = postingNotes[index].joined(separator: "\n")
    }
    keepLeftovers(in: &document)
    settleStates(&document)
    document.unread = unread
    ListTitle.settle(
      &document, html: htmlTitle, frontMatter: frontMatterTitle, fileName: fileName,
      folderName: folderName, mayUseHeading: !hasLinkBeforeTopics)
    settleNotePage(in: &document)
    document.showLiteralSigns()
    if let list = HeadingKind(document.title), list.kind != .other {
      for index in weakKinds {
        document.postings[index].kind = list.kind
        document.postings[index].kindReason = "list \"\(list.heading)\""
      }
    }
    try Expansion.check(document, from: source.count)
    for index in document.postings.indices {
      document.postings[index].key = key(of: document.postings[index], in: document)
    }
    for index in document.candidates.indices {
      document.candidates[index].posting.key = key(
        of: document.candidates[index].posting, in: document)
    }
    conflicts.settle(&document)
    document.warnings += SameAddress.warnings(document.postings)
    name(&document.warnings, of: document.postings)
    document.warnings += LittleRead.warnings(document, fileName: fileName)
    document.warnings.sort { ($0.line, $0.rule.rawValue) < ($1.line, $1.rule.rawValue) }
    return document
  }

  private func name(_ warnings: inout [ListWarning], of postings: [Posting]) {
    guard !warnings.isEmpty else { return }
    // The key of an item without an address has its headings in it, which may change.
    let keys = Dictionary(
      postings.filter { !$0.address.isEmpty }.map { ($0.line, $0.key) },
      uniquingKeysWith: { first, _ in first })
    for index in warnings.indices {
      let line = warnings[index].line
      warnings[index].subject = keys[line] ?? text(ofLine: line)
    }
  }

  private func text(ofLine line: Int) -> String {
    // A line can be megabytes long, and its beginning tells it from others.
    let bytes = lines.bytes(of: line).prefix(1000)
    return String(decoding: source[bytes], as: UTF8.self).collapsed
  }

  private func key(of posting: Posting, in document: ListDocument) -> String {
    guard posting.address.isEmpty else { return CanonicalAddress.key(of: posting.address) }
    let path = [document.title] + TopicTree.path(to: posting.topic, in: document.topics)
    return CanonicalAddress.key(forTitle: posting.title, path: path)
  }
}
