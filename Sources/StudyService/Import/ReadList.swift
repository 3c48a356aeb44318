import ReadingList
import StudyModel

/// A list as its bytes say, which are not held any longer.
struct ReadList {
  var document: ListDocument
  /// Of the bytes and all that decides how they are read.
  let hash: Int64
  /// Of the bytes alone.
  let bytesHash: Int64
  /// Whether it was last read from the same bytes, by whatever rules.
  let hasKnownBytes: Bool

  /// Reads the file once more: it may be another than when the import was planned.
  ///
  /// - Throws: `Unread` if that fails, `ListError` if it is no list.
  init(_ source: ListSource) throws {
    let bytes: [UInt8]
    do { bytes = try source.file.bytes() } catch { throw Unread(cause: error) }
    document = try source.reading.document(of: bytes)
    hash = source.reading.hash(of: bytes)
    bytesHash = FileBytes.hash(ofBytes: bytes)
    hasKnownBytes = source.known.map { FileBytes.are(bytes, of: $0) } ?? false
  }

  /// A file that could be read when the import was planned, and cannot any more.
  struct Unread: Error {
    let cause: any Error
  }
}
