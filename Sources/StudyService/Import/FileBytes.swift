import Files
import ReadingList
import StudyModel
import StudyStorage

/// Reads one list, with a size limit and without blocking.
enum FileBytes {
  /// The largest list that is read, in bytes.
  static let limit = ListLimits.bytes

  /// - Throws: `StudyError.noInput` if the file cannot be read, `.badData` if it is larger than
  ///   `limit`.
  static func read(_ path: String) throws -> [UInt8] { try readStamped(path).bytes }

  /// The same, with the file's stamp from just before: a later change has another, even one
  /// while it is read.
  static func readStamped(_ path: String) throws -> (bytes: [UInt8], stamp: FileStamp) {
    try FileFault.reading(path) {
      let file = try OpenFile(reading: path)
      let facts = try file.facts()
      guard facts.size <= limit else {
        throw StudyError.badData(
          "\(path) is too large: \(facts.size >> 20) MB, "
            + "and a list can be at most \(limit >> 20) MB",
          hint: "Split it into several lists.")
      }
      return (try file.readAll(limit: limit), facts.stamp)
    }
  }

  /// Whether the list was last read from the same bytes, by whatever rules.
  static func are(_ bytes: [UInt8], of list: ListRow) -> Bool {
    if let known = list.bytesHash { return known == hash(ofBytes: bytes) }
    return beforeBytes.contains { Fingerprint(bytes, seed: $0).value == list.contentHash }
  }

  /// The parser's versions before hashes of the bytes alone were kept.
  private static let beforeBytes: ClosedRange<UInt64> = 1...5

  /// The bytes that tell its format.
  static func head(_ path: String) throws(FileFault) -> [UInt8] {
    try OpenFile(reading: path).read(ListFormat.headSize)
  }

  /// Tells an edited file from an unedited one. Includes the parser's version, so that a file
  /// is read again when the rules have changed.
  static func hash(_ bytes: [UInt8], version: UInt64) -> Int64 {
    Fingerprint(ofFile: bytes, seed: version).value
  }

  /// Tells the bytes alone, whatever rules they are read by. This hash never changes, so that newer
  /// versions recognize a file.
  static func hash(ofBytes bytes: [UInt8]) -> Int64 { Fingerprint(bytes).value }
}
