import SQLite
import TestSupport
import Testing

@testable import StudyStorage

@Suite struct `Rows as JSON` {
  @Test func `are read as they would be if they were bound`() throws {
    let db = try Store.inMemory().database
    let signs: [Character] = [
      "a", "\"", "\\", "/", "\n", "\u{1}", "\u{1f}", "\u{7f}", "é", "\u{10FFFD}", "😀", "\0",
    ]
    var random = SplitMix(seed: 1)
    var rows = JSONRows()
    var values: [[DatabaseValue]] = []
    for _ in 0..<300 {
      let text = String((0..<random.below(9)).map { _ in signs[random.below(signs.count)] })
      values.append([.string(text), .int64(Int64.max - Int64(random.below(9))), .null])
    }
    for row in values { rows.append(row) }
    #expect(rows.count == 300)
    let read = try Row.fetchAll(
      db, sql: "SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)",
      arguments: [rows.text])
    let bound = try values.map {
      try Row.fetchAll(db, sql: "SELECT ?, ?, ?", arguments: StatementArguments($0))[0].values
    }
    #expect(read.map(\.values) == bound)
    #expect(
      try String.fetchOne(
        db, sql: "SELECT count(*) || '' FROM json_each(?)", arguments: [JSONRows().text]) == "0")
  }
}
