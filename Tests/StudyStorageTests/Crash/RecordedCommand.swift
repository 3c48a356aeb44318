import Foundation
import SQLite
import StudyModel
import TestSupport

@testable import StudyStorage

/// A command of the real program, run once, and the states in which a power cut can leave its files.
final class RecordedCommand {
  let words: String
  private let folder: TemporaryFolder
  private let start: DiskState
  private let end: DiskState
  private var dumps: Set<String>
  private var last: String
  private var cuts: PowerCuts
  private var seen: Set<Int> = []
  /// Dumps, by the digest of the database's bytes.
  private var known: [Int: String] = [:]

  var distinct: Int { seen.count }

  /// - Parameter preparation: a script that runs first; nil for a home where study has never run.
  init(_ words: String, after preparation: String?) throws {
    self.words = words
    folder = try TemporaryFolder()
    let root = folder.path + "/w"
    var study = StudyBinary(home: folder.path)
    study.environment["HOME"] = root
    let recorder = try Preloaded(.recorder, in: folder.path)
    let before = try study.shell(
      """
      mkdir -p w/lists; cd w
      printf -- '- [ ] [A](https://a.example)\\n- [ ] [B](https://b.example)\\n' >lists/a.md
      printf -- '- [ ] [C](https://c.example)\\n- [ ] [D](https://d.example)\\n' >lists/b.md
      \(preparation.map { "$study import -q lists; $study done -q 1 4; " + $0 } ?? ":")
      """)
    guard before.code == 0 else { throw Failure(result: before) }
    let start = try DiskState(root)
    self.start = start
    let result = try study.shell(
      "cd w; RECORD=\(folder.path)/record LD_PRELOAD=\(recorder.path) $study \(words)")
    guard result.code == 0 else { throw Failure(result: result) }
    let end = try DiskState(root)
    self.end = end
    var folders = start.names.filter { start.folders.contains($0.value) }
    let facts = try FileManager.default.attributesOfItem(atPath: root)
    folders[""] = (facts[.systemFileNumber] as? NSNumber)?.uint64Value
    let record = DiskRecord(
      of: try Data(contentsOf: URL(fileURLWithPath: folder.path + "/record")), below: root,
      files: start.names, folders: folders)
    cuts = PowerCuts(record, from: start)
    // Made by a step before the change.
    let empty = try Self.dump(Store.inMemory().database)
    dumps = preparation == nil ? [empty] : []
    last = ""
    last = try dump(end)
    dumps.formUnion([last, try dump(start)])
  }

  struct Failure: Error { var result: StudyBinary.Result }

  /// Tries a state, unless an equal one was.
  ///
  /// - Returns: what is wrong with it.
  func fault(_ random: inout SplitMix) throws -> String? {
    let (state, isEnd, digest) = cuts.state(&random)
    guard seen.insert(digest).inserted else { return nil }
    for (path, file) in start.names.merging(end.names, uniquingKeysWith: { $1 })
    where !state.folders.contains(file) && !end.folders.contains(file) && !Self.isOwn(path) {
      let found = state.visible[path].map { state.contents[$0, default: []] }
      let old = start.names[path].flatMap { start.contents[$0] }
      let new = end.names[path].flatMap { end.contents[$0] }
      guard found == new || (!isEnd && found == old) else {
        return "\(path) has \(found?.count ?? -1) bytes"
      }
    }
    do {
      let found = try dump(state)
      if isEnd { return found == last ? nil : "what was acknowledged is lost" }
      // These have steps between.
      let isStepwise = words == "tick" || words.hasPrefix("sync")
      let isTrue = isStepwise ? found.hasPrefix("ok") : dumps.contains(found)
      return isTrue ? nil : "the database is neither old nor new"
    } catch {
      return "\(error)"
    }
  }

  /// Compared otherwise, or by chance.
  private static func isOwn(_ path: String) -> Bool {
    path.hasPrefix(place) && !path.contains(".backups/") || path.hasSuffix(".lock")
      || path.contains(".study-draft-")
  }

  private static let place = ".local/share/study/study.db"

  /// What the database has in that state, read and opened for writing by the program's own code.
  private func dump(_ state: DiskState) throws -> String {
    let (place, root) = (Self.place, folder.path + "/state")
    guard state.visible[place] != nil else { return "none" }
    try? FileManager.default.removeItem(atPath: root)
    try state.materialize(in: root)
    let store = try Store.open(at: StorePlace(place, relativeTo: root))
    try store.write { _ in }
    defer { try? store.close() }
    // Most are the same byte by byte by now.
    let bytes = try Data(contentsOf: URL(fileURLWithPath: root + "/" + place))
    var hasher = Hasher()
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    let digest = hasher.finalize()
    if let known = known[digest] { return known }
    let text = try Self.dump(store.database)
    known[digest] = text
    return text
  }

  private static func dump(_ database: Database) throws -> String {
    try database.read { db in
      let check = try String.fetchAll(db, sql: "PRAGMA integrity_check")
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'search*'
            AND name NOT IN ('device', 'file_stamp', 'sqlite_sequence', 'agenda_weights') ORDER BY name
          """)
      return try tables.reduce(into: check.joined()) { text, table in
        for row in try Row.fetchAll(db, sql: "SELECT * FROM \(table)") {
          text += "\(table) \(row)\n"
        }
      }
    }
  }
}
