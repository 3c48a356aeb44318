import Files
public import StudyModel
public import StudyStorage

/// Checks the database itself and the place where it is. Changes nothing in it.
public struct DatabaseDoctor {
  private let place: StorePlace
  private let weights: RankWeights?

  /// - Parameter weights: the person's, with which scores were derived; nil if they cannot be read.
  public init(_ place: StorePlace, weights: RankWeights?) {
    (self.place, self.weights) = (place, weights)
  }

  /// What is wrong, the worst first; nothing if there is no database.
  ///
  /// - Throws: `StudyError.busy` if another program holds it.
  public func findings() throws(StudyError) -> [Finding] {
    guard place.exists else { return [] }
    let faults = try Store.faults(at: place, weights: weights).map { ($0.kind.rule, $0.text) }
    let name = FilePath.name(of: place.path)
    return (faults + placeFaults()).map {
      Finding(rule: $0, place: name, line: 0, text: $1)
    }
  }

  /// Derives again what follows from the marks and the lists.
  ///
  /// - Returns: how many rows of each table were wrong, and the copy that was kept first; nil without a
  ///   database.
  /// - Throws: `StudyError.badData` if that does not mend the database; nothing is changed.
  public func mend(now: Instant) throws -> (changes: [(table: String, count: Int)], copy: Backup)? {
    guard place.exists else { return nil }
    return try Store.mend(place, weights: weights ?? RankWeights(), now: now)
  }

  private func placeFaults() -> [(Finding.Rule, String)] {
    var faults: [(Finding.Rule, String)] = []
    let path = FilePath.real(place.path) ?? place.path
    if let facts = try? FileFacts(path) {
      if facts.links > 1 { faults.append((.hardLinked, "it has \(facts.links) names")) }
      if facts.mode & 0o077 != 0 {
        faults.append((.openToOthers, "others may use it (mode \(String(facts.mode, radix: 8)))"))
      }
    }
    do {
      _ = try Backups(of: place).list()
    } catch {
      faults.append((.unreadableCopies, StudyError.reason(of: error)))
    }
    if let risk = FileSystem.risk(of: FilePath.folder(of: path)) {
      faults.append((.riskyFolder, "\(FilePath.folder(of: path)) is on \(risk)"))
    }
    return faults
  }
}

extension DatabaseFault.Kind {
  fileprivate var rule: Finding.Rule {
    switch self {
    case .unusable: .unusableDatabase
    case .damaged: .damagedDatabase
    case .changedSchema: .changedSchema
    case .changedIndex: .changedIndex
    case .brokenReference: .brokenReference
    case .otherSettings: .otherSettings
    case .unwritable: .unwritableDatabase
    case .staleRows: .staleRows
    case .journalGap: .journalGap
    }
  }
}
