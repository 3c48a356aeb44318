import Files
import StudyModel

/// The bytes of the settings file, limited in size.
struct ConfigFile {
  /// The largest file that is read or written, in bytes.
  static let limit = 256 << 10

  let path: String

  /// The file's bytes; nil if there is no file.
  ///
  /// - Throws: `StudyError.badConfig`.
  func read() throws -> [UInt8]? {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(reading: path).readAll(limit: Self.limit)
    } catch {
      if error.isAbsence { return nil }
      throw refusal(error.clause)
    }
    guard bytes.count <= Self.limit else {
      throw refusal("is too large: settings can be at most \(Self.limit >> 10) KiB")
    }
    return bytes
  }

  private func refusal(_ reason: String) -> StudyError {
    .badConfig(
      "\(path) \(reason)",
      hint: "Fix that, move it away, or name another file with STUDY_CONFIG.")
  }
}
