import Foundation
import StudyModel

/// The bytes of the settings file, bounded in size.
struct ConfigFile {
  /// The largest file that is read or written, in bytes.
  static let limit = 256 << 10

  let path: String

  /// The file's bytes; nil when there is none.
  ///
  /// Never blocks on what is no file.
  /// - Throws: `StudyError.badConfig`.
  func read() throws -> [UInt8]? {
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw refusal("cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(file) }
    var found = stat()
    guard fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      throw refusal("is not a regular file")
    }
    var bytes = [UInt8](repeating: 0, count: Self.limit + 1)
    var count = 0
    while count < bytes.count {
      let more = bytes.withUnsafeMutableBytes {
        Foundation.read(file, $0.baseAddress! + count, $0.count - count)
      }
      if more < 0, errno == EINTR { continue }
      guard more >= 0 else { throw refusal("cannot be read: \(String(cString: strerror(errno)))") }
      if more == 0 { break }
      count += more
    }
    guard count <= Self.limit else {
      throw refusal("is too large: settings may have \(Self.limit >> 10) KiB")
    }
    return Array(bytes[..<count])
  }

  private func refusal(_ reason: String) -> StudyError {
    .badConfig(
      "\(path) \(reason)",
      hint: "Mend that, move it away, or name another file with STUDY_CONFIG.")
  }
}
