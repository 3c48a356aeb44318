import Files
import ReadingList
import StudyModel

/// Reads one list, bounded in size and never blocking.
enum FileBytes {
  /// The largest list that is read, in bytes.
  static let limit = ListLimits.bytes

  /// - Throws: `StudyError.noInput` when the file cannot be read, `.badData`
  ///   when it is larger than `limit`.
  static func read(_ path: String) throws -> [UInt8] {
    try FileFault.reading(path) {
      if path == ListFiles.standardInput {
        return try OpenFile.standardInput().readAll(limit: limit)
      }
      let file = try OpenFile(reading: path)
      let size = try file.facts().size
      guard size <= limit else {
        throw StudyError.badData(
          "\(path) is too large: \(size >> 20) MB, and a list can be at most \(limit >> 20) MB")
      }
      return try file.readAll(limit: limit)
    }
  }

  /// Tells an edited file from an unedited one. With the parser's version in
  /// it a file is read again when the rules have changed.
  static func hash(_ bytes: [UInt8], version: UInt64) -> Int64 {
    Fingerprint(bytes, seed: version).value
  }
}
