import Files
import Essentials
import StudyModel

/// One `flock` beside the database, held while creating, upgrading and writing, so that any
/// number of concurrent commands take turns.
///
/// Readers take none. Never held across a prompt, an editor or the network.
struct StoreLock {
  private let file: OpenFile

  /// Waits for the lock of the database at `path`.
  ///
  /// - Throws: `StudyError.busy` if it is not its turn in time, `.cannotCreate` if the lock file
  ///   cannot be created, or is not ours.
  init(beside path: String, for turn: Turn) throws {
    let name = path + ".lock"
    let isOurs: Bool
    do throws(FileFault) {
      let (file, isNew) = try OpenFile.lockFile(name)
      let content = try file.read(LockHolder.length + 1)
      isOurs = isNew || LockHolder.isOurs(content)
      // An empty one may be anybody's: it serves as it is. So do zeros, after a power cut.
      let isBlank = content.count <= LockHolder.length && content.allSatisfy { $0 == 0 }
      guard isOurs || isBlank else { throw FileFault.taken }
      self.file = file
    } catch {
      throw Self.refusal(name, path, error)
    }
    let lock = file.lock(
      patience: turn.patience, holder: { content },
      late: { turn.tell(LockHolder(content: content)) })
    guard lock == .held else { throw LockHolder(content: content).error(at: path) }
    guard isOurs else { return }
    let own = LockHolder.content(of: getpid(), turn.command)
    pwrite(file.descriptor, own, own.count, 0)
  }

  /// True if a command has left its lock file beside the database.
  static func isOurs(beside path: String) -> Bool {
    guard let content = try? OpenFile(reading: path + ".lock").read(LockHolder.length + 1) else {
      return false
    }
    return LockHolder.isSurelyOurs(content)
  }

  func release() { file.close() }

  private static func refusal(_ name: String, _ path: String, _ fault: FileFault) -> StudyError {
    fault == .taken || fault == .notRegular
      ? .cannotCreate(
        "\(name) is not study's own lock file",
        hint: "Nothing was changed. Move it away, or name another database with --db or STUDY_DB.")
      : .cannotCreate(
        "cannot write beside \(path): \(fault.reason)",
        hint: "Nothing was changed. Check who owns \(name) and its folder.")
  }

  /// Who has it instead, as the file says now.
  private var content: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: LockHolder.length + 1)
    let count = pread(file.descriptor, &bytes, bytes.count, 0)
    return Array(bytes.prefix(max(count, 0)))
  }
}
