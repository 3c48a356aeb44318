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
  ///   cannot be created, or is not ours.
  init(beside path: String, patience: Double = OpenFile.patience) throws {
    let name = path + ".lock"
    let isOurs: Bool
    do throws(FileFault) {
      let (file, isNew) = try OpenFile.lockFile(name)
      let content = try file.read(Self.longest + 1)
      // An empty one may be anybody's: it serves as it is.
      guard content.isEmpty || Self.isOurs(content) else { throw FileFault.taken }
      self.file = file
      isOurs = isNew || !content.isEmpty
    } catch {
      throw Self.refusal(name, path, error)
    }
    guard file.lock(patience: patience) == .held else {
      throw StudyError.busy(
        "another study command\(owner) is writing to \(path)",
        hint: "Nothing was changed. Try again in a moment.")
    }
    guard isOurs else { return }
    let id = "\(getpid())\n"
    ftruncate(file.descriptor, 0)
    pwrite(file.descriptor, id, id.utf8.count, 0)
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

  /// The most bytes that we write.
  private static let longest = 20

  /// True for what a command of any version leaves: the number of its process, and a line feed.
  private static func isOurs(_ content: [UInt8]) -> Bool {
    content.count <= longest && content.count > 1 && content.last == UInt8(ascii: "\n")
      && content.dropLast().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// " (process 4711)", for the message to whoever waits.
  private var owner: String {
    var bytes = [UInt8](repeating: 0, count: Self.longest)
    let count = pread(file.descriptor, &bytes, bytes.count, 0)
    guard count > 0, let id = Int(String(decoding: bytes[..<count].dropLast(), as: UTF8.self))
    else { return "" }
    return " (process \(id))"
  }
}
