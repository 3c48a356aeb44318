internal import Markdown
internal import StudyModel

extension ListBuilder {
  /// The finished list.
  func finish() throws(ListError) -> ListDocument {
    guard !hasTooManyItems else { throw .tooManyItems(limit: ListLimits.items) }
    var document = ListDocument(
      title: "", tags: [], lineCount: lines.count, topics: topics.topics,
      note: note.joined(separator: "\n"), postings: postings, references: references,
      mentions: mentions, ignored: ignored, warnings: warnings)
    for index in document.topics.indices {
      document.topics[index].note = topics.notes[index].joined(separator: "\n")
    }
    for index in document.postings.indices {
      document.postings[index].note = postingNotes[index].joined(separator: "\n")
    }
    ListTitle.settle(
      &document, html: htmlTitle, frontMatter: frontMatterTitle, fileName: fileName,
      mayUseHeading: !hasLinkBeforeTopics)
    for index in document.postings.indices {
      document.postings[index].key = key(of: document.postings[index], in: document)
    }
    document.warnings += SameAddress.warnings(document.postings)
    document.warnings.sort { ($0.line, $0.rule.rawValue) < ($1.line, $1.rule.rawValue) }
    return document
  }

  private func key(of posting: Posting, in document: ListDocument) -> String {
    guard posting.address.isEmpty else { return CanonicalAddress.key(of: posting.address) }
    let path = [document.title] + TopicTree.path(to: posting.topic, in: document.topics)
    return CanonicalAddress.key(forTitle: posting.title, path: path)
  }
}
