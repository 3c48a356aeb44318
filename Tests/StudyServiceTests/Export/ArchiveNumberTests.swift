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

  /// SQLite keeps the last ids in a table of its own, whose columns have no types.
  @Test(arguments: [
    "[1e999,4]", "[7,4]", "[null,4]", #"["item","4"]"#, #"["item",null]"#, #"["item",4.5]"#,
    #"["item",-1]"#, #"["item",9223372036854775807]"#,
  ])
  func `the last id of a table is a whole number, and the table a name`(_ row: String) throws {
    let archive = try ArchiveTests.archive(ArchiveTests.full())
    let text = archive.replacing(#/\["item",\d+\]/#, with: row)
    #expect(text != archive)
    let error = #expect(throws: StudyError.self) {
      try ArchiveTests.restore(text, into: World())
    }
    #expect(error?.exitCode == 65 && error?.message.contains("sqlite_sequence.seq") == true)
  }

  @Test func `undo reads the entries of a command, however far apart their numbers are`() throws {
    let world = try World()
    try world.importing("- [A](https://a.example)\n- [B](https://b.example)\n", as: "l.md")
    _ = try world.marks.done(["1", "2"])
    let last = try #require(world.rows("SELECT max(seq) FROM entry").first)
    let text = try ArchiveTests.archive(world).replacing(
      /(\["[0-9a-f]{16}",)(\d+)(,\d{13},)/
    ) {
      $0.2 == last ? "\($0.1)9007199254740000\($0.3)" : "\($0.0)"
    }
    let other = try World()
    try ArchiveTests.restore(text, into: other)
    let taken = try other.history.undo()
    #expect(taken.map(\.arguments) == [["done", "1", "2"]])
    #expect(try other.rows("SELECT count(*) FROM entry WHERE seq > 9007199254739999") != ["0"])
  }
}
