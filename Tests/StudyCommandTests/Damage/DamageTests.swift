import Foundation
import SQLite
import TestSupport
import Testing

@Suite struct `A damaged database` {
  let home: DamagedHome
  var study: StudyBinary { home.study }

  init() throws { home = try DamagedHome() }

  /// The pages after the first are those of the tables that were filled first.
  private func zeroPages() throws {
    try home.change { data in
      for page in stride(from: 5, to: data.count / 4096, by: 3) {
        data.replaceSubrange(page * 4096..<page * 4096 + 4096, with: Data(count: 4096))
      }
    }
  }

  @Test func `is not written to, once damage was seen`() throws {
    let sound = try home.bytes
    try zeroPages()
    #expect(try study("doctor").code == 65)
    let damaged = try home.bytes
    for command in ["done 3", "import 1.md", "undo", "add https://x.example/", "sync --folder ."] {
      let result = try study.run(command.split(separator: " ").map(String.init))
      #expect(result.code == 65, "\(command): \(result)")
      #expect(result.errors.contains("is damaged"))
    }
    #expect(try home.bytes == damaged)
    // Whoever puts a copy in its place is believed only after a look.
    try home.change { $0 = sound }
    #expect(try study("done", "3").code == 65)
    #expect(try study("doctor").code == 0)
    #expect(try study("done", "3").code == 0)
  }

  @Test(arguments: ["cp study.db", "mkdir", "mkfifo"])
  func `is not written to either where the note's name is taken`(taking: String) throws {
    #expect(try study.shell("\(taking) study.db.damaged").code == 0)
    let sound = try home.bytes
    try zeroPages()
    #expect(try study("doctor").code == 65)
    try home.change { $0 = sound }
    #expect(try study("done", "3").code == 65)
    // It stands when the other is gone.
    #expect(try study.shell("mv study.db.damaged away").code == 0)
    #expect(try study("done", "3").code == 65)
    #expect(try study.shell("mv away study.db.damaged").code == 0)
    #expect(try study("doctor").code == 0)
    #expect(try study("done", "3").code == 0)
    #expect(FileManager.default.fileExists(atPath: home.path + ".damaged"))
    #expect(!FileManager.default.fileExists(atPath: home.path + ".damaged.note"))
  }

  @Test func `that is only looked at says so`() throws {
    try "Damage was seen in this study database. See: study doctor\na page\n".write(
      toFile: home.path + ".damaged", atomically: true, encoding: .utf8)
    let result = try study("progress")
    #expect(result.code == 0)
    #expect(result.errors.contains("is damaged (a page). See: study doctor"))
  }

  /// Where no command would meet it: in a table that only an import reads.
  @Test func `is looked at after a command was killed in the middle of a change`() throws {
    let root = try #require(
      try Database(path: home.path).read {
        try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'candidate'")
      })
    try home.change { data in
      let place = (root - 1) * 4096
      data.replaceSubrange(place..<place + 200, with: Data(repeating: 0xff, count: 200))
    }
    #expect(try study("progress").code == 0)
    #expect(try study("done", "3").code == 0)
    // What a kill leaves at its first write.
    try Data(count: 600).write(to: URL(fileURLWithPath: home.path + "-journal"))
    #expect(try study("done", "4").code == 65)
    #expect(FileManager.default.fileExists(atPath: home.path + ".damaged"))
  }

  @Test func `whose derived rows are wrong is mended, and nothing else`() throws {
    let log = try study.says("log")
    try home.execute(
      """
      UPDATE status SET minutes = 77 WHERE item_id = 1; DELETE FROM agenda WHERE item_id = 3;
      INSERT INTO focus (words, since) VALUES ('z', 1)
      """)
    let found = try study("doctor", "--only", "stale-rows")
    #expect(found.code == 1)
    #expect(found.output.contains("1 row of status") && found.output.contains("1 row of focus"))
    #expect(try study("doctor", "--fix").errors.contains("Mended 1 row of agenda."))
    #expect(try study("doctor").code == 0)
    #expect(try study.says("log") == log)
  }

  @Test func `whose index of words has lost its texts is mended`() throws {
    let hits = try study.says("search note1")
    try home.execute("INSERT INTO search (search) VALUES ('delete-all')")
    #expect(try study("search", "note1").output == "")
    let found = try study("doctor", "--only", "stale-rows")
    #expect(found.code == 1)
    #expect(found.output.contains(" rows of search"), "\(found)")
    #expect(try study("doctor", "--fix").errors.contains(" rows of search."))
    #expect(try study.says("search note1") == hits)
    #expect(try study("doctor").code == 0)
  }

  @Test func `with a trigger of somebody's does not run it`() throws {
    try home.execute(
      """
      CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM command; END;
      DROP INDEX entry_by_clock
      """)
    #expect(try study("done", "3").code == 0)
    #expect(try study("undo").code == 0)
    let found = try study("doctor", "--only", "changed-index")
    #expect(found.code == 1)
    #expect(found.output.contains("trigger evil") && found.output.contains("index entry_by_clock"))
    #expect(try study("doctor", "--fix").code == 0)
  }

  @Test func `with a reference to nothing is told`() throws {
    try home.execute("PRAGMA foreign_keys = OFF; DELETE FROM list WHERE id = 2")
    let found = try study("doctor")
    #expect(found.code == 65)
    #expect(found.output.contains("refers to a missing row of list"))
  }

  @Test func `a place that may do harm is named`() throws {
    try FileManager.default.linkItem(atPath: home.path, toPath: home.folder.path + "/other.db")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: home.path)
    try FileManager.default.createDirectory(
      atPath: home.folder.path + "/.stfolder", withIntermediateDirectories: true)
    let found = try study("doctor", "--plain").output
    for rule in ["hard-linked", "open-to-others", "risky-folder"] { #expect(found.contains(rule)) }
    #expect(found.contains("Syncthing"))
  }

  @Test func `doctor works where there is no database, or none of ours`() throws {
    var study = study
    study.environment["STUDY_DB"] = home.folder.path + "/none.db"
    #expect(try study("doctor").code == 0)
    study.environment["STUDY_DB"] = home.folder.path + "/1.txt"
    try String(repeating: "text ", count: 100).write(
      toFile: home.folder.path + "/1.txt", atomically: true, encoding: .utf8)
    let foreign = try study("doctor")
    #expect(foreign.code == 65)
    #expect(foreign.output.contains("The database cannot be used (1)"))
    #expect(foreign.output.contains("1.txt is not a study"))
    try home.execute("PRAGMA user_version = 999")
    let newer = try self.study("doctor")
    #expect(newer.code == 65 && newer.output.contains("newer version"))
  }
}
