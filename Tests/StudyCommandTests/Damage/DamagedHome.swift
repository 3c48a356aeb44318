import Foundation
import SQLite
import StudyModel
import TestSupport
import Testing

/// A home with a database of a few lists, marks and notes, which is then damaged.
struct DamagedHome {
  let folder: TemporaryFolder
  let study: StudyBinary
  var path: String { folder.path + "/study.db" }

  init() throws {
    folder = try TemporaryFolder()
    study = Self.study(in: folder)
    try Self.sound.get().write(to: URL(fileURLWithPath: path))
  }

  private static func study(in folder: TemporaryFolder) -> StudyBinary {
    var study = StudyBinary(home: folder.path)
    study.environment["STUDY_DB"] = folder.path + "/study.db"
    return study
  }

  /// Made once a run of the tests, in a folder that is gone: where its lists were, none is.
  private static let sound = Result {
    let folder = try TemporaryFolder()
    let study = Self.study(in: folder)
    for list in 1...6 {
      let lines = (1...60).map {
        "## Part \($0 / 10)\n- [Page \($0) of \(list)](https://p.example/\(list)/\($0))\n"
      }
      try "# List \(list)\n\(lines.joined())".write(
        toFile: folder.path + "/\(list).md", atomically: true, encoding: .utf8)
    }
    try study.says("import -q 1.md 2.md 3.md 4.md 5.md 6.md")
    for item in stride(from: 1, to: 200, by: 9) { try study.says("done -q \(item) -m note\(item)") }
    return try Data(contentsOf: URL(fileURLWithPath: folder.path + "/study.db"))
  }

  var bytes: Data { get throws { try Data(contentsOf: URL(fileURLWithPath: path)) } }

  func change(_ body: (inout Data) -> Void) throws {
    var data = try bytes
    body(&data)
    try data.write(to: URL(fileURLWithPath: path))
  }

  /// Runs SQL as another program would.
  func execute(_ sql: String) throws {
    let database = try Database(path: path)
    try database.execute(sql: sql)
    try database.close()
  }

  /// Whether SQLite finds no damage in a copy.
  func isSound() throws -> Bool {
    let copy = path + ".copy"
    try? FileManager.default.removeItem(atPath: copy)
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    var configuration = Database.Configuration()
    configuration.isReadOnly = true
    let verdict = try? Database(path: copy, configuration).read {
      try String.fetchAll($0, sql: "PRAGMA integrity_check(1)")
        + String.fetchAll($0, sql: "SELECT \"table\" FROM pragma_foreign_key_check")
    }
    return verdict == ["ok"]
  }
}
