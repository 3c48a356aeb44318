import ReadingList
public import StudyModel
public import StudyStorage

/// Reads lists into the catalogue, any number of times, without losing a mark.
///
/// An import is one transaction and one command: all or nothing, and undo reverts it as a
/// whole. A list whose bytes are unchanged is not parsed, and none of its rows is touched.
public struct Importer {
  /// How many of the last imports can be undone.
  public static let imagesKept = 20

  /// Lists read, lists in all, links read.
  public typealias Progress = (Int, Int, Int) -> Void

  private let now: Instant
  /// Deletes items that are in no list any more and were never touched.
  private let prunes: Bool
  /// Reports what would happen, and changes nothing.
  private let isRehearsal: Bool

  public init(now: Instant, prunes: Bool = false, isRehearsal: Bool = false) {
    self.now = now
    self.prunes = prunes
    self.isRehearsal = isRehearsal
  }

  /// Imports the lists at `paths`, relative to `folder`; without paths, everything that was
  /// imported before, wherever it is.
  ///
  /// - Parameters:
  ///   - store: evaluated only when there is something to read, so that a
  ///     mistyped path creates no database.
  ///   - progress: called now and then.
  /// - Throws: `StudyError.noInput` for a path without a list, `.badData` if the only list
  ///   cannot be read as text.
  public func run(
    _ paths: [String], in folder: String, into store: @autoclosure () throws -> Store,
    progress: @escaping Progress = { _, _, _ in }
  ) throws -> ImportReport {
    let named = paths.isEmpty ? nil : try ListFiles(paths, in: folder)
    let store = try store()
    let found = try named ?? ListFiles(again: store.read { try roots(in: $0) })
    let arguments = ["import"] + (prunes ? ["--prune"] : []) + paths
    let change = { (transaction: Transaction) in
      try self.change(found, arguments, transaction, progress)
    }
    return try isRehearsal ? store.rehearse(change) : store.write(change)
  }

  private func roots(in snapshot: Snapshot) throws -> [String] {
    var seen: Set<String> = [""]
    let roots = try snapshot.fetchLists().map(\.root).filter { seen.insert($0).inserted }
    guard !roots.isEmpty else {
      throw StudyError.usage("nothing was imported yet, so name a list: study import list.md")
    }
    return roots
  }

  private func change(
    _ found: ListFiles, _ arguments: [String], _ transaction: Transaction,
    _ progress: @escaping Progress
  ) throws -> ImportReport {
    var report = ImportReport(skipped: found.skipped)
    let plan = try ImportPlan(found, transaction.snapshot, &report)
    let forgettable = prunes ? try transaction.snapshot.fetchForgettable() : []
    guard !plan.isEmpty || !forgettable.isEmpty else { return report }
    let work = try ImportWork(transaction, arguments, now: now)
    for list in plan.gone { try work.drop(list, &report) }
    for (index, source) in plan.changed.enumerated() {
      do {
        try work.read(source, &report) { progress(index, plan.changed.count, $0) }
      } catch let error as ListError {
        let refusal = StudyError.badData("\(source.file.path) \(error.clause)")
        if found.files.count == 1 { throw refusal }
        report.skipped.append(SkippedFile(path: source.file.path, reason: error.clause))
      }
    }
    for source in plan.moved { try work.move(source, &report) }
    try work.finish(prunes: prunes, &report)
    return report
  }
}
