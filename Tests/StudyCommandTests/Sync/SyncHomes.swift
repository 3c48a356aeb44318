import Foundation
import TestSupport
import Testing

/// Homes of one person with the same list, and a remote and a folder for their journals.
struct SyncHomes {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for place in ["place", "second"] {
      try FileManager.default.createDirectory(
        atPath: path(place), withIntermediateDirectories: true)
    }
    try makeRemote("remote")
  }

  func path(_ name: String) -> String { folder.path + "/" + name }

  func makeRemote(_ name: String) throws {
    _ = try StudyBinary(home: folder.path).shell("git init -q --bare \(path(name))")
  }

  /// A home with a list of six pages; no database yet.
  func home(_ name: String) throws -> StudyBinary {
    try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
    let list = (1...6).map { "- [Page \($0)](https://p.example/\($0))\n" }.joined()
    try list.write(toFile: path(name) + "/list.md", atomically: true, encoding: .utf8)
    var study = StudyBinary(home: path(name))
    study.environment["STUDY_DB"] = path(name) + "/study.db"
    study.environment["GIT_CONFIG_NOSYSTEM"] = "1"
    return study
  }

  /// A home that has imported the list.
  func start(_ name: String) throws -> StudyBinary {
    let study = try home(name)
    #expect(try study("import", "-q", "list.md").code == 0)
    return study
  }

  /// A home whose database is a copy of another's as a file.
  func copy(_ other: StudyBinary, to name: String) throws -> StudyBinary {
    let study = try home(name)
    try FileManager.default.copyItem(
      atPath: other.home + "/study.db", toPath: study.home + "/study.db")
    return study
  }
}

extension StudyBinary {
  /// The program on another day, at 08:00.
  func on(_ day: String) -> StudyBinary {
    var study = self
    study.environment["STUDY_NOW"] = "\(day)T08:00:00Z"
    return study
  }

  /// Runs a command that succeeds.
  @discardableResult
  func says(
    _ command: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let result = try run(command.split(separator: " ").map(String.init))
    #expect(result.code == 0, "\(command): \(result)", sourceLocation: sourceLocation)
    return result.output + result.errors
  }

  /// The pages that are done, by number.
  var done: String {
    get throws { try numbers("is:done") }
  }

  func numbers(_ filter: String) throws -> String {
    try run(["list", filter, "--plain"]).output.split(separator: "\n")
      .compactMap { $0.split(separator: "\t").first }.joined(separator: " ")
  }
}
