import Files
import Foundation
import StudyModel

/// One `flock` beside the database, held while creating, upgrading and writing, so that any
/// number of concurrent commands take turns.
///
/// Readers take none. Never held across a prompt, an editor or the network.
struct StoreLock {
  private let file: OpenFile

  /// Waits for the lock of the database at `path`.
  ///
  /// - Throws: `StudyError.busy` after `patience` seconds, `.cannotCreate` if the lock file
  ///   cannot be created.
  init(beside path: String, patience: Double = OpenFile.patience) throws {
    do {
      file = try OpenFile(lock: path + ".lock")
    } catch {
      throw StudyError.cannotCreate(
        "cannot write beside \(path): \(error.reason)", hint: "Nothing was changed.")
    }
    guard file.lock(patience: patience) == .held else {
      throw StudyError.busy(
        "another study command\(owner) is writing to \(path)",
        hint: "Nothing was changed. Try again in a moment.")
    }
    try? file.setMode(0o600)
    let name = "\(getpid())\n"
    ftruncate(file.descriptor, 0)
    pwrite(file.descriptor, name, name.utf8.count, 0)
  }

  func release() { file.close() }

  /// " (process 4711)", for the message to whoever waits.
  private var owner: String {
    guard let bytes = try? file.read(20),
      let id = Int(String(decoding: bytes, as: UTF8.self).dropLast())
    else { return "" }
    return " (process \(id))"
  }
}
