import TestSupport
import Testing

/// Whatever a person does, on machines that exchange, are copied and restored.
@Suite struct `Random commands on three machines` {
  @Test func `each ends as documented, and none with what SQLite says`() throws {
    for seed in Rounds.of(300, share: 50) {
      var person = try RandomPerson(seed: seed)
      for _ in 0..<30 { try person.act() }
      // Most of them say something.
      #expect(person.succeeded > 15, "seed \(seed): \(person.trail)")
    }
  }

  @Test(arguments: [
    (
      "CREATE UNIQUE INDEX t ON entry (zone)",
      "does not take what was to be stored (two rows have the same entry.zone), and it was not"
    ),
    ("ALTER TABLE entry RENAME action TO other", "a fault of its own while using"),
  ])
  func `what nobody foresaw is told as a fault of the program`(sql: String, says: String) throws {
    let homes = try SyncHomes()
    let study = try homes.start("laptop")
    try study.says("done 2")
    #expect(try study.shell("sqlite3 study.db \"\(sql)\"").errors == "")
    let result = try study("done", "1")
    let said = result.errors.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(result.code == 70)
    #expect(said.hasPrefix("study: a fault of its own") && said.contains(says), "\(result)")
    #expect(said.hasSuffix("please report it with the command"))
    #expect(!RandomPerson.isRaw(said), "\(said)")
  }
}
