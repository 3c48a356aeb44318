internal import StudyModel

/// How many bytes a list becomes when it is read: an address or a heading that is written once
/// may belong to thousands of entries.
enum Expansion {
  /// A usual list becomes less than three times its size.
  static func limit(for bytes: Int) -> Int {
    max(ListLimits.expandedBytes, ListLimits.expansion * bytes)
  }

  /// - Throws: `ListError.expands`, before the keys are made, which have the headings too.
  static func check(_ document: ListDocument, from bytes: Int) throws(ListError) {
    let limit = limit(for: bytes)
    var paths: [Int] = []
    for topic in document.topics {
      paths.append(topic.title.utf8.count + (topic.parent.map { paths[$0] } ?? 0))
    }
    var total = 0
    for posting in document.postings + document.candidates.map(\.posting) {
      total += document.title.utf8.count + (posting.topic.map { paths[$0] } ?? 0)
      total += posting.title.utf8.count + posting.address.utf8.count
      total += posting.kindReason.utf8.count + (posting.mark?.reason.utf8.count ?? 0)
      guard total <= limit else { throw .expands(limit: limit) }
    }
  }
}
