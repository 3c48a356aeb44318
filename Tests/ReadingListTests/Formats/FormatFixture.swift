import Foundation
import ReadingList
import StudyModel

/// The files of other programs that the tests read; all of it is made up.
enum FormatFixture {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Fixtures")

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  static func list(_ name: String, format: ListFormat? = nil) throws -> ListDocument {
    try ListReader.read(bytes(name), fileName: name, format: format)
  }

  static let names = [
    "bookmarks.html", "feeds.opml", "goodreads.csv", "instapaper-no-head.csv", "instapaper.csv",
    "list.md", "matter.csv", "onetab.txt", "pocket.csv", "pocket.html", "raindrop.csv",
    "reading.org",
    "readwise-highlights.csv", "readwise-reader.csv", "storygraph.csv", "study.md", "zotero.csv",
  ]
}

/// A list of a format, from its text.
func list(_ text: String, as fileName: String, format: ListFormat? = nil) throws -> ListDocument {
  try ListReader.read(Array(text.utf8), fileName: fileName, format: format)
}

extension ListDocument {
  func posting(titled title: String) -> Posting? { postings.first { $0.title == title } }

  /// "done 2023-05-20", "-" for a posting without a mark.
  var marks: [String] {
    postings.map { posting in
      guard let mark = posting.mark else { return "-" }
      return mark.state.rawValue + (mark.day.map { " \($0)" } ?? "")
    }
  }

  func path(_ posting: Posting) -> [String] {
    var path: [String] = []
    var next = posting.topic
    while let topic = next {
      path.insert(topics[topic].title, at: 0)
      next = topics[topic].parent
    }
    return path
  }
}
