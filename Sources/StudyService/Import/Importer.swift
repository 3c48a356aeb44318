internal import Files
public import ReadingList
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
  /// Reports all that is worth a look in the lists that it reads, not only what is new.
  private let warnsOfAll: Bool
  /// How lists are to be read, as the person says.
  private let rules: ImportRules
  /// Leaves out files that git ignores.
  private let ignores: Bool

  public init(
    now: Instant, rules: ImportRules = ImportRules(), prunes: Bool = false,
    isRehearsal: Bool = false, warnsOfAll: Bool = false, ignores: Bool = true
  ) {
    self.ignores = ignores
    self.now = now
    self.rules = rules
    self.prunes = prunes
    self.isRehearsal = isRehearsal
    self.warnsOfAll = warnsOfAll
  }

  /// Imports the lists at `paths`, relative to `folder`; without paths, everything that was
  /// imported before, wherever it is.
  ///
  /// - Parameters:
  ///   - pipeName: the name of the list from standard input.
  ///   - format: what the files are written in; if nil, each tells by itself.
  ///   - store: evaluated only when there is something to read, so that a
  ///     mistyped path creates no database.
  ///   - progress: called now and then.
  /// - Throws: `StudyError.noInput` for a path without a list, `.badData` if the only list
  ///   cannot be read as text.
  public func run(
    _ paths: [String], in folder: String, pipeName: String? = nil, format: ListFormat? = nil,
    into store: @autoclosure () throws -> Store, progress: @escaping Progress = { _, _, _ in }
  ) throws -> ImportReport {
    let named =
      paths.isEmpty
      ? nil
      : try ListFiles(
        paths, in: folder, pipeName: pipeName, format: format, ignores: ignores)
    let store = try store()
    let found =
      try named
      ?? ListFiles(
        again: store.read { try roots(in: $0) }, ignores: ignores)
    let options =
      (prunes ? ["--prune"] : []) + (ignores ? [] : ["--no-ignore"])
      + (pipeName.map { ["--as", $0] } ?? [])
      + (format.map { ["--format", $0.rawValue] } ?? [])
    return try run(found, ["import"] + options + paths, store, progress)
  }

  /// Imports the lists that changed on disk, as an import without paths would.
  public func run(_ changed: ChangedLists, into store: Store) throws -> ImportReport {
    var found = try ListFiles(again: changed.roots)
    found.skipped.removeAll { $0.cause == .gone }
    return try run(found, ["import"], store) { _, _, _ in }
  }

  private func run(
    _ found: ListFiles, _ arguments: [String], _ store: Store, _ progress: @escaping Progress
  ) throws -> ImportReport {
    let change = { (transaction: Transaction) in
      var report = try self.change(found, arguments, transaction, progress)
      report.name(try transaction.snapshot.fetchLists())
      return report
    }
    return try isRehearsal ? store.rehearse(change) : store.write(change)
  }

  /// Takes lists out, named by path, by title or as they are shown. Their pages stay where
  /// other lists have them, and are out of sight otherwise.
  ///
  /// - Throws: `StudyError.notFound` for a name that fits no list, or several.
  public func forget(
    _ names: [String], in folder: String, from store: Store
  ) throws -> ImportReport {
    let change = { (transaction: Transaction) in
      let lists = try ListFinder(transaction.snapshot, folder: folder).requireLists(names)
      var report = ImportReport(skipped: [])
      let work = try ImportWork(
        transaction, ["import", "--forget"] + (self.prunes ? ["--prune"] : []) + names,
        now: self.now)
      for (list, named) in lists { try work.forget(list, named: named, &report) }
      try work.settle(self.rules, &report)
      try work.finish(prunes: self.prunes, namesAll: true, &report)
      try transaction.saveStamps([:], without: [])
      report.name(lists.map(\.list) + (try transaction.snapshot.fetchLists()))
      return report
    }
    return try isRehearsal ? store.rehearse(change) : store.write(change)
  }

  private func roots(in snapshot: Snapshot) throws -> [(path: String, lists: [ListRow])] {
    let lists = try snapshot.fetchLists().filter { !$0.root.isEmpty }
    guard !lists.isEmpty else {
      throw StudyError.usage("nothing was imported yet, so name a list: study import list.md")
    }
    return lists.byRoot
  }

  private func change(
    _ found: ListFiles, _ arguments: [String], _ transaction: Transaction,
    _ progress: @escaping Progress
  ) throws -> ImportReport {
    var report = ImportReport(skipped: found.skipped)
    let snapshot = transaction.snapshot
    let plan = try ImportPlan(found, rules, snapshot, &report)
    let forgettable = prunes ? try snapshot.fetchForgettable() : []
    var lists = plan.unchanged
    let isSeparate = try !snapshot.fetchSeparateItems().isEmpty
    if !plan.isEmpty || !forgettable.isEmpty || isSeparate {
      let work = try ImportWork(transaction, arguments, now: now, rekeys: true)
      for list in plan.gone { try work.drop(list, &report) }
      for source in plan.moved { try work.move(source, &report) }
      work.wait(for: plan.changed)
      for (index, source) in plan.changed.enumerated() {
        do {
          try work.read(source, &report) { progress(index, plan.changed.count, $0) }
        } catch let error as ReadList.Unread {
          guard found.files.count > 1, let cause = error.cause as? StudyError else {
            throw error.cause
          }
          report.skipped.append(SkippedFile(path: source.file.shown, reason: cause.message))
        } catch let error as ListError {
          let refusal = StudyError.badData("\(source.file.shown) \(error.clause)", hint: error.hint)
          if found.files.count == 1 { throw refusal }
          report.skipped.append(SkippedFile(path: source.file.shown, reason: error.clause))
        }
      }
      try work.settle(rules, unchanged: Set(plan.unchanged), &report)
      try work.finish(prunes: prunes, namesAll: isRehearsal, &report)
      lists += work.lists
    }
    if !plan.stamps.isEmpty || !plan.lost.isEmpty || !plan.isEmpty {
      try transaction.saveStamps(plan.stamps, without: plan.lost)
    }
    if warnsOfAll {
      report.warnings = try snapshot.fetchWarnings(ofLists: lists)
        .compactMap(ImportReport.Warning.init)
    }
    return report
  }
}

extension [ListRow] {
  /// Grouped by what was named at their import, in order.
  var byRoot: [(path: String, lists: [ListRow])] {
    let groups = Dictionary(grouping: self) { PathKey($0.root) }
    var seen: Set<PathKey> = []
    return map { PathKey($0.root) }.filter { seen.insert($0).inserted }
      .map { ($0.path, groups[$0] ?? []) }
  }
}

extension ImportReport {
  /// Names the lists that it speaks of. What two lists would be called alike, each is called by
  /// its whole path.
  fileprivate mutating func name(_ lists: [ListRow]) {
    let counts = Dictionary(grouping: lists, by: \.place).mapValues(\.count)
    for list in lists {
      names[list.id] = list.root.isEmpty || counts[list.place] == 1 ? list.place : list.path
    }
  }
}
