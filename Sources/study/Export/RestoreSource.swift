import Foundation
import StudyModel

/// The bytes of a file, or of standard input, as they are asked for.
final class RestoreSource {
  private let path: String
  private let file: CInt
  private var part = [UInt8](repeating: 0, count: 1 << 16)

  /// - Throws: `StudyError.noInput` for what is no file that can be read.
  init(_ name: String, in folder: String) throws {
    path = name
    guard name != "-" else {
      file = STDIN_FILENO
      return
    }
    let full = name.hasPrefix("/") ? name : folder + "/" + name
    file = name.utf8.contains(0) ? -1 : open(full, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
      throw StudyError.noInput("cannot read \(name): \(String(cString: strerror(errno)))")
    }
    var found = stat()
    guard fstat(file, &found) == 0, found.st_mode & S_IFMT == S_IFREG else {
      close(file)
      throw StudyError.noInput("\(name) is not a regular file")
    }
  }

  deinit { if file > STDIN_FILENO { close(file) } }

  /// The next bytes; none at the end.
  func read() throws -> [UInt8] {
    while true {
      let count = Foundation.read(file, &part, part.count)
      if count >= 0 { return Array(part[..<count]) }
      guard errno == EINTR else {
        throw StudyError.noInput("cannot read \(path): \(String(cString: strerror(errno)))")
      }
    }
  }
}
