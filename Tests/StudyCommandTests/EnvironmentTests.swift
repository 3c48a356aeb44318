import Foundation
import TestSupport
import Testing

/// The variables of the environment, as the real program takes them.
@Suite struct `Variables` {
  let folder: TemporaryFolder
  var study: StudyBinary

  init() throws {
    folder = try TemporaryFolder()
    study = StudyBinary(home: folder.path)
    try Data("- [A](https://a.example)\n".utf8).write(
      to: URL(fileURLWithPath: folder.path + "/l.md"))
    #expect(try study("import", "-q", "l.md").code == 0)
    #expect(try study("config", "-q", "rank.lists", "3").code == 0)
  }

  @Test(arguments: [
    "STUDY_DB", "STUDY_CONFIG", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "COLUMNS", "NO_COLOR", "TERM",
    "LC_ALL", "LC_CTYPE", "HOME", "PATH", "TMPDIR",
  ])
  func `an empty one counts as unset`(name: String) throws {
    var (unset, empty) = (study, study)
    for other in ["CLICOLOR_FORCE": "1", "LANG": "C.UTF-8"] {
      unset.environment[other.key] = other.value
      empty.environment[other.key] = other.value
    }
    unset.environment[name] = nil
    empty.environment[name] = ""
    for command in [["list"], ["config", "rank.lists"], ["import"]] {
      let expected = try unset.run(command)
      #expect(try empty.run(command) == expected)
      #expect(name == "HOME" || expected.code == 0)
    }
  }

  @Test func `columns of chosen fields fit into COLUMNS`() throws {
    var narrow = study
    narrow.environment["COLUMNS"] = "24"
    let title = ["--title", "A page with a long title", "--topic", "A topic with a long title"]
    #expect(try narrow.run(["add", "-q", "https://b.example"] + title).code == 0)
    let lines = try narrow("list", "--fields", "title,topic,list").output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= 24 }, "\(lines)")
  }

  @Test func `an empty STUDY_NOW does not stop the clock`() throws {
    var here = study
    here.environment["STUDY_NOW"] = ""
    #expect(try here("list").code == 0)
    #expect(try here("done", "1").code == 0)
  }

  @Test func `a day whose midnight is skipped begins an hour later`() throws {
    var santiago = study
    santiago.environment["TZ"] = "<-04>4<-03>,M9.1.6/24,M4.1.6/24"
    santiago.environment["STUDY_NOW"] = "2026-09-06T03:30:00Z"
    #expect(try santiago("add", "https://late.example").code == 0)
    for (day, ids) in [("2026-09-05", "2\n"), ("2026-09-06", "")] {
      #expect(try santiago("list", "--plain", "--fields", "id", "added:\(day)").output == ids)
    }
  }

  @Test func `a relative XDG_DATA_HOME counts as unset`() throws {
    var here = study
    here.environment["XDG_DATA_HOME"] = "data"
    #expect(try here("list") == study("list"))
    #expect(try here("done", "-q", "1").code == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
  }
}
