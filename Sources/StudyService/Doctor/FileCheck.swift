import Foundation
import ReadingList
import StudyStorage

/// Local files that lists name: items, attached files, images.
enum FileCheck {
  static func findings(_ chart: ListChart) -> [Finding] {
    chart.document.postings.flatMap { posting in
      let named =
        [(posting.address, posting.line)] + posting.attachments.map { ($0.address, $0.line) }
      return named.compactMap { address, line -> Finding? in
        guard let path = LocalPath.file(address, beside: chart.list.path),
          access(path, F_OK) != 0
        else { return nil }
        return chart.finding(.missingFile, line: line, address)
      }
    }
  }
}

/// Paths as lists write them.
enum LocalPath {
  /// The absolute path of a local address; nil for one on the web.
  static func file(_ address: String, beside list: String) -> String? {
    guard !address.isEmpty, !address.hasPrefix("#") else { return nil }
    if address.lowercased().hasPrefix("file:") {
      return "/" + address.dropFirst(5).drop { $0 == "/" }
    }
    if address.hasPrefix("//") || address.prefix(while: { $0 != "/" }).contains(":") { return nil }
    return absolute(address, beside: list)
  }

  static func absolute(_ path: String, beside list: String) -> String {
    let plain = path.removingPercentEncoding ?? path
    guard !plain.hasPrefix("/") else { return plain }
    let folder = (list as NSString).deletingLastPathComponent
    return URL(fileURLWithPath: folder + "/" + plain).standardized.path
  }
}
