import Files
public import StudyModel
public import StudyStorage

/// Makes a sound database of a damaged one: the journal from what can be read of it, the catalogue
/// from the lists.
public struct Rebuild {
  /// What came of it.
  public struct Report: Sendable {
    /// How many entries of the journal were saved.
    public var entries = 0
    /// How many of them are from the newest copy beside the database.
    public var copied = 0
    /// Own ones that are missing between others.
    public var missing = 0
    /// How many commands are known of which nothing was saved.
    public var lostCommands = 0
    /// Those of other machines that come again with the next exchange.
    public var unheard = 0
    /// How many lists were imported again.
    public var lists = 0
    /// Why files and folders that were imported once cannot be imported now, by path.
    public var unreadRoots: [(path: String, reason: String)] = []
    /// The files and folders that were imported once and are not there.
    public var missingRoots: [String] = []
    /// The files and folders of the newest copy that were lost, or taken out since.
    public var formerRoots: [String] = []
    /// How many pages have marks and are in no list that was read.
    public var unlisted = 0
    /// Where the old database is now.
    public var former = ""
  }

  private let place: StorePlace
  private let weights: RankWeights
  private let importer: Importer
  private let record: ChangeRecord

  /// - Parameter record: told once the new database is there.
  public init(
    _ place: StorePlace, weights: RankWeights, importer: Importer, record: ChangeRecord
  ) {
    (self.place, self.weights) = (place, weights)
    (self.importer, self.record) = (importer, record)
  }

  /// - Throws: `StudyError.badData` if the file is not one of this version's, `.cannotCreate` if the
  ///   new one cannot take its place; then the damaged one is where it was.
  public func run(now: Instant) throws -> Report {
    // A mark that is made meanwhile would be in the old one alone.
    let report = try place.whileLocked { try replaceDatabase(now: now) }
    record.note()
    return report
  }

  private func replaceDatabase(now: Instant) throws -> Report {
    var report = Report()
    try place.requireReadable()
    let salvage = try Salvage(place)
    var store = try Store.temporary()
    store.weights = weights
    let journal = try store.write { transaction in
      let journal = try transaction.insert(salvage)
      try transaction.deriveOwnList()
      return journal
    }
    (report.entries, report.copied) = (journal.entries, journal.copied)
    report.missing = journal.missing
    (report.unheard, report.lostCommands) = (journal.unheard, journal.lostCommands)
    let (there, missing) = (
      salvage.roots.filter { !FileFacts.isGone($0) },
      salvage.roots.filter { FileFacts.isGone($0) }
    )
    report.missingRoots = missing
    do {
      if !there.isEmpty { report.lists = try importer.run(there, in: "/", into: store).readLists }
    } catch is StudyError {
      // One that cannot be read keeps none from being read.
      for root in there {
        do {
          report.lists += try importer.run([root], in: "/", into: store).readLists
        } catch let error as StudyError {
          report.unreadRoots.append((root, error.message))
        }
      }
    }
    report.formerRoots = salvage.formerRoots
    report.unlisted = try store.write {
      try $0.settleCommands(salvage)
      return try $0.snapshot.countUnknownPages()
    }
    try store.requireSound()
    report.former = try place.replace(by: store, now: now)
    return report
  }
}
