import Files

/// The bytes of a file, or of standard input, as they are asked for.
struct RestoreSource {
  private let name: String
  private let file: OpenFile

  /// - Throws: `StudyError.noInput` for what is no file that can be read.
  init(_ name: String, in folder: String) throws {
    self.name = name
    do {
      file =
        name == "-"
        ? .standardInput() : try OpenFile(reading: FilePath.absolute(name, in: folder))
    } catch {
      throw error.reading(name)
    }
  }

  /// The next bytes; none at the end.
  func read() throws -> [UInt8] {
    do { return try file.read() } catch { throw error.reading(name) }
  }
}
