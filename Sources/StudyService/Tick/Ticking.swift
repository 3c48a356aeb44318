import Files
public import ReadingList
public import StudyModel
public import StudyStorage

/// Writes the person's progress into the boxes of their lists: the only part of study that
/// writes to them.
///
/// Each list is written whole or not at all, and only while its bytes are those that were
/// imported. Nothing but boxes changes, which is checked by parsing the list again before it is
/// written. The catalogue is updated too, so the next import finds no change, and progress
/// stays the same. If the program ends between the two, that import finds the boxes instead.
public struct Ticking {
  private let store: Store
  private let day: Day
  private let rules: BoxRules
  private let readingRules: ImportRules
  /// Reports what would be written, and writes nothing.
  private let isRehearsal: Bool

  /// - Parameter reading: how lists are to be read, as the person says.
  public init(
    store: Store, now: Instant, rules: BoxRules, reading: ImportRules = ImportRules(),
    isRehearsal: Bool = false
  ) {
    self.store = store
    readingRules = reading
    day = Day(now)
    self.rules = rules
    self.isRehearsal = isRehearsal
  }

  /// Ticks the lists at `paths`, files and folders relative to `folder`; all known lists if
  /// there are no paths.
  ///
  /// A list that cannot be written is in the report, and the others go on.
  /// - Throws: `StudyError.noInput` for a path without a known list.
  public func run(_ paths: [String], in folder: String) throws -> TickReport {
    let lists = try store.read { try KnownLists($0).named(paths, in: folder) }
    var report = TickReport()
    for list in lists {
      // What has taken the list's place, even if the database then fails.
      var placed: TickedList?
      do {
        add(list, try tick(list, placed: &placed), to: &report)
      } catch let refusal as TickRefusal where refusal.isOfFormat && paths.isEmpty {
        // Nobody asked for it by name.
        report.unchanged += 1
      } catch let refusal as TickRefusal {
        report.refused.append(TickReport.Refused(path: list.path, refusal: refusal))
      } catch let error as StudyError {
        if let placed { add(list, placed, to: &report) }
        // The lists already written must still be reported.
        // "Nothing was changed" would be untrue.
        report.failure = report.written.isEmpty ? error : error.withoutHint
        return report
      }
    }
    return report
  }

  private func tick(_ list: ListRow, placed: inout TickedList?) throws -> TickedList {
    do {
      let ticked = try store.read { try open(list, $0).ticked }
      if ticked.edits.isEmpty || isRehearsal { return ticked }
    } catch let refusal as TickRefusal where refusal.reason == .changed && !isRehearsal {
      // Perhaps by another tick, whose file is written before its commit.
    }
    return try store.write {
      let ticked = try write(list, $0)
      placed = ticked
      return ticked
    }
  }

  /// What the list says, and what it should say.
  private func open(
    _ list: ListRow, _ snapshot: Snapshot, isLocked: Bool = false
  ) throws -> (file: HeldList, ticked: TickedList) {
    let folder = try HeldFolder(FilePath.folder(of: list.path))
    if isLocked { try folder.lock() }
    let name = FilePath.name(of: list.path)
    let file = try HeldList(name, in: folder)
    let reading = reading(list)
    guard let known = try snapshot.findList(path: list.path),
      known.contentHash == reading.hash(of: file.bytes)
    else { throw TickRefusal(.changed) }
    if let format = try? reading.format(of: file.bytes), !format.hasBoxes {
      throw TickRefusal(.noBoxes(format.name))
    }
    let items = try snapshot.fetchPostedItems(ofList: known.id)
    let statuses = try snapshot.fetchStatuses(items)
    let states = items.map { (statuses[$0] ?? Status()).state(on: day) }
    let chosen = try snapshot.fetchChosenCandidates(ofList: known.id)
    let notes =
      chosen.isEmpty
      ? nil : NoteIndex(root: known.root, try snapshot.fetchLists().map(\.path))
    let ticked: TickedList
    do {
      ticked = try TickedList(file.bytes, states: states, rules: rules) {
        bytes throws(ListError) in
        var document = try reading.document(of: bytes)
        document.locateLists(besideList: list.path, notes)
        document.settle { chosen.contains($0.key) }
        return document
      }
    } catch {
      throw TickRefusal(.other(error.clause))
    }
    // A list with nothing to write is no trouble.
    guard !ticked.edits.isEmpty else { return (file, ticked) }
    if ticked.document.warnings.contains(where: { $0.rule == .conflict }) {
      throw TickRefusal(.conflict)
    }
    try file.requireReplaceable()
    return (file, ticked)
  }

  /// The file is written last, just before the commit, so that an error of the database leaves
  /// it alone.
  private func write(_ list: ListRow, _ transaction: Transaction) throws -> TickedList {
    let (file, ticked) = try open(list, transaction.snapshot, isLocked: true)
    guard !ticked.edits.isEmpty else { return ticked }
    let places = ticked.document.postings.map {
      PostingPlace(bytes: $0.bytes, checkbox: $0.checkbox, mark: $0.mark)
    }
    let hash = reading(list).hash(of: ticked.bytes)
    try file.replace(with: ticked.bytes) { stamp in
      try transaction.updateBoxes(
        ofList: list.id, contentHash: hash,
        bytesHash: FileBytes.hash(ofBytes: ticked.bytes), places: places)
      try transaction.saveStamps([PathKey(list.path): stamp], without: [])
    }
    return ticked
  }

  private func reading(_ list: ListRow) -> ListReading {
    ListReading(path: list.path, place: list.place, readingRules, format: list.format)
  }

  private func add(_ list: ListRow, _ ticked: TickedList, to report: inout TickReport) {
    report.unboxed += ticked.unboxed
    guard !ticked.edits.isEmpty else {
      report.unchanged += 1
      return
    }
    report.written.append(
      TickReport.Written(
        path: list.path, place: list.place, edits: ticked.edits,
        diff: isRehearsal ? LineDiff(ticked.old, ticked.bytes) : nil))
  }
}
