import Foundation
import StudyModel
import StudyService
import TestSupport
import Testing

/// Each whole number of an archive, as large or as small as it can be written.
@Suite struct `Numbers in archives` {
  /// Fingerprints, of which each number is one.
  private static let fingerprints: Set = ["content_hash", "bytes_hash", "subject"]

  @Test func `a number that no list and no mark has is refused, whatever its column`() throws {
    var tried: Set<String> = []
    var lines = try ArchiveTests.archive(ArchiveTests.full()).components(separatedBy: "\n")
    let integers = try Set(
      World().rows(
        """
        SELECT tables.name || '.' || columns.name FROM sqlite_schema AS tables
        CROSS JOIN pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND columns.type = 'INTEGER'
        """))
    var names: [String] = []
    var table = ""
    for (index, line) in lines.enumerated() {
      if let head = line.firstMatch(of: /^"([a-z_]+)":\{"columns":\[(.*?)\],"rows":\[/) {
        table = String(head.1)
        names = head.2.split(separator: ",").map { String($0).replacing("\"", with: "") }
        continue
      }
      guard !names.isEmpty, let row = line.firstMatch(of: /^\[.*\](?=,$|\]\}+,?$)/)?.output else {
        continue
      }
      let values = try #require(
        try JSONSerialization.jsonObject(with: Data(row.utf8)) as? [Any])
      for (place, name) in names.enumerated()
      where integers.contains("\(table).\(name)") && !(values[place] is NSNull)
        && !Self.fingerprints.contains(name) && tried.insert("\(table).\(name)").inserted
      {
        var changed = values
        changed[place] = NSNumber(value: tried.count.isMultiple(of: 2) ? Int64.max : .min)
        let text = try JSONSerialization.data(
          withJSONObject: changed, options: .withoutEscapingSlashes)
        lines[index] = String(decoding: text, as: UTF8.self) + line[row.endIndex...]
        let error = #expect(throws: StudyError.self, "\(table).\(name)") {
          try ArchiveTests.restore(lines.joined(separator: "\n"), into: World())
        }
        #expect(error?.exitCode == 65, "\(table).\(name): \(error?.message ?? "")")
      }
      lines[index] = line
    }
    #expect(tried.count > 35)
  }
}
