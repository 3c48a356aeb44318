import Files
import SQLite
public import StudyModel

extension Store {
  /// Copies the database into the folder of copies beside it.
  ///
  /// - Parameter patience: how many seconds to wait for other commands that write; nil for the usual.
  public func keepCopy(
    for reason: BackupName.Reason, now: Instant, patience: Double? = nil
  ) throws -> Backup {
    var turn = turn
    if let patience { turn.patience = patience }
    let lock = try StoreLock(beside: path, for: turn)
    defer { lock.release() }
    return try BackupFolder(besides: path).make(
      of: database, from: path, schema: Schema.version, for: reason, now: now)
  }

  /// True for a database that has never had any content.
  public func isUnused() throws -> Bool { try read { try $0.isUnused() } }

  /// Whether a week has passed since the last copy; where there is none, since the first command.
  ///
  /// A copy that a wrong clock dated more than a day ahead does not count.
  public func isCopyDue(now: Instant) throws -> Bool {
    let copies = try BackupFolder(besides: path).list()
    var last = copies.map(\.name.at).first { $0 - now < .days(1) }
    if last == nil {
      last = try read { try $0.findFirstCommandTime() }
    }
    return last.map { now - $0 >= .days(7) } ?? false
  }

  /// Copies the database into a file of the person's.
  ///
  /// - Parameter replaces: if false, an existing file stays.
  public func copy(to target: String, replaces: Bool) throws {
    let refusal = { (fault: FileFault) -> StudyError in
      fault == .taken
        ? .cannotCreate(
          "\(target) already exists", hint: "Nothing was written. Use --force to overwrite it.")
        : .cannotCreate(
          "cannot create \(target): \(fault.reason)",
          hint: fault == .absent ? "The folder must exist; nothing was written." : nil)
    }
    let facts = try? FileFacts(target)
    if let facts, facts.form != .regular {
      throw StudyError.cannotCreate(
        "\(target) is not a file", hint: "Nothing was written. Name a file.")
    }
    try StorePlace(path, relativeTo: "/").requireOther(target)
    guard replaces || !FileFacts.isThere(target, followsLinks: false) else {
      throw refusal(.taken)
    }
    let target = FilePath.linked(target)
    let draft = try FileFault.mapped(to: refusal) { try FileDraft(beside: target) }
    try DatabaseCopy.make(of: database, from: path, to: draft, beside: target)
    try FileFault.mapped(to: refusal) { try draft.take(target, replaces: replaces) }
  }
}

extension StorePlace {
  /// The copies that the program keeps of the database, newest first, whether it is there or not.
  public func backups() throws -> [Backup] { try BackupFolder(besides: path).list() }
}
