import Foundation
import StudyModel

/// One `flock` beside the database, held around making, upgrading and every
/// write, so that any number of commands at once take turns.
///
/// Readers take none. Never held across a prompt, an editor or the network.
struct StoreLock {
  /// Seconds that a command waits for its turn.
  static let patience = 10.0

  private let file: CInt

  /// Waits for the lock of the database at `path`.
  ///
  /// - Throws: `StudyError.busy` after `patience`, `.cannotCreate` when the
  ///   lock file cannot be made.
  init(beside path: String) throws {
    let name = path + ".lock"
    file = open(name, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else {
      throw StudyError.cannotCreate(
        "cannot write beside \(path): \(String(cString: strerror(errno)))",
        hint: "Nothing was changed.")
    }
    let deadline = Date(timeIntervalSinceNow: Self.patience)
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, Date() < deadline else {
        let owner = Self.owner(in: file)
        close(file)
        throw StudyError.busy(
          "another study command\(owner) is writing to \(path)",
          hint: "Nothing was changed. Try again in a moment.")
      }
      usleep(5_000)
    }
    fchmod(file, 0o600)
    let owner = "\(getpid())\n"
    ftruncate(file, 0)
    pwrite(file, owner, owner.utf8.count, 0)
  }

  func release() { close(file) }

  /// " (process 4711)", for the message to the one who waits.
  private static func owner(in file: CInt) -> String {
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count > 0, let id = Int(String(decoding: bytes[..<count], as: UTF8.self).dropLast())
    else { return "" }
    return " (process \(id))"
  }
}
