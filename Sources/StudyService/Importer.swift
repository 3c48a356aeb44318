import ReadingList
public import StudyModel
public import StudyStorage

/// Reads lists into the catalogue, again and again, without losing a mark.
///
/// An import is one transaction and one command: it is there whole or not at
/// all, and undo takes it back whole. A list whose bytes are as they were is
/// not parsed and none of its rows is touched.
public struct Importer {
  /// How many of the last imports can be taken back.
  public static let imagesKept = 20

  private let now: Instant

  public init(now: Instant) { self.now = now }

  /// Imports the lists that `paths` name, relative to `folder`.
  ///
  /// - Parameter store: asked for once there is something to read, so that a
  ///   mistyped path makes no database.
  /// - Throws: `StudyError.noInput` for a path without a list, `.badData`
  ///   when the only list cannot be read as text.
  public func run(
    _ paths: [String], in folder: String, into store: @autoclosure () throws -> Store
  ) throws -> ImportReport {
    let found = try ListFiles(paths, in: folder)
    var report = ImportReport(skipped: found.skipped)
    return try store().write { transaction in
      let sources = try changedSources(found.files, transaction.snapshot, &report)
      guard !sources.isEmpty else { return report }
      let work = try ImportWork(transaction, sources: sources, now: now)
      for source in sources {
        do {
          try work.read(source, &report)
        } catch let error as ListError {
          let refusal = StudyError.badData("\(source.file.path) \(error.clause)")
          if found.files.count == 1 { throw refusal }
          report.skipped.append(SkippedFile(path: source.file.path, reason: error.clause))
        }
      }
      try work.finish(words: "import " + paths.joined(separator: " "), &report)
      return report
    }
  }

  /// The files whose bytes differ from what was last imported.
  private func changedSources(
    _ files: [ListFile], _ snapshot: Snapshot, _ report: inout ImportReport
  ) throws -> [ListSource] {
    var sources: [ListSource] = []
    for file in files {
      do {
        let bytes = try FileBytes.read(file.path)
        let hash = FileBytes.hash(bytes, version: ListParser.version)
        let known = try snapshot.findList(path: file.path)
        if let known, known.contentHash == hash {
          report.unchangedLists += 1
          report.lineCount += known.lineCount
        } else {
          sources.append(ListSource(file: file, bytes: bytes, hash: hash, known: known))
        }
      } catch let error as StudyError where files.count > 1 {
        report.skipped.append(SkippedFile(path: file.path, reason: error.message))
      }
    }
    return sources
  }
}

/// A list that has to be read, because it is new or was edited.
struct ListSource {
  var file: ListFile
  var bytes: [UInt8]
  var hash: Int64
  /// The list as it was imported before.
  var known: ListRow?
}
