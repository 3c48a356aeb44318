import Foundation
import TestSupport
import Testing

/// A clock that is ahead for one command: what it dates is that command alone.
@Suite struct `A clock that jumps` {
  let folder: TemporaryFolder
  let study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    let list = (1...6).map { "- [Page \($0)](https://p.example/\($0))\n" }.joined()
    try list.write(toFile: folder.path + "/list.md", atomically: true, encoding: .utf8)
    _ = try at("2026-05-11", "import", "-q", "list.md")
    _ = try at("2026-05-12", "done", "1")
    _ = try at("2035-01-01", "done", "2")
  }

  private func at(_ day: String, _ arguments: String...) throws -> StudyBinary.Result {
    var then = study
    then.environment["STUDY_NOW"] = "\(day)T08:00:00Z"
    return try then.run(arguments)
  }

  private var days: [String] {
    get throws {
      try at("2026-05-14", "log", "--since", "2026-01-01", "--plain").output
        .split(separator: "\n").map { $0.split(separator: "\t").prefix(2).joined(separator: " ") }
    }
  }

  @Test func `J1 later marks keep their own days`() throws {
    _ = try at("2026-05-13", "done", "3")
    _ = try at("2026-05-14", "note", "4", "-m", "a thought")
    #expect(
      try days == ["2 2035-01-01", "4 2026-05-14", "3 2026-05-13", "1 2026-05-12"])
  }

  @Test func `J1 the jump is told once`() throws {
    let told = "Your newest mark is of 2035-01-01: the clock was ahead then, or is behind now.\n"
    #expect(try at("2026-05-13", "done", "3").errors == told)
    #expect(try at("2026-05-13", "done", "4").errors == "")
    #expect(try at("2026-05-14", "undo").errors == "")
  }

  @Test func `J1 undo takes back the mark of the jump`() throws {
    _ = try at("2026-05-13", "undo")
    _ = try at("2026-05-13", "done", "3")
    #expect(try days == ["3 2026-05-13", "1 2026-05-12"])
  }

  @Test func `J3 undo covers what was done under a former name`() throws {
    _ = try at("2026-05-13", "done", "3", "4")
    let database = folder.path + "/.local/share/study/study.db"
    let rename = """
      INSERT INTO former_device SELECT id, (SELECT max(seq) FROM entry) FROM device;
      UPDATE device SET id = 'bbbbbbbbbbbbbbbb'
      """
    #expect(try study.shell("sqlite3 \(database) \"\(rename)\"").code == 0)
    _ = try at("2026-05-14", "done", "5")
    #expect(try done == ["1", "2", "3", "4", "5"])
    for _ in 1...3 { #expect(try at("2026-05-14", "undo").output.contains("Took back")) }
    #expect(try done == ["1"])
    for _ in 1...3 { #expect(try at("2026-05-15", "redo").code == 0) }
    #expect(try done == ["1", "2", "3", "4", "5"])
    _ = try at("2026-05-15", "undo", "4")
    #expect(try done == [])
  }

  @Test func `J9 an edit leaves the notes of one moment their numbers`() throws {
    for text in ["one", "two", "three"] { _ = try at("2026-05-13", "note", "4", "-m", text) }
    for text in ["deux", "zwei"] {
      _ = try at("2026-05-13", "note", "4", "--edit", "2", "-m", text)
    }
    _ = try at("2026-05-13", "note", "4", "--delete", "1")
    #expect(try notes == ["zwei", "three"])
    _ = try at("2026-05-13", "undo")
    #expect(try notes == ["one", "zwei", "three"])
  }

  private var notes: [String] {
    get throws {
      try at("2026-05-14", "note", "4", "--list", "--plain").output.split(separator: "\n")
        .map { String($0.split(separator: "\t").last ?? "") }
    }
  }

  private var done: [String] {
    get throws {
      try at("2026-05-14", "list", "is:done", "--plain").output
        .split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
    }
  }
}
