import Files
import ReadingList
import StudyStorage

/// Local files that lists link to: items, attached files, images.
enum FileCheck {
  static func missing(_ chart: ListChart) -> [MissingPath] {
    chart.document.postings.flatMap { posting in
      // A note may be one to be written.
      let own = posting.wikilink == nil ? [(posting.address, posting.line)] : []
      let named = own + posting.attachments.map { ($0.address, $0.line) }
      return named.compactMap { address, line -> MissingPath? in
        guard let file = LocalFile(address, besideList: chart.list.path),
          FileFacts.isGone(file.path)
        else { return nil }
        return MissingPath(
          chart, line: line, written: address, path: file.path, text: address, rule: .missingFile)
      }
    }
  }
}
