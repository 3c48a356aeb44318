import Foundation
import ReadingList
import StudyModel

/// Reads one list, bounded in size and never blocking on what is no file.
enum FileBytes {
  /// The largest list that is read, in bytes.
  static let limit = ListLimits.bytes

  /// - Throws: `StudyError.noInput` when the file cannot be read, `.badData`
  ///   when it is larger than `limit`.
  static func read(_ path: String) throws -> [UInt8] {
    if path == ListFiles.standardInput { return try read(0, path) }
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      throw StudyError.noInput("cannot read \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var found = stat()
    guard fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      throw StudyError.noInput("\(path) is not a regular file")
    }
    guard found.st_size <= limit else {
      throw StudyError.badData(
        "\(path) is too large: \(found.st_size >> 20) MB, and a list may have \(limit >> 20) MB")
    }
    return try read(file, path)
  }

  /// What is left in an open file; one byte more than `limit` at most.
  static func read(_ file: CInt, _ path: String) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = Foundation.read(file, &part, part.count)
      guard count >= 0 else {
        if errno == EINTR { continue }
        throw StudyError.noInput("cannot read \(path): \(String(cString: strerror(errno)))")
      }
      if count == 0 { break }
      bytes += part[..<count]
    }
    return bytes
  }

  /// Tells an edited file from an unedited one. With the parser's version in
  /// it a file is read again when the rules have changed.
  static func hash(_ bytes: [UInt8], version: UInt64) -> Int64 {
    Fingerprint(bytes, seed: version).value
  }
}
