import Foundation
import StudyModel
import Testing

/// Names with a meaning are in one file of the sources: everything that needs one asks there.
@Suite struct `Names that stand in one file` {
  /// For each text between quotes of either kind, the files that contain it.
  static let quoted: [Substring: Set<String>] = {
    let root = URL(fileURLWithPath: #filePath + "/../../../Sources").standardized
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    var files: [Substring: Set<String>] = [:]
    for path in paths where path.hasSuffix(".swift") {
      let text = try? String(contentsOfFile: root.path + "/" + path, encoding: .utf8)
      // The tables of hosts have names with blanks between them, and some with a path.
      let ends = path.hasPrefix("StudyModel/Address/Hosts") ? "\"' \n/" : "\"'"
      for part in (text ?? "").utf8.split(whereSeparator: ends.utf8.contains) {
        files[Substring(part), default: []].insert(path)
      }
    }
    return files
  }()

  @Test func `a host is named by its table alone`() {
    for name in Hosts.table.flatMap(\.names) {
      let files = Self.quoted[name[...]] ?? []
      #expect(files.count == 1)
      #expect(files.allSatisfy { $0.hasPrefix("StudyModel/Address/Hosts") })
    }
  }

  @Test func `a tag with a meaning is named by its table alone`() {
    for name in TagMeaning.table.map(\.tag.name) {
      #expect(Self.quoted[name[...]] == ["StudyModel/Tags/Tag+Meaning.swift"])
    }
  }

  @Test func `a box is written by its state alone`() {
    for box in Status.State.allCases.map(\.box) {
      #expect(Self.quoted[box[...]] == nil)
      #expect(Self.quoted[(box + " ")[...]] == nil)
    }
  }
}
