import Files
import ReadingList
import StudyStorage

/// Local files that lists link to: items, attached files, images.
enum FileCheck {
  static func findings(_ chart: ListChart) -> [Finding] {
    chart.document.postings.flatMap { posting in
      let named =
        [(posting.address, posting.line)] + posting.attachments.map { ($0.address, $0.line) }
      return named.compactMap { address, line -> Finding? in
        guard let file = LocalFile(address, besideList: chart.list.path),
          !FileFacts.isThere(file.path)
        else { return nil }
        return chart.finding(.missingFile, line: line, address)
      }
    }
  }
}
